import { indicatorGroupNames } from '../../../shared/indicators/types.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Given } from '../command.ts'
import { USAGE } from '../runCli.ts'
import { openStoreFolder } from '../storeFolder.ts'
import { alignColumns } from '../table.ts'

/** `store list`: the indicators of the store. */
export async function storeList(given: Given, folder: string): Promise<Result<void>> {
  const group = given.text('group')
  if (group !== undefined && !Object.hasOwn(indicatorGroupNames, group)) {
    const known = Object.keys(indicatorGroupNames).join(', ')
    return fail(USAGE, `Không có nhóm “${group}”. Các nhóm: ${known}.`)
  }
  const store = await openStoreFolder(folder, given.terminal, 'read')
  if (!store.ok) return store
  const { indicators, observations } = store.value.data()
  const counts = new Map<string, number>()
  for (const one of observations) counts.set(one.indicator, (counts.get(one.indicator) ?? 0) + 1)
  const rows = indicators
    .filter((one) => group === undefined || one.group === group)
    .map(({ code, name, group, unit }) => ({
      indicator: code,
      name,
      group: indicatorGroupNames[group],
      unit,
      observations: counts.get(code) ?? 0,
    }))
  given.terminal.out(
    given.flag('json')
      ? `${JSON.stringify(rows)}\n`
      : alignColumns(
          rows.map((row) => [row.indicator, String(row.observations), row.unit, row.name]),
        ),
  )
  return ok(undefined)
}
