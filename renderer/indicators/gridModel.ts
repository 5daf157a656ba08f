import { isDocumentPeriod, type Period, periodKey } from '../../shared/document/period.ts'
import { observationWords } from '../../shared/figures/words.ts'
import {
  groupIndicators,
  observationKey,
  type StoreIndex,
} from '../../shared/indicators/storeIndex.ts'
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
  | { readonly kind: 'group'; readonly group: IndicatorGroup; readonly title: string }
  | { readonly kind: 'indicator'; readonly indicator: Indicator; readonly part: boolean }

/** A column of figures: a period and a measure. */
export interface GridColumn {
  readonly key: string
  readonly period: Period
  readonly measure: Measure
}

/** Indicators by group, parts right after their whole; groups without a match are left out. */
export function gridRows(store: StoreIndex, filter: string): readonly GridRow[] {
  const fits = wordSearch(filter)
  return indicatorGroupSchema.options.flatMap((group) => {
    const all = groupIndicators(store, group)
    const wanted = all.filter(({ name, aliases, unit }) =>
      fits(name, ...aliases, unit, indicatorGroupNames[group]),
    )
    if (wanted.length === 0) return []
    const codes = new Set(wanted.map(({ code }) => code))
    const roots = wanted.filter(({ parent }) => parent === undefined || !codes.has(parent))
    const rows = roots.flatMap((root): GridRow[] => [
      { kind: 'indicator', indicator: root, part: root.parent !== undefined },
      ...wanted
        .filter(({ parent }) => parent === root.code)
        .map((indicator): GridRow => ({ kind: 'indicator', indicator, part: true })),
    ])
    const shown = new Set(rows.flatMap((row) => (row.kind === 'indicator' ? [row.indicator] : [])))
    const deeper = wanted
      .filter((indicator) => !shown.has(indicator))
      .map((indicator): GridRow => ({ kind: 'indicator', indicator, part: true }))
    const name = indicatorGroupNames[group]
    const title = name.charAt(0).toUpperCase() + name.slice(1)
    return [{ kind: 'group', group, title }, ...rows, ...deeper]
  })
}

/** A result of a year that has not begun (or a term that has not ended) can't be there yet. */
export function isToCome({ period, measure }: GridColumn, today: Date): boolean {
  if (measure !== 'actual' && measure !== 'estimate') return false
  return (period.kind === 'year' ? period.year : period.to) > today.getFullYear()
}

function lastYear(period: Period): number {
  return period.kind === 'year' ? period.year : period.to + 0.5
}

/** Periods with figures of the entity, the given ones added, oldest first. */
export function gridPeriods(
  store: StoreIndex,
  entity: string,
  also: readonly Period[],
): readonly Period[] {
  const periods = new Map<string, Period>()
  for (const period of also) periods.set(periodKey(period), period)
  for (const one of store.data.observations) {
    const { period } = one
    if (one.entity === entity && isDocumentPeriod(period)) periods.set(periodKey(period), period)
  }
  return [...periods.values()].sort((a, b) => lastYear(a) - lastYear(b))
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
  periods: readonly Period[],
  measures: readonly Measure[],
): readonly GridColumn[] {
  return periods.flatMap((period) =>
    measures.map((measure) => ({ key: `${periodKey(period)}|${measure}`, period, measure })),
  )
}

export function observationAt(
  store: StoreIndex,
  indicator: Indicator,
  entity: string,
  column: GridColumn,
): Observation | undefined {
  const { period, measure } = column
  return store.observations.get(
    observationKey({ indicator: indicator.code, entity, period, measure }),
  )
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
