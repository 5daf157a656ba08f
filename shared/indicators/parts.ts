import { Decimal } from 'decimal.js'
import { decimalText } from '../figures/vietnameseNumber.ts'
import type { ObservationName } from './change.ts'
import { figureOf } from './formula.ts'
import type { StoreIndex } from './storeIndex.ts'
import type { Indicator } from './types.ts'

/** A whole whose parts do not sum to it. */
export interface PartsGap {
  readonly name: ObservationName
  readonly whole: string
  readonly sum: string
  readonly parts: readonly string[]
}

const known = new WeakMap<readonly Indicator[], ReadonlyMap<string, readonly Indicator[]>>()

/** The parts of an indicator, those in its own unit: what is to sum to it. */
export function partsOf(store: StoreIndex, whole: Indicator): readonly Indicator[] {
  const { indicators } = store.data
  let byParent = known.get(indicators)
  if (byParent === undefined) {
    const lists = new Map<string, Indicator[]>()
    for (const one of indicators) {
      if (one.parent === undefined) continue
      const list = lists.get(one.parent)
      if (list === undefined) lists.set(one.parent, [one])
      else list.push(one)
    }
    byParent = lists
    known.set(indicators, byParent)
  }
  return (byParent.get(whole.code) ?? []).filter((one) => one.unit === whole.unit)
}

/**
 * Do the parts of the figure sum to it? Undefined: they do, or one is missing, or its indicator
 * has no parts that must. Parts that were rounded each may miss by half of their last digit.
 */
export function partsGap(store: StoreIndex, name: ObservationName): PartsGap | undefined {
  const indicator = store.indicators.get(name.indicator)
  if (indicator?.sums === undefined) return undefined
  const parts = partsOf(store, indicator)
  const whole = figureOf(store, name)?.value
  if (whole === undefined || parts.length === 0) return undefined
  let sum = new Decimal(0)
  let slack = halfDigit(whole)
  for (const part of parts) {
    const value = figureOf(store, { ...name, indicator: part.code })?.value
    if (value === undefined) return undefined
    sum = sum.plus(value)
    slack = slack.plus(halfDigit(value))
  }
  if (sum.minus(whole).abs().lte(slack)) return undefined
  return { name, whole, sum: decimalText(sum), parts: parts.map((one) => one.code) }
}

/** Half of the last digit that a number was rounded to; whole numbers are exact. */
function halfDigit(number: string): Decimal {
  const places = number.split('.')[1]?.length ?? 0
  return places === 0 ? new Decimal(0) : new Decimal(10).pow(-places).div(2)
}
