import { Decimal } from 'decimal.js'
import type { Period } from '../document/period.ts'
import type { FigureForm, FigureRef } from '../document/types.ts'
import type { Indicator, Observation } from '../indicators/types.ts'
import { assertNever } from '../result.ts'
import {
  type FigureContext,
  observe,
  periodBefore,
  type ResolvedRef,
  resolveRef,
} from './lookup.ts'
import { withUnit, writeNumber } from './vietnameseNumber.ts'

/** What stands in the text for a figure that the store does not hold. */
export const GAP = '[chưa có số liệu]'

/** Computed ratios are written with two digits after the comma at most ("90,91%"). */
const RATIO_DECIMALS = 2

/** The words of a figure, or undefined for a gap. */
export function figureWords(ref: FigureRef, context: FigureContext): string | undefined {
  const resolved = resolveRef(ref, context)
  return resolved && words(ref.form, resolved, context)
}

function words(form: FigureForm, ref: ResolvedRef, context: FigureContext): string | undefined {
  switch (form) {
    case 'value':
    case 'valueUnit':
    case 'bounded': {
      const observation = observe(context, ref)
      return observation && observationWords(observation, ref.indicator, form)
    }
    case 'achieved': {
      const pair = resultAndTarget(ref, context)
      return pair && percent(pair.result.div(pair.target).mul(100))
    }
    case 'exceeded': {
      const pair = resultAndTarget(ref, context)
      if (!pair?.result.gt(pair.target)) return undefined
      return percent(pair.result.minus(pair.target).div(pair.target).mul(100))
    }
    case 'change': {
      const pair = nowAndBefore(ref, context)
      if (!pair || pair.before.isZero()) return undefined
      return direction(pair.now.minus(pair.before).div(pair.before.abs()).mul(100), percent)
    }
    case 'changePoints': {
      const pair = nowAndBefore(ref, context)
      return pair && direction(pair.now.minus(pair.before), (by) => `${ratio(by)} điểm %`)
    }
    case 'times': {
      const pair = nowAndBefore(ref, context)
      if (!pair || pair.before.isZero()) return undefined
      return `${ratio(pair.now.div(pair.before))} lần`
    }
    case 'average':
      return average(ref, context)
    default:
      return assertNever(form)
  }
}

/** An observation as the text writes it. */
export function observationWords(
  observation: Observation,
  indicator: Indicator,
  form: 'value' | 'valueUnit' | 'bounded',
): string | undefined {
  const style = { decimals: indicator.decimals, twoDigits: indicator.twoDigits === true }
  const { value, min, max } = observation
  if (value === undefined && (min === undefined || max === undefined)) return observation.text
  const number =
    value !== undefined
      ? writeNumber(value, style)
      : `${writeNumber(min ?? '0', style)} - ${writeNumber(max ?? '0', style)}`
  if (form === 'value') return number
  const withItsUnit = withUnit(number, indicator.unit)
  if (form === 'valueUnit') return withItsUnit
  switch (observation.comparator) {
    case '=':
    case 'range':
      return withItsUnit
    case '>=':
      return `${withItsUnit} trở lên`
    case '<=':
      return `${withItsUnit} trở xuống`
    case '>':
      return `trên ${withItsUnit}`
    case '<':
      return `dưới ${withItsUnit}`
    case '~':
      return `khoảng ${withItsUnit}`
    default:
      return assertNever(observation.comparator)
  }
}

/** One number for computing: a range counts by the end that must at least be reached. */
function comparable(observation: Observation, indicator: Indicator): Decimal | undefined {
  const end = indicator.direction === 'down' ? observation.max : observation.min
  const text = observation.value ?? end
  return text === undefined ? undefined : new Decimal(text)
}

function numberOf(
  ref: ResolvedRef,
  context: FigureContext,
  other: Parameters<typeof observe>[2] = {},
): Decimal | undefined {
  const observation = observe(context, ref, other)
  return observation && comparable(observation, ref.indicator)
}

function resultAndTarget(
  ref: ResolvedRef,
  context: FigureContext,
): { result: Decimal; target: Decimal } | undefined {
  const result = numberOf(ref, context)
  const target =
    numberOf(ref, context, { measure: 'target' }) ?? numberOf(ref, context, { measure: 'plan' })
  return result && target && !target.isZero() ? { result, target } : undefined
}

function nowAndBefore(
  ref: ResolvedRef,
  context: FigureContext,
): { now: Decimal; before: Decimal } | undefined {
  const now = numberOf(ref, context)
  const period = periodBefore(ref.period)
  // Last year's result may still be an estimate, and this year's target is set against a result.
  const before =
    numberOf(ref, context, { period, measure: 'actual' }) ??
    numberOf(ref, context, { period, measure: 'estimate' })
  return now && before ? { now, before } : undefined
}

/** Mean over the years after the first of a term ("bình quân 05 năm"); all must be known. */
function average(ref: ResolvedRef, context: FigureContext): string | undefined {
  if (ref.period.kind !== 'term') return undefined
  let sum = new Decimal(0)
  for (let year = ref.period.from + 1; year <= ref.period.to; year++) {
    const period: Period = { kind: 'year', year }
    const number = numberOf(ref, context, { period })
    if (!number) return undefined
    sum = sum.plus(number)
  }
  const mean = sum.div(ref.period.to - ref.period.from)
  const decimals = Math.max(ref.indicator.decimals, RATIO_DECIMALS)
  return withUnit(writeNumber(mean, { decimals }), ref.indicator.unit)
}

function ratio(value: Decimal): string {
  return writeNumber(value, { decimals: RATIO_DECIMALS })
}

function percent(value: Decimal): string {
  return `${ratio(value)}%`
}

/** "tăng 0,24%", "giảm 2,28%": the verb belongs to the figure, so that a change of sign shows. */
function direction(by: Decimal, write: (by: Decimal) => string): string {
  if (by.toDecimalPlaces(RATIO_DECIMALS).isZero()) return 'không thay đổi'
  return `${by.isNegative() ? 'giảm' : 'tăng'} ${write(by.abs())}`
}
