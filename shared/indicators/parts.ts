import { Decimal } from 'decimal.js'
import { decimalText } from '../figures/vietnameseNumber.ts'
import type { ObservationName } from './change.ts'
import { figureOf } from './formula.ts'
import { partsOf } from './partsOf.ts'
import type { StoreIndex } from './storeIndex.ts'

/** A whole whose parts do not sum to it. */
export interface PartsGap {
  readonly name: ObservationName
  readonly whole: string
  readonly sum: string
  readonly parts: readonly string[]
}

/**
 * Do the parts of the figure sum to it? Undefined: they do, or one is missing, or its indicator
 * has no parts that must. Parts that were rounded each may miss by half of their last digit.
 */
export function partsGap(store: StoreIndex, name: ObservationName): PartsGap | undefined {
  const indicator = store.indicators.get(name.indicator)
  if (indicator?.sums === undefined) return undefined
  const parts = partsOf(store, indicator)
  const figure = figureOf(store, name)
  // "100 trở lên" may well be less than its parts.
  if (figure?.comparator !== '=' || parts.length === 0) return undefined
  const whole = figure.value
  if (whole === undefined) return undefined
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
