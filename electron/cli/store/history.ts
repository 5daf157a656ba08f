import { periodKey } from '../../../shared/document/period.ts'
import type { Observation } from '../../../shared/indicators/types.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Given } from '../command.ts'
import { openStoreFolder } from '../storeFolder.ts'
import { alignColumns } from '../table.ts'
import { findIndicator, measureOption, observationRow, periodOption } from './observationFilter.ts'

/** `store history`: every change of a figure, oldest first. */
export async function storeHistory(given: Given, folder: string): Promise<Result<void>> {
  const period = periodOption(given)
  if (!period.ok) return period
  const measure = measureOption(given)
  if (!measure.ok) return measure
  const store = await openStoreFolder(folder, given.terminal, 'read')
  if (!store.ok) return store
  const index = store.value.index()
  const words = given.positionals[1]
  const indicator = words === undefined ? ok(undefined) : findIndicator(index, words)
  if (!indicator.ok) return indicator
  const history = await store.value.history({
    indicator: indicator.value?.code,
    entity: given.text('entity'),
    period: period.value,
    measure: measure.value,
    limit: Number.MAX_SAFE_INTEGER,
  })
  if (!history.ok) return history
  const entries = [...history.value.batches]
    .reverse()
    .flatMap(({ figures, ...batch }) => figures.map((figure) => ({ ...batch, ...figure })))
  if (given.flag('json')) {
    const row = (one: Observation | undefined) =>
      one === undefined ? null : observationRow(one, index)
    const rows = entries.map(({ when, who, batch, act, from, before, after }) => ({
      when,
      who,
      batch,
      act,
      from: from ?? null,
      before: row(before),
      after: row(after),
    }))
    given.terminal.out(`${JSON.stringify(rows)}\n`)
    return ok(undefined)
  }
  if (entries.length === 0) given.terminal.tell('Chưa có thay đổi nào.')
  given.terminal.out(
    alignColumns(
      entries.map(({ when, who, batch, before, after }) => {
        const one = after ?? before
        return [
          when,
          who,
          batch,
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
