import { periodKey } from '../../../shared/document/period.ts'
import { observationWords } from '../../../shared/figures/words.ts'
import { measureNames } from '../../../shared/indicators/types.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Given } from '../command.ts'
import { openStoreFolder } from '../storeFolder.ts'
import { alignColumns } from '../table.ts'
import { filterObservations, observationRow } from './observationFilter.ts'

/** `store get`: observations, all or those that the options ask for. */
export async function storeGet(given: Given, folder: string): Promise<Result<void>> {
  const store = await openStoreFolder(folder, given.terminal, 'read')
  if (!store.ok) return store
  const index = store.value.index()
  const found = filterObservations(index, given)
  if (!found.ok) return found
  if (given.flag('json')) {
    given.terminal.out(`${JSON.stringify(found.value.map((one) => observationRow(one, index)))}\n`)
    return ok(undefined)
  }
  if (found.value.length === 0) return fail('no-observation', 'Kho chưa có số liệu này.')
  const rows = found.value.map((one) => {
    const indicator = index.indicators.get(one.indicator)
    const words =
      one.text ??
      (indicator === undefined ? undefined : observationWords(one, indicator, 'bounded'))
    return [
      one.indicator,
      one.entity,
      periodKey(one.period),
      measureNames[one.measure],
      words ?? one.value ?? '',
    ]
  })
  given.terminal.out(alignColumns(rows))
  return ok(undefined)
}
