import { periodKey } from '../../../shared/document/period.ts'
import type { Observation } from '../../../shared/indicators/types.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Given } from '../command.ts'
import { openStoreFolder } from '../storeFolder.ts'
import { alignColumns } from '../table.ts'
import { findIndicator, observationRow } from './observationFilter.ts'

/** `store history`: every change of a figure, oldest first. */
export async function storeHistory(given: Given, folder: string): Promise<Result<void>> {
  const store = await openStoreFolder(folder, given.terminal, 'read')
  if (!store.ok) return store
  const index = store.value.index()
  const words = given.positionals[1]
  const indicator = words === undefined ? ok(undefined) : findIndicator(index, words)
  if (!indicator.ok) return indicator
  const history = await store.value.history()
  if (!history.ok) return history
  const entries = history.value.filter(({ before, after }) => {
    const code = (after ?? before)?.indicator
    return indicator.value === undefined || code === indicator.value.code
  })
  if (given.flag('json')) {
    const row = (one: Observation | undefined) =>
      one === undefined ? null : observationRow(one, index)
    const rows = entries.map(({ when, who, before, after }) => ({
      when,
      who,
      before: row(before),
      after: row(after),
    }))
    given.terminal.out(`${JSON.stringify(rows)}\n`)
    return ok(undefined)
  }
  if (entries.length === 0) given.terminal.tell('Chưa có thay đổi nào.')
  given.terminal.out(
    alignColumns(
      entries.map(({ when, who, before, after }) => {
        const one = after ?? before
        return [
          when,
          who,
          one?.indicator ?? '',
          one?.entity ?? '',
          one === undefined ? '' : periodKey(one.period),
          one?.measure ?? '',
          `${shortValue(before)} -> ${shortValue(after)}`,
        ]
      }),
    ),
  )
  return ok(undefined)
}

function shortValue(one: Observation | undefined): string {
  if (one === undefined) return '(không có)'
  return one.value ?? one.text ?? `${one.min ?? ''} - ${one.max ?? ''}`
}
