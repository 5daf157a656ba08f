import type { Decimal } from 'decimal.js'
import {
  exactly,
  type Interval,
  intervalOf,
  judge,
  middle,
  minus,
  percent,
  plus,
} from '../arithmetic.ts'
import { finding } from '../finding.ts'
import { hostOf, leadOf, tailOf } from '../neighbours.ts'
import { type LineReading, type Mention, passagesOf } from '../passage.ts'
import { corrected, digitsOf, percentSaid, said, withUnitOf } from '../say.ts'
import type { Finding } from '../types.ts'
import {
  AGAINST_BASIS,
  BASIS,
  isPercent,
  LESS_IS_BETTER,
  STATES_BASIS,
  sameUnit,
} from '../vocabulary.ts'

/**
 * The target stands beside its result: "đạt 96%, bằng 106,67% (Nghị quyết 90%)". The rate of
 * fulfilment is recomputed, and the words "đạt", "vượt", "chưa đạt" are held to the two figures.
 */
export function statedTarget(reading: LineReading): Finding[] {
  return passagesOf(reading).flatMap((passage) =>
    passage.mentions.flatMap((target) => {
      const values = valuesFor(target)
      if (values.length === 0) return []
      return rateFinding(target, values) ?? wordFinding(target, values) ?? []
    }),
  )
}

/** Results in front of the brackets that hold the target, the nearest first. */
function valuesFor(target: Mention): Mention[] {
  const paren = target.passage.parens[target.paren]
  if (paren === undefined || !STATES_BASIS.test(leadOf(target))) return []
  const { mentions } = target.passage
  return mentions
    .slice(0, target.index)
    .filter(
      (one) =>
        one.sentence === target.sentence &&
        one.paren === paren.parent &&
        (one.number !== undefined || one.min !== undefined),
    )
    .reverse()
}

/** Behind the comma nothing but the claim: what has a subject of its own is a second result. */
const RATE_SAID = new RegExp(
  `(?:^|,)\\s*(?:so(?: với)? ${BASIS}\\s*)?(?:đạt|bằng|vượt)(?: tỷ lệ)?\\s*$`,
  'u',
)

function rateFinding(target: Mention, [rate, ...values]: Mention[]): Finding | undefined {
  if (rate?.number === undefined || target.number === undefined || rate.unit !== '%') return
  const lead = leadOf(rate)
  if (!RATE_SAID.test(lead) || target.number.isZero()) return
  const near = values.filter(
    (one) => one.number !== undefined && sameUnit(one.unit, target.unit) && noStop(rate, one),
  )
  if (near.length === 0) return
  const over = /vượt/u.test(lead)
  const computedOf = (value: Mention): readonly Interval[] => ratesOf(value, target, rate, over)
  if (near.some((value) => computedOf(value).some((one) => judge(rate, one) === 'right'))) return
  // A percentage beside its own target is a second result and no rate of the first.
  const sure = near.length === 1 && AGAINST_BASIS.test(tailOf(rate))
  const close = (value: Mention): boolean =>
    computedOf(value).some((one) =>
      middle(one)
        .minus(rate.number ?? 0)
        .abs()
        .lte(5),
    )
  const best = sure ? near[0] : near.find(close)
  const [computed] = best ? computedOf(best) : []
  if (best === undefined || computed === undefined) return
  const exact = middle(computed)
  return finding({
    rule: 'stated-target',
    severity: judge(rate, computed) === 'rounding' ? 'question' : 'error',
    claim: rate,
    others: [best, target],
    message: `${digitsOf(best)} : ${digitsOf(target)} = ${shown(exact, rate, over)}; văn bản ghi ${withUnitOf(rate)}.`,
    suggestion: corrected(rate, exact),
  })
}

function shown(exact: Decimal, rate: Mention, over: boolean): string {
  if (!over) return percentSaid(exact, rate.decimals)
  return `${said(exact.plus(100), rate.decimals + 1)}%, vượt ${said(exact, rate.decimals)}%`
}

/** As a share of the target; of percentages also the points between them, where it says "vượt". */
function ratesOf(value: Mention, target: Mention, rate: Mention, over: boolean): Interval[] {
  const goal = exactly(target.number ?? 0)
  // Readers divide what is printed: a value in as many digits as the rate counts as exact.
  const printed = value.decimals >= rate.decimals ? exactly(value.number ?? 0) : intervalOf(value)
  const share = percent(printed, goal)
  if (share === undefined) return []
  if (!over) return [share]
  const points = isPercent(value.unit) ? [minus(printed, goal)] : []
  return [plus(share, exactly(-100)), ...points]
}

function noStop(later: Mention, earlier: Mention): boolean {
  return !later.passage.text.slice(earlier.end, later.start).includes(';')
}

const BEHIND = /chưa đạt|không đạt|chưa hoàn thành|thấp hơn/u
const AHEAD = /(?:^|[^\p{L}])(?:vượt|đạt và vượt)(?: (?:chỉ tiêu|nghị quyết|kế hoạch|dự toán|mức))/u

/** "vượt chỉ tiêu (Nghị quyết 93%)" behind a lower figure. */
function wordFinding(target: Mention, values: Mention[]): Finding | undefined {
  const value = values.find((one) => sameUnit(one.unit, target.unit) && noStop(target, one))
  if (value?.number === undefined || value !== hostOf(target)) return
  const bound = target.number
  if (bound === undefined) return
  const sentence = leadOf(value) + tailOf(value)
  const { lower, parens } = target.passage
  const until = parens[target.paren]?.start ?? target.start
  const words = lower.slice(Math.max(0, value.start - 80), until)
  const less = LESS_IS_BETTER.test(sentence) || /còn\s*$/u.test(leadOf(value))
  const ahead = less ? value.number.lt(bound) : value.number.gt(bound)
  const equal = value.number.eq(bound)
  const wrongAhead =
    AHEAD.test(words) && !BEHIND.test(words) && !ahead && !(equal && target.comparator !== '=')
  const wrongBehind = BEHIND.test(words) && (ahead || equal)
  if (!wrongAhead && !wrongBehind) return
  return finding({
    rule: 'target-word',
    severity: 'error',
    claim: value,
    others: [target],
    message: wrongAhead
      ? `Văn bản nói vượt chỉ tiêu, nhưng ${withUnitOf(value)} ${equal ? 'bằng' : 'chưa đạt'} mức ${withUnitOf(target)}.`
      : `Văn bản nói chưa đạt, nhưng ${withUnitOf(value)} đã ${equal ? 'bằng' : 'vượt'} mức ${withUnitOf(target)}.`,
  })
}
