import type { Decimal } from 'decimal.js'
import {
  divide,
  exactly,
  type Interval,
  intervalOf,
  judge,
  middle,
  minus,
  plus,
  times,
  touches,
} from '../arithmetic.ts'
import { finding } from '../finding.ts'
import {
  hostOf,
  type LineReading,
  leadOf,
  type Mention,
  nextSibling,
  passagesOf,
  previousSibling,
} from '../passage.ts'
import { corrected, digitsOf, said, withUnitOf } from '../say.ts'
import type { Finding } from '../types.ts'
import { isPercent, sameUnit } from '../vocabulary.ts'

/**
 * Changes whose two ends stand in the text: "từ 45 lên 52 xã, tăng 7 xã", "đạt 52 xã, tăng 7 xã
 * (năm 2015 là 45 xã)", "gấp 1,5 lần". The direction, the difference and the rate are recomputed.
 */
export function change(reading: LineReading): Finding[] {
  return passagesOf(reading).flatMap(({ mentions }) =>
    mentions.flatMap((mention) => {
      const ends = fromTo(mention) ?? withFormer(mention)
      return ends === undefined ? [] : checkEnds(ends)
    }),
  )
}

interface Ends {
  readonly from: Mention
  readonly to: Mention
  /** The word that says which way. */
  readonly up: boolean | undefined
  /** "tăng 7 xã": how much, where it is said. */
  readonly amount?: Mention
  readonly amountUp?: boolean
  readonly fold?: Mention
}

const FROM = /(?:^|[\s,;:(])từ(?: mức)?(?: năm \d{4}(?: là)?)?\s*$/u
const UP_TO = /(?:^|[\s,])(?:lên|tăng lên)(?: (?:đến|tới|thành|mức|còn))?\s*$/u
const DOWN_TO = /(?:^|[\s,])(?:xuống|giảm còn|còn|giảm xuống)(?: (?:đến|còn|mức))?\s*$/u
const RISES = /(?<!\p{L})(?:tăng|nâng)(?!\p{L})/u
const FALLS = /(?<!\p{L})(?:giảm|hạ)(?!\p{L})/u
const AMOUNT_UP = /^[^;.]{0,40}(?<!\p{L})(?:tăng|cao hơn)(?: thêm| được)?\s*(?:bình quân)?\s*$/u
const AMOUNT_DOWN = /^[^;.]{0,40}(?<!\p{L})(?:giảm|thấp hơn)(?: được)?\s*$/u
const FOLD = /^[^;.]{0,40}(?<!\p{L})(?:gấp|tăng gấp|bằng)\s*$/u
const YEARLY = /bình quân|hàng năm|hằng năm|mỗi năm/u
const FORMER =
  /^\s*(?:năm \d{4}|năm trước|cùng kỳ(?: năm \d{4}| năm trước)?|đầu nhiệm kỳ|nhiệm kỳ trước|kỳ trước)\s*(?:là|:|đạt|chỉ|có|chiếm|ước)?\s*$/u

function fromTo(to: Mention): Ends | undefined {
  const from = previousSibling(to)
  if (from?.number === undefined || to.number === undefined) return undefined
  const between = leadOf(to)
  const up = UP_TO.test(between)
  const down = DOWN_TO.test(between)
  if (!up && !down) return undefined
  const lead = leadOf(from)
  const begins = FROM.test(lead) || /^từ(?!\p{L})/u.test(from.passage.lower.slice(from.start))
  if (!begins || !comparable(from, to) || /;/.test(between)) return undefined
  const said = RISES.test(lead) === FALLS.test(lead) ? undefined : RISES.test(lead)
  return { from, to, up: said ?? up, ...amountAfter(to) }
}

/** "đạt 52 xã (tăng 7 xã, năm 2015: 45 xã)", "đạt 52 xã, tăng 7 xã (năm 2015 là 45 xã)". */
function withFormer(former: Mention): Ends | undefined {
  if (!FORMER.test(leadOf(former)) || former.paren < 0 || former.number === undefined) {
    return undefined
  }
  const host = hostOf(former)
  if (host?.number === undefined) return undefined
  const amountLead = leadOf(host)
  const before = previousSibling(host)
  if (before?.number !== undefined && comparable(before, former)) {
    const up = AMOUNT_UP.test(amountLead)
    const down = AMOUNT_DOWN.test(amountLead)
    if (up || down) {
      return { from: former, to: before, up: undefined, amount: host, amountUp: up }
    }
    if (FOLD.test(amountLead) && host.unit === 'lần') {
      return { from: former, to: before, up: undefined, fold: host }
    }
  }
  if (!comparable(host, former)) return undefined
  const lead = amountLead.slice(amountLead.lastIndexOf(';') + 1)
  if (RISES.test(lead) === FALLS.test(lead) || !/(?:còn|lên|đạt|xuống)\s*$/u.test(lead)) {
    return undefined
  }
  return { from: former, to: host, up: RISES.test(lead) }
}

function comparable(a: Mention, b: Mention): boolean {
  if (a.number === undefined || b.number === undefined) return false
  if (a.comparator !== '=' || b.comparator !== '=') return false
  return a.unit === b.unit || sameUnit(a.unit, b.unit) || a.unit === ''
}

function amountAfter(to: Mention): Partial<Ends> {
  const amount = nextSibling(to)
  if (amount?.number === undefined || amount.comparator !== '=') return {}
  const lead = leadOf(amount)
  if (YEARLY.test(lead)) return {}
  if (FOLD.test(lead) && amount.unit === 'lần') return { fold: amount }
  const up = AMOUNT_UP.test(lead)
  if (!up && !AMOUNT_DOWN.test(lead)) return {}
  return { amount, amountUp: up }
}

function checkEnds(ends: Ends): Finding[] {
  const { from, to, amount, fold } = ends
  const [before, after] = [intervalOf(from), intervalOf(to)]
  const rises = middle(after).gt(middle(before))
  const apart = !touches(before, after)
  const way = `${digitsOf(from)} → ${digitsOf(to)} là ${rises ? 'tăng' : 'giảm'}`
  if (ends.up !== undefined && apart && ends.up !== rises) {
    return [
      finding({
        rule: 'from-to',
        severity: 'error',
        claim: to,
        others: [from],
        message: `${way}; văn bản nói ${ends.up ? 'tăng' : 'giảm'}.`,
      }),
    ]
  }
  if (amount !== undefined) {
    if (apart && ends.amountUp !== undefined && ends.amountUp !== rises) {
      const message = `${way}; văn bản nói ${ends.amountUp ? 'tăng' : 'giảm'} ${withUnitOf(amount)}.`
      return [
        finding({ rule: 'from-to', severity: 'error', claim: amount, others: [to, from], message }),
      ]
    }
    return amountFinding(amount, from, to) ?? []
  }
  return fold === undefined ? [] : (foldFinding(fold, from, to) ?? [])
}

function amountFinding(amount: Mention, from: Mention, to: Mention): Finding[] | undefined {
  const [before, after] = [intervalOf(from), intervalOf(to)]
  // Figures of the same digits are subtracted as printed.
  const alike = from.decimals === to.decimals && to.decimals === amount.decimals
  const difference = alike ? minus(printed(to), printed(from)) : minus(after, before)
  const size = sized(difference)
  const rate = divide(size, before)
  const asRate = rate && times(rate, 100)
  const computed: Interval[] = []
  if (isPercent(amount.unit)) {
    if (isPercent(to.unit)) computed.push(size)
    if (asRate) computed.push(asRate)
  } else if (sameUnit(amount.unit, to.unit) || amount.unit === '') computed.push(size)
  const [first] = computed
  if (first === undefined || computed.some((one) => judge(amount, one) === 'right'))
    return undefined
  // As printed they differ, but the digits that were rounded away may explain it.
  const rounded =
    isPercent(amount.unit) === isPercent(to.unit) ? sized(minus(after, before)) : first
  const mayRound = computed.some((one) => judge(amount, one) === 'rounding')
  const verdict = mayRound || judge(amount, rounded) === 'right' ? 'rounding' : 'wrong'
  const exact = middle(first)
  const relative = first === asRate
  const shown = `${said(exact, amount.decimals + (relative ? 1 : 0))}${relative ? '%' : ''}`
  const numbers = relative
    ? `(${digitsOf(to)} - ${digitsOf(from)}) : ${digitsOf(from)}`
    : subtraction(from, to)
  return [
    finding({
      rule: 'from-to',
      severity: verdict === 'rounding' ? 'question' : 'error',
      claim: amount,
      others: [to, from],
      message: `${numbers} = ${shown}; văn bản ghi ${withUnitOf(amount)}.`,
      suggestion: corrected(amount, exact),
    }),
  ]
}

function sized(difference: Interval): Interval {
  return middle(difference).isNegative() ? times(difference, -1) : difference
}

function printed({ number }: Mention): Interval {
  return exactly(number ?? 0)
}

function subtraction(from: Mention, to: Mention): string {
  const rises = (to.number as Decimal).gte(from.number as Decimal)
  return rises ? `${digitsOf(to)} - ${digitsOf(from)}` : `${digitsOf(from)} - ${digitsOf(to)}`
}

function foldFinding(fold: Mention, from: Mention, to: Mention): Finding[] | undefined {
  const ratio = divide(intervalOf(to), intervalOf(from))
  if (ratio === undefined || judge(fold, ratio) === 'right') return undefined
  // "tăng 1,5 lần" is said of 1,5 and of 2,5 times as much.
  const more = plus(ratio, exactly(-1))
  if (judge(fold, more) === 'right') return undefined
  const exact = middle(ratio)
  return [
    finding({
      rule: 'times',
      severity: judge(fold, ratio) === 'rounding' ? 'question' : 'error',
      claim: fold,
      others: [to, from],
      message: `${digitsOf(to)} : ${digitsOf(from)} = ${said(exact, fold.decimals + 1)}; văn bản ghi ${withUnitOf(fold)}.`,
      suggestion: corrected(fold, exact),
    }),
  ]
}
