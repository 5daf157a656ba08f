import { Decimal } from 'decimal.js'
import {
  lastYearOf,
  type ObservedPeriod,
  periodInWords,
  samePeriodBefore,
} from '../document/period.ts'
import { standingNames, standingOf } from '../indicators/standing.ts'
import type { Indicator, Measure, Observation } from '../indicators/types.ts'
import type { FigureAnswer } from './figureAnswer.ts'
import { type FigureContext, observe, type ResolvedRef } from './lookup.ts'
import { withUnit, writeNumber } from './vietnameseNumber.ts'

/*
 * Figures computed from two or more observations. Exact decimals throughout; whatever is lacking,
 * or would have to be divided by zero, is a gap with its reason and never a number.
 */

/** Computed ratios are written with two digits after the comma at most ("90,91%"). */
const RATIO_DECIMALS = 2

/** What a text calls what a result is measured by. */
const goalNames: Readonly<Partial<Record<Measure, string>>> = {
  target: 'Nghị quyết',
  plan: 'kế hoạch',
}

/** One number for computing: a range counts by the end that must at least be reached. */
export function comparable(observation: Observation, indicator: Indicator): Decimal | undefined {
  const end = indicator.direction === 'down' ? observation.max : observation.min
  const text = observation.value ?? end
  return text === undefined ? undefined : new Decimal(text)
}

/** A number as it stands in shown arithmetic. */
export function term(value: Decimal): string {
  const words = writeNumber(value.abs())
  return value.isNegative() && !value.isZero() ? `(-${words})` : words
}

/** The number that arithmetic begins with: its sign needs no brackets. */
function lead(value: Decimal): string {
  return value.isNegative() && !value.isZero() ? `-${writeNumber(value.abs())}` : writeNumber(value)
}

function ratio(value: Decimal): string {
  return writeNumber(value, { decimals: RATIO_DECIMALS })
}

const percent = (value: Decimal): string => `${ratio(value)}%`

interface Pair {
  readonly result: Decimal
  readonly target: Decimal
  /** "Nghị quyết" */
  readonly goal: string
  /** A smaller figure is the better one. */
  readonly lessIsBetter: boolean
  readonly seen: Observation
  readonly wanted: Observation
}

function resultAndTarget(ref: ResolvedRef, context: FigureContext): Pair | FigureAnswer {
  const { indicator } = ref
  const seen = observe(context, ref)
  if (seen === undefined) return { lacks: 'kho chưa có kết quả' }
  const wanted = goalOf(ref, context)
  if (wanted === undefined) return { lacks: 'kho chưa có chỉ tiêu của kỳ này' }
  const [result, target] = [comparable(seen, indicator), comparable(wanted, indicator)]
  if (result === undefined || target === undefined) return { lacks: 'không so được bằng số' }
  const { comparator } = wanted
  const lessIsBetter =
    comparator === '<' ||
    comparator === '<=' ||
    (comparator !== '>' && comparator !== '>=' && indicator.direction === 'down')
  return { result, target, goal: goalNames[wanted.measure] ?? '', lessIsBetter, seen, wanted }
}

/** The resolution's target before the plan's; a target is never measured by itself. */
function goalOf(ref: ResolvedRef, context: FigureContext): Observation | undefined {
  const target = ref.measure === 'target' ? undefined : observe(context, ref, { measure: 'target' })
  if (target !== undefined) return target
  return ref.measure === 'plan' ? undefined : observe(context, ref, { measure: 'plan' })
}

const isAnswer = (one: object): one is FigureAnswer => !('goal' in one) && !('now' in one)

const NO_RATIO = 'không tính tỷ lệ với số 0 hoặc số âm'

/** "91,52%" of its target. */
export function achieved(ref: ResolvedRef, context: FigureContext): FigureAnswer {
  const pair = resultAndTarget(ref, context)
  if (isAnswer(pair)) return pair
  const { result, target } = pair
  if (!target.gt(0) || result.isNegative()) return { lacks: NO_RATIO }
  const words = percent(result.div(target).mul(100))
  return { words, sum: () => `${lead(result)} : ${term(target)} = ${words}` }
}

/** "đạt 91,52% Nghị quyết"; where less is better only whether it was reached. */
export function achievedOf(ref: ResolvedRef, context: FigureContext): FigureAnswer {
  const pair = resultAndTarget(ref, context)
  if (isAnswer(pair)) return pair
  if (pair.lessIsBetter) return against(ref, context)
  const part = achieved(ref, context)
  return part.words === undefined ? part : { ...part, words: `đạt ${part.words} ${pair.goal}` }
}

/** "7,55%" over the target (under it, where less is better); nothing over is a gap. */
export function exceeded(ref: ResolvedRef, context: FigureContext): FigureAnswer {
  const pair = resultAndTarget(ref, context)
  if (isAnswer(pair)) return pair
  const { result, target, lessIsBetter } = pair
  if (!target.gt(0)) return { lacks: NO_RATIO }
  const over = lessIsBetter ? target.minus(result) : result.minus(target)
  if (!over.gt(0)) return { lacks: 'kết quả không vượt chỉ tiêu' }
  return partOf(pair, over)
}

/** A difference to the target in per cent of it. */
function partOf({ result, target, lessIsBetter }: Pair, difference: Decimal): FigureAnswer {
  const [more, less] =
    difference.isNegative() !== lessIsBetter ? [target, result] : [result, target]
  const words = percent(difference.abs().div(target).mul(100))
  return { words, sum: () => `(${lead(more)} - ${term(less)}) : ${term(target)} = ${words}` }
}

/** "vượt 7,55% Nghị quyết", "đạt Nghị quyết", "chưa đạt Nghị quyết (bằng 91,52%)". */
export function against(ref: ResolvedRef, context: FigureContext): FigureAnswer {
  const pair = resultAndTarget(ref, context)
  if (isAnswer(pair)) return pair
  const { result, target, goal, lessIsBetter, seen, wanted } = pair
  const stands = standingOf(ref.indicator, wanted, seen)
  switch (stands) {
    case 'unclear':
      return { lacks: 'không so được bằng số' }
    case 'reached':
      return { words: `đạt ${goal}`, sum: () => `${lead(result)} so với ${term(target)}` }
    case 'exceeded': {
      if (lessIsBetter) return distance(pair, ref, `vượt ${goal}`, 'thấp hơn')
      // A range is exceeded beyond its far end, but counted from its near one.
      const over = target.gt(0) && result.gt(target) ? partOf(pair, result.minus(target)) : {}
      return over.words === undefined
        ? { words: `vượt ${goal}`, sum: () => `${lead(result)} so với ${term(target)}` }
        : { ...over, words: `vượt ${over.words} ${goal}` }
    }
    case 'missed': {
      if (lessIsBetter) return distance(pair, ref, `chưa đạt ${goal}`, 'cao hơn')
      const part = achieved(ref, context)
      return part.words === undefined || result.gte(target)
        ? { words: `chưa đạt ${goal}`, sum: () => `${lead(result)} so với ${term(target)}` }
        : { ...part, words: `chưa đạt ${goal} (bằng ${part.words})` }
    }
  }
}

/** How far above or below the target: shares in points, all else in its unit. */
function distance(
  { result, target }: Pair,
  { indicator }: ResolvedRef,
  words: string,
  side: string,
): FigureAnswer {
  const far = result.minus(target).abs()
  if (far.isZero()) return { words, sum: () => `${lead(result)} so với ${term(target)}` }
  const unit = indicator.unit === '%' ? 'điểm %' : indicator.unit
  const [more, less] = result.gt(target) ? [result, target] : [target, result]
  const by = withUnit(writeNumber(far), unit)
  return {
    words: `${words} (${side} ${by})`,
    sum: () => `${lead(more)} - ${term(less)} = ${by}`,
  }
}

/** "Vượt", "Đạt", "Chưa đạt": for tables. */
export function standing(ref: ResolvedRef, context: FigureContext): FigureAnswer {
  const seen = observe(context, ref)
  const wanted = goalOf(ref, context)
  if (seen === undefined) return { lacks: 'kho chưa có kết quả' }
  if (wanted === undefined) return { lacks: 'kho chưa có chỉ tiêu của kỳ này' }
  const stands = standingOf(ref.indicator, wanted, seen)
  return stands === 'unclear'
    ? { lacks: 'không so được bằng số' }
    : { words: standingNames[stands] }
}

interface Change {
  readonly now: Decimal
  readonly before: Decimal
  /** "cùng kỳ", "năm 2015" */
  readonly since: string
}

function nowAndBefore(ref: ResolvedRef, context: FigureContext): Change | FigureAnswer {
  const { indicator } = ref
  const seen = observe(context, ref)
  const now = seen && comparable(seen, indicator)
  if (now === undefined) return { lacks: 'kho chưa có số liệu của kỳ này' }
  const period = ref.base ?? samePeriodBefore(ref.period)
  // What was reached then may still be an estimate; this year's target is set against a result.
  const then =
    observe(context, ref, { period, measure: 'actual' }) ??
    observe(context, ref, { period, measure: 'estimate' })
  const before = then && comparable(then, indicator)
  if (before === undefined) return { lacks: `kho chưa có kết quả ${periodInWords(period)}` }
  return { now, before, since: sinceWords(ref, period) }
}

function sinceWords(ref: ResolvedRef, period: ObservedPeriod): string {
  return ref.base === undefined ? 'cùng kỳ' : periodInWords(period)
}

/** "tăng 5,2%": the verb belongs to the figure, so that a change of sign shows. */
export function change(ref: ResolvedRef, context: FigureContext, phrase: boolean): FigureAnswer {
  const pair = nowAndBefore(ref, context)
  if (isAnswer(pair)) return pair
  const { now, before } = pair
  if (before.isZero()) return { lacks: 'không chia được cho 0' }
  const by = now.minus(before).div(before.abs()).mul(100)
  return {
    words: phrased(direction(by, percent), pair, phrase),
    sum: () => {
      const over = before.isNegative() ? term(before.abs()) : term(before)
      return `(${lead(now)} - ${term(before)}) : ${over} = ${signed(by)}%`
    },
  }
}

/** "giảm 2,28 điểm %" */
export function points(ref: ResolvedRef, context: FigureContext, phrase: boolean): FigureAnswer {
  const pair = nowAndBefore(ref, context)
  if (isAnswer(pair)) return pair
  const { now, before } = pair
  const by = now.minus(before)
  return {
    words: phrased(
      direction(by, (one) => `${ratio(one)} điểm %`),
      pair,
      phrase,
    ),
    sum: () => `${lead(now)} - ${term(before)} = ${signed(by)} điểm %`,
  }
}

/** "1,38 lần"; as a phrase "gấp 1,38 lần cùng kỳ", "bằng 0,8 lần cùng kỳ". */
export function times(ref: ResolvedRef, context: FigureContext, phrase: boolean): FigureAnswer {
  const pair = nowAndBefore(ref, context)
  if (isAnswer(pair)) return pair
  const { now, before, since } = pair
  if (!before.gt(0) || now.isNegative()) return { lacks: NO_RATIO }
  const by = now.div(before)
  const words = `${ratio(by)} lần`
  const verb = by.toDecimalPlaces(RATIO_DECIMALS).gt(1) ? 'gấp' : 'bằng'
  return {
    words: phrase ? `${verb} ${words} ${since}` : words,
    sum: () => `${lead(now)} : ${term(before)} = ${words}`,
  }
}

/** Mean over the years after the first of a term ("bình quân 05 năm"); all must be known. */
export function average(ref: ResolvedRef, context: FigureContext): FigureAnswer {
  const { indicator, period } = ref
  if (period.kind !== 'term') return { lacks: 'bình quân chỉ tính cho nhiệm kỳ' }
  const years: Decimal[] = []
  for (let year = period.from + 1; year <= lastYearOf(period); year++) {
    const seen = observe(context, ref, { period: { kind: 'year', year } })
    const number = seen && comparable(seen, indicator)
    if (number === undefined) return { lacks: `kho chưa có số liệu năm ${year}` }
    years.push(number)
  }
  if (years.length === 0) return { lacks: 'nhiệm kỳ không có năm nào' }
  const mean = Decimal.sum(...years).div(years.length)
  const decimals = Math.max(indicator.decimals, RATIO_DECIMALS)
  const words = withUnit(writeNumber(mean, { decimals }), indicator.unit)
  return {
    words,
    sum: () =>
      `(${years.map((one, at) => (at === 0 ? lead(one) : term(one))).join(' + ')}) : ${years.length} = ${words}`,
  }
}

function direction(by: Decimal, write: (by: Decimal) => string): string {
  if (by.toDecimalPlaces(RATIO_DECIMALS).isZero()) return 'không thay đổi'
  return `${by.isNegative() ? 'giảm' : 'tăng'} ${write(by.abs())}`
}

function phrased(words: string, { since }: Change, phrase: boolean): string {
  return phrase ? `${words} so với ${since}` : words
}

function signed(by: Decimal): string {
  return by.isNegative() && !by.toDecimalPlaces(RATIO_DECIMALS).isZero()
    ? `-${ratio(by.abs())}`
    : ratio(by.abs())
}
