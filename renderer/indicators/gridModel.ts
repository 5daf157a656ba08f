import {
  comparePeriods,
  isDocumentPeriod,
  lastYearOf,
  type ObservedPeriod,
  type Period,
  periodKey,
} from '../../shared/document/period.ts'
import { observationWords } from '../../shared/figures/words.ts'
import { figureOf } from '../../shared/indicators/formula.ts'
import { matchNames } from '../../shared/indicators/matchNames.ts'
import { yearOf } from '../../shared/indicators/standing.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import {
  type Indicator,
  type IndicatorGroup,
  indicatorGroupNames,
  indicatorGroupSchema,
  type Measure,
  type Observation,
} from '../../shared/indicators/types.ts'
import { wordSearch } from '../../shared/text/fold.ts'

/** A line of the table: the name of a group, or an indicator of it. */
export type GridRow =
  | {
      readonly kind: 'group'
      readonly group: IndicatorGroup
      readonly title: string
      /** Indicators of it that are shown when it is open. */
      readonly count: number
      readonly folded: boolean
    }
  | {
      readonly kind: 'indicator'
      readonly indicator: Indicator
      /** How deep it is a part of other ones: 0, 1, ... */
      readonly depth: number
    }

/** A column of figures: a period and a measure. */
export interface GridColumn {
  readonly key: string
  readonly period: ObservedPeriod
  readonly measure: Measure
}

interface RowChoice {
  /** Which indicators are shown; absent: all. */
  readonly keep?: ((indicator: Indicator) => boolean) | undefined
  readonly folded?: ReadonlySet<IndicatorGroup>
}

/**
 * Indicators by group, parts right after their whole; groups without a match are left out. The
 * words are those of a name, with or without marks, or of a unit or group.
 */
export function gridRows(
  indicators: readonly Indicator[],
  filter: string,
  { keep, folded }: RowChoice = {},
): readonly GridRow[] {
  const fits = searched(indicators, filter)
  return indicatorGroupSchema.options.flatMap((group): GridRow[] => {
    const wanted = indicators.filter(
      (one) => one.group === group && fits(one) && (keep === undefined || keep(one)),
    )
    if (wanted.length === 0) return []
    const isFolded = folded?.has(group) === true
    const title = groupTitle(group)
    const head: GridRow = { kind: 'group', group, title, count: wanted.length, folded: isFolded }
    return isFolded ? [head] : [head, ...inOrder(wanted)]
  })
}

export function groupTitle(group: IndicatorGroup): string {
  const name = indicatorGroupNames[group]
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function searched(
  indicators: readonly Indicator[],
  filter: string,
): (indicator: Indicator) => boolean {
  if (filter.trim() === '') return () => true
  const named = new Set(matchNames(filter, { indicators }).map(({ indicator }) => indicator))
  const holds = wordSearch(filter)
  return (one) => named.has(one) || holds(one.name, one.unit, indicatorGroupNames[one.group])
}

/** Parts behind their wholes; a part whose whole is not shown stands where the catalogue has it. */
function inOrder(wanted: readonly Indicator[]): GridRow[] {
  const shown = new Set(wanted.map(({ code }) => code))
  const parts = new Map<string, Indicator[]>()
  for (const one of wanted) {
    if (one.parent === undefined || !shown.has(one.parent)) continue
    const list = parts.get(one.parent)
    if (list === undefined) parts.set(one.parent, [one])
    else list.push(one)
  }
  const rows: GridRow[] = []
  const placed = new Set<string>()
  const place = (indicator: Indicator, depth: number): void => {
    // Two that name each other as their whole must not go round for ever.
    if (placed.has(indicator.code)) return
    placed.add(indicator.code)
    rows.push({ kind: 'indicator', indicator, depth })
    for (const part of parts.get(indicator.code) ?? []) place(part, depth + 1)
  }
  for (const one of wanted) {
    if (one.parent === undefined) place(one, 0)
    else if (!shown.has(one.parent)) place(one, 1)
  }
  for (const one of wanted) place(one, 1)
  return rows
}

/** A result of a year that has not begun (or a term that has not ended) can't be there yet. */
export function isToCome({ period, measure }: GridColumn, today: Date): boolean {
  if (measure !== 'actual' && measure !== 'estimate') return false
  return lastYearOf(period) > today.getFullYear()
}

/** Periods with figures of the entity, the given ones added, oldest first. */
export function gridPeriods(
  store: StoreIndex,
  entity: string,
  also: readonly Period[],
): readonly Period[] {
  return observedPeriods(store, entity, also).filter(isDocumentPeriod)
}

/** The same with months and quarters. */
export function observedPeriods(
  store: StoreIndex,
  entity: string,
  also: readonly ObservedPeriod[],
): readonly ObservedPeriod[] {
  const periods = new Map<string, ObservedPeriod>()
  for (const period of also) periods.set(periodKey(period), period)
  for (const one of store.observations.values()) {
    if (one.entity === entity) periods.set(periodKey(one.period), one.period)
  }
  return [...periods.values()].sort(comparePeriods)
}

/** "2021", "2020 - 2025", "Quý I/2021", "Tháng 3/2021": heads a column. */
export function periodTitle(period: ObservedPeriod): string {
  switch (period.kind) {
    case 'year':
      return String(period.year)
    case 'term':
      return `${period.from} - ${period.to}`
    case 'quarter':
      return `Quý ${['I', 'II', 'III', 'IV'][period.quarter - 1]}/${period.year}`
    case 'month':
      return `Tháng ${period.month}/${period.year}`
  }
}

interface WantedPeriods {
  readonly today: Date
  readonly term: { readonly from: number; readonly to: number }
  /** Periods of the documents at hand. */
  readonly documents: readonly Period[]
  /** Years that the person added. */
  readonly added: readonly number[]
}

/** Periods that have columns even before the first figure: what is being worked on. */
export function wantedPeriods({ today, term, documents, added }: WantedPeriods): readonly Period[] {
  const now = today.getFullYear()
  const years = [now, now + 1, ...added]
  return [
    ...years.map((year): Period => ({ kind: 'year', year })),
    { kind: 'term', ...term },
    ...documents,
  ]
}

export function gridColumns(
  periods: readonly ObservedPeriod[],
  measures: readonly Measure[],
): readonly GridColumn[] {
  return periods.flatMap((period) =>
    measures.map((measure) => ({ key: `${periodKey(period)}|${measure}`, period, measure })),
  )
}

/** The same key as `observationKey`, put together from what the table knows already. */
export function observationAt(
  store: StoreIndex,
  indicator: Indicator,
  entity: string,
  column: GridColumn,
): Observation | undefined {
  return store.observations.get(`${indicator.code}|${entity}|${column.key}`)
}

/** What a cell shows: the figure that the store holds, else the computed one. */
export function shownAt(
  store: StoreIndex,
  indicator: Indicator,
  entity: string,
  column: GridColumn,
): Observation | undefined {
  return (
    observationAt(store, indicator, entity, column) ?? computedAt(store, indicator, entity, column)
  )
}

/** What a formula or the parts make of a figure that the store does not hold. */
export function computedAt(
  store: StoreIndex,
  indicator: Indicator,
  entity: string,
  { key, period, measure }: GridColumn,
): Observation | undefined {
  if (indicator.formula === undefined && indicator.sums === undefined) return undefined
  if (store.observations.has(`${indicator.code}|${entity}|${key}`)) return undefined
  return figureOf(store, { indicator: indicator.code, entity, period, measure })
}

/** A result that is asked for by a target of its period and is not there. */
export function isGap(
  store: StoreIndex,
  indicator: Indicator,
  entity: string,
  { period, measure }: GridColumn,
): boolean {
  if (measure !== 'actual' && measure !== 'estimate') return false
  return yearOf(store, indicator, entity, period).standing === 'missing'
}

interface GridShape {
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
}

/** Where the figure at `place` stands after rows or columns changed; undefined: no longer shown. */
export function followPlace(
  place: { readonly row: number; readonly column: number },
  before: GridShape,
  now: GridShape,
): { row: number; column: number } | undefined {
  const from = before.rows[place.row]
  const key = before.columns[place.column]?.key
  const column = now.columns.findIndex((one) => one.key === key)
  const row = now.rows.findIndex(
    (one) =>
      one.kind === 'indicator' &&
      from?.kind === 'indicator' &&
      one.indicator.code === from.indicator.code,
  )
  return row < 0 || column < 0 ? undefined : { row, column }
}

/** The words of a cell, without the unit (it has a column of its own); "" for a missing figure. */
export function cellWords(observation: Observation | undefined, indicator: Indicator): string {
  if (observation === undefined) return ''
  return observationWords(observation, { ...indicator, unit: '' }, 'bounded') ?? ''
}

/** The same with every digit that the store holds: what a change begins with. */
export function exactWords(observation: Observation | undefined, indicator: Indicator): string {
  return cellWords(observation, { ...indicator, decimals: 10 })
}
