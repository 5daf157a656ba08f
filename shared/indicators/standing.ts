import { Decimal } from 'decimal.js'
import type { ObservedPeriod } from '../document/period.ts'
import { periodKey } from '../document/period.ts'
import { figureOf } from './formula.ts'
import type { StoreIndex } from './storeIndex.ts'
import type { Indicator, Observation } from './types.ts'

/**
 * How a result stands to its target.
 * - `unclear`: words, or a target of which neither more nor less is better
 * - `missing`: there is a target and no result; `none`: there is no target
 */
const standings = ['exceeded', 'reached', 'missed', 'missing', 'unclear', 'none'] as const
export type Standing = (typeof standings)[number]

export const standingNames: Readonly<Record<Standing, string>> = {
  exceeded: 'Vượt',
  reached: 'Đạt',
  missed: 'Chưa đạt',
  missing: 'Chưa có kết quả',
  unclear: 'Không so được bằng số',
  none: 'Không đặt chỉ tiêu',
}

type Figure = Pick<Observation, 'value' | 'min' | 'max' | 'comparator'>

/** The ends that a target asks for; an open end is absent, `strict` ends are not enough. */
interface Wanted {
  readonly least?: Decimal
  readonly most?: Decimal
  readonly strict: boolean
}

/** What counts as reached; undefined where nobody can say. */
function wantedBy(target: Figure, direction: Indicator['direction']): Wanted | undefined {
  const { value, min, max, comparator } = target
  const strict = comparator === '<' || comparator === '>'
  if (min !== undefined && max !== undefined) {
    if (comparator === '>=' || direction === 'up') return { least: new Decimal(min), strict }
    if (comparator === '<=' || direction === 'down') return { most: new Decimal(max), strict }
    return { least: new Decimal(min), most: new Decimal(max), strict }
  }
  if (value === undefined) return undefined
  const figure = new Decimal(value)
  if (comparator === '<' || comparator === '<=') return { most: figure, strict }
  if (comparator === '>' || comparator === '>=') return { least: figure, strict }
  if (direction === 'up') return { least: figure, strict }
  if (direction === 'down') return { most: figure, strict }
  return undefined
}

/** Compares a result with its target; the words of the target ("dưới") go before the direction. */
export function standingOf(
  indicator: Pick<Indicator, 'direction' | 'qualitative'>,
  target: Figure,
  result: Figure,
): 'exceeded' | 'reached' | 'missed' | 'unclear' {
  const wanted = indicator.qualitative ? undefined : wantedBy(target, indicator.direction)
  if (wanted === undefined) return 'unclear'
  const { least, most, strict } = wanted
  // Of a result that is a range the less good end counts.
  const low = result.value ?? result.min
  const high = result.value ?? result.max
  if (low === undefined || high === undefined) return 'unclear'
  if (least !== undefined && (strict ? !least.lt(low) : least.gt(low))) return 'missed'
  if (most !== undefined && (strict ? !most.gt(high) : most.lt(high))) return 'missed'
  if (least !== undefined && most !== undefined) return 'reached'
  if (strict) return 'reached'
  // Of a range asked for, more than its far end is more than was asked for.
  const bar = least === undefined ? (target.min ?? target.value) : (target.max ?? target.value)
  if (bar === undefined) return 'reached'
  const beyond = least === undefined ? new Decimal(bar).gt(high) : new Decimal(bar).lt(low)
  return beyond ? 'exceeded' : 'reached'
}

/** An indicator in a year: what it was to be and what it came to. */
export interface YearOfIndicator {
  readonly indicator: Indicator
  readonly standing: Standing
  readonly target?: Observation
  readonly result?: Observation
}

/**
 * The indicator's standing in the period: the resolution's target before the plan's, the result
 * before its estimate, what the store holds before what is computed. A target is only what was set.
 */
export function yearOf(
  store: StoreIndex,
  indicator: Indicator,
  entity: string,
  period: ObservedPeriod,
): YearOfIndicator {
  const start = `${indicator.code}|${entity}|${periodKey(period)}|`
  const { observations } = store
  const target = observations.get(`${start}target`) ?? observations.get(`${start}plan`)
  const result =
    observations.get(`${start}actual`) ??
    observations.get(`${start}estimate`) ??
    computedResult(store, indicator, entity, period)
  const standing =
    target === undefined
      ? 'none'
      : result === undefined
        ? 'missing'
        : standingOf(indicator, target, result)
  return { indicator, standing, ...(target && { target }), ...(result && { result }) }
}

function computedResult(
  store: StoreIndex,
  { code, formula, sums }: Indicator,
  entity: string,
  period: ObservedPeriod,
): Observation | undefined {
  if (formula === undefined && sums === undefined) return undefined
  const name = { indicator: code, entity, period }
  return (
    figureOf(store, { ...name, measure: 'actual' }) ??
    figureOf(store, { ...name, measure: 'estimate' })
  )
}
