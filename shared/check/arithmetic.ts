import { Decimal } from 'decimal.js'

/** All values that a written number may stand for. */
export interface Interval {
  readonly low: Decimal
  readonly high: Decimal
}

interface Written {
  readonly number?: Decimal
  readonly half: Decimal
  readonly decimals: number
  readonly unit: string
}

/** Things that are counted one by one are exact; what is measured may have been rounded. */
const MEASURED =
  /%|điểm|đồng|usd|euro|yên|tấn|tạ|kg|gram|lít|ha|km|m2|m3|^m$|kwh?|mwh?|mwp|°c|triệu|tỷ|tỉ|nghìn|ngàn|\//iu

export function isCounted({ unit, decimals }: { unit: string; decimals: number }): boolean {
  return decimals === 0 && !MEASURED.test(unit)
}

/** What the number may have been before it was rounded; `half` off where it is a count. */
export function intervalOf(written: Written): Interval {
  const number = written.number ?? new Decimal(0)
  if (isCounted(written) && written.unit !== '') return { low: number, high: number }
  return { low: number.minus(written.half), high: number.plus(written.half) }
}

export function exactly(number: Decimal | number): Interval {
  const value = new Decimal(number)
  return { low: value, high: value }
}

export function plus(a: Interval, b: Interval): Interval {
  return { low: a.low.plus(b.low), high: a.high.plus(b.high) }
}

export function minus(a: Interval, b: Interval): Interval {
  return { low: a.low.minus(b.high), high: a.high.minus(b.low) }
}

export function times(a: Interval, factor: Decimal | number): Interval {
  return multiply(a, exactly(factor))
}

export function multiply(a: Interval, b: Interval): Interval {
  const all = [a.low.times(b.low), a.low.times(b.high), a.high.times(b.low), a.high.times(b.high)]
  return { low: Decimal.min(...all), high: Decimal.max(...all) }
}

/** `b` does not hold zero; undefined where it does. */
export function divide(a: Interval, b: Interval): Interval | undefined {
  if (b.low.lte(0) && b.high.gte(0)) return undefined
  return multiply(a, { low: new Decimal(1).div(b.high), high: new Decimal(1).div(b.low) })
}

export function percent(a: Interval, b: Interval): Interval | undefined {
  const ratio = divide(a, b)
  return ratio && times(ratio, 100)
}

export function touches(a: Interval, b: Interval): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high)
}

export function middle({ low, high }: Interval): Decimal {
  return low.plus(high).div(2)
}

/** How far the two lie apart; zero where they touch. */
export function gap(a: Interval, b: Interval): Decimal {
  if (touches(a, b)) return new Decimal(0)
  return Decimal.max(a.low.minus(b.high), b.low.minus(a.high))
}

/**
 * Does the claim fit what was computed? `rounding`: off by less than a unit of its last digit,
 * as where digits were cut off instead of rounded.
 */
export function judge(claim: Written, computed: Interval): 'right' | 'rounding' | 'wrong' {
  const number = claim.number ?? new Decimal(0)
  const claimed = { low: number.minus(claim.half), high: number.plus(claim.half) }
  const apart = gap(claimed, computed)
  if (apart.isZero()) return 'right'
  const unit = claim.half.times(2)
  const isNear = apart.lt(claim.half) && middle(computed).minus(number).abs().lt(unit)
  return isNear ? 'rounding' : 'wrong'
}
