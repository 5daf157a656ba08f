import { type ObservedPeriod, parsePeriodKey, periodKey } from '../../../shared/document/period.ts'
import type { StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import {
  type Indicator,
  type Measure,
  measureSchema,
  type Observation,
} from '../../../shared/indicators/types.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { foldText } from '../../../shared/text/fold.ts'
import type { Given } from '../command.ts'
import { termOption, yearOption } from '../periods.ts'
import { USAGE } from '../runCli.ts'

/** Period of `--year`, `--term` or `--period` (2021-Q1, 2021-M03); undefined when none is given. */
export function periodOption(given: Given): Result<ObservedPeriod | undefined> {
  const key = given.text('period')
  if (key !== undefined) {
    const period = parsePeriodKey(key)
    if (period !== undefined) return ok(period)
    return fail(
      USAGE,
      `Thời gian không đúng: ${key}. Hãy ghi như 2021, 2021-Q1, 2021-M03, 2020-2025.`,
    )
  }
  const year = yearOption(given)
  if (!year.ok) return year
  const term = termOption(given)
  if (!term.ok) return term
  if (year.value !== undefined && term.value !== undefined) {
    return fail(USAGE, 'Chỉ dùng một trong hai: --year hoặc --term.')
  }
  return ok(year.value === undefined ? term.value : { kind: 'year', year: year.value })
}

/** Entity of `--entity`, else the first one of the store. Failure `unknown-entity`. */
export function entityOption(given: Given, store: StoreIndex): Result<string> {
  const entity = given.text('entity') ?? store.data.entities[0]?.id ?? ''
  if (store.entities.has(entity)) return ok(entity)
  const known = [...store.entities.keys()].join(', ')
  return fail('unknown-entity', `Kho không có đơn vị “${entity}”. Các đơn vị: ${known}.`)
}

/** Measure of `--measure`; undefined when not given. */
export function measureOption(given: Given): Result<Measure | undefined> {
  const text = given.text('measure')
  if (text === undefined) return ok(undefined)
  const parsed = measureSchema.safeParse(text)
  if (parsed.success) return ok(parsed.data)
  return fail(
    USAGE,
    `Loại số liệu không đúng: ${text}. Hãy ghi target, plan, actual hoặc estimate.`,
  )
}

/** An indicator by its code, its name or another name it goes by. Failure `unknown-indicator`. */
export function findIndicator(store: StoreIndex, words: string): Result<Indicator> {
  const byCode = store.indicators.get(words)
  if (byCode !== undefined) return ok(byCode)
  const key = foldText(words)
  const found = store.data.indicators.find(
    (one) => foldText(one.name) === key || one.aliases.some((alias) => foldText(alias) === key),
  )
  if (found !== undefined) return ok(found)
  return fail(
    'unknown-indicator',
    `Kho số liệu không có chỉ tiêu “${words}”. Dùng “store list” để xem mã các chỉ tiêu.`,
  )
}

/** The observations that the options ask for. */
export function filterObservations(
  store: StoreIndex,
  given: Given,
): Result<readonly Observation[]> {
  const words = given.positionals[1]
  const indicator = words === undefined ? ok(undefined) : findIndicator(store, words)
  if (!indicator.ok) return indicator
  const period = periodOption(given)
  if (!period.ok) return period
  const measure = measureOption(given)
  if (!measure.ok) return measure
  const entity = given.text('entity')
  const wanted = period.value === undefined ? undefined : periodKey(period.value)
  return ok(
    store.data.observations.filter(
      (one) =>
        (indicator.value === undefined || one.indicator === indicator.value.code) &&
        (wanted === undefined || periodKey(one.period) === wanted) &&
        (measure.value === undefined || one.measure === measure.value) &&
        (entity === undefined || one.entity === entity),
    ),
  )
}

/** An observation as `--json` prints it: numbers as JSON numbers. */
export function observationRow(one: Observation, store: StoreIndex) {
  const number = (text: string | undefined) => (text === undefined ? null : Number(text))
  return {
    indicator: one.indicator,
    entity: one.entity,
    period: periodKey(one.period),
    measure: one.measure,
    value: number(one.value),
    min: number(one.min),
    max: number(one.max),
    comparator: one.comparator,
    text: one.text ?? null,
    unit: store.indicators.get(one.indicator)?.unit ?? '',
    state: one.state,
    source: one.source,
  }
}
