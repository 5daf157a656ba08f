import { comparePeriods, type ObservedPeriod } from '../../shared/document/period.ts'
import { figureOf } from '../../shared/indicators/formula.ts'
import { type YearOfIndicator, yearOf } from '../../shared/indicators/standing.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { type Indicator, measureSchema, type Observation } from '../../shared/indicators/types.ts'

/** A period of an indicator's series, with all that the store holds of it. */
export interface SeriesPoint extends YearOfIndicator {
  readonly period: ObservedPeriod
  readonly figures: readonly Observation[]
}

/** Periods with figures of the indicator, oldest first. */
export function seriesOf(
  store: StoreIndex,
  indicator: Indicator,
  entity: string,
  periods: readonly ObservedPeriod[],
): readonly SeriesPoint[] {
  return [...periods].sort(comparePeriods).flatMap((period) => {
    const figures = measureSchema.options.flatMap(
      (measure) => figureOf(store, { indicator: indicator.code, entity, period, measure }) ?? [],
    )
    if (figures.length === 0) return []
    return [{ ...yearOf(store, indicator, entity, period), period, figures }]
  })
}

/** A year of the chart; numbers for drawing only. */
export interface ChartYear {
  readonly year: number
  readonly target?: number
  readonly result?: number
  readonly estimated: boolean
}

/** What a chart can show: every year from the first to the last one with a number. */
export function chartYears(points: readonly SeriesPoint[]): readonly ChartYear[] {
  const known = new Map<number, ChartYear>()
  for (const { period, target, result } of points) {
    if (period.kind !== 'year') continue
    const wanted = drawn(target)
    const reached = drawn(result)
    if (wanted === undefined && reached === undefined) continue
    known.set(period.year, {
      year: period.year,
      estimated: result?.measure === 'estimate',
      ...(wanted !== undefined && { target: wanted }),
      ...(reached !== undefined && { result: reached }),
    })
  }
  if (known.size === 0) return []
  const years = [...known.keys()]
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from(
    { length: last - first + 1 },
    (_, at) => known.get(first + at) ?? { year: first + at, estimated: false },
  )
}

/** A range is drawn at its middle. */
function drawn(observation: Observation | undefined): number | undefined {
  if (observation === undefined) return undefined
  const { value, min, max } = observation
  if (value !== undefined) return Number(value)
  return min !== undefined && max !== undefined ? (Number(min) + Number(max)) / 2 : undefined
}
