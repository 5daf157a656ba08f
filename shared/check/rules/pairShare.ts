import { Decimal } from 'decimal.js'
import { exactly, type Interval, intervalOf, judge, middle, percent } from '../arithmetic.ts'
import { finding } from '../finding.ts'
import { hostOf, leadOf, previousSibling, tailOf, wordsBetween } from '../neighbours.ts'
import { type LineReading, type Mention, type Passage, passagesOf } from '../passage.ts'
import { corrected, percentSaid, said, withUnitOf } from '../say.ts'
import type { Finding } from '../types.ts'
import {
  AGAINST_BASIS,
  isPercent,
  OTHER_BASE,
  RATE_LINK,
  sameKindOf,
  sameUnit,
} from '../vocabulary.ts'

/**
 * "10.910/12.431 vụ, đạt 87,7%", "trong tổng số 90 hồ sơ có 81 hồ sơ đúng hạn, chiếm 90%": the rate
 * of a part in its whole. A pair that the text ties together is always recomputed; one that only
 * stands near is believed to be meant when the rate nearly fits.
 */
export function pairShare(reading: LineReading): Finding[] {
  return passagesOf(reading).flatMap((passage) =>
    passage.mentions.flatMap((claim) => checkRate(claim) ?? []),
  )
}

interface Pair {
  readonly part: Decimal
  readonly whole: Decimal
  readonly computed: Interval
  /** What the whole is read from, if not from the part's own "a/b". */
  readonly from: Mention
  /** The text says that the one is of the other. */
  readonly tied: boolean
}

/** How near a rate must be to be believed the rate of two figures that only stand near. */
const NEAR = 0.3
/** The same for the "a/b" of the very figure elsewhere in the text. */
const NEAR_PAIR = 3

function checkRate(claim: Mention): Finding | undefined {
  const rate = claim.number
  if (rate === undefined || claim.unit !== '%') return undefined
  const part = partOf(claim)
  if (part?.number === undefined || isPercent(part.unit)) return undefined
  const against = AGAINST_BASIS.test(tailOf(claim))
  const pairs = pairsOf(part, claim)
  const fitting = pairs.some(({ computed }) => fits(claim, computed))
  if (fitting) return undefined
  const loose = against || (OTHER_BASE.test(tailOf(claim)) && part.outOf === undefined)
  const meant =
    pairs.find(({ tied }) => tied && !loose) ??
    pairs.find(
      ({ computed, from }) =>
        claim.decimals > 0 &&
        middle(computed)
          .minus(rate)
          .abs()
          .lte(from.outOf === undefined ? NEAR : NEAR_PAIR),
    )
  return meant && report(claim, part, meant)
}

/** "trên 29%" is right for 29,02, "gần 93%" for 92,92. */
function fits(claim: Mention, computed: Interval): boolean {
  const rate = claim.number ?? new Decimal(0)
  switch (claim.comparator) {
    case '>':
    case '>=':
      return computed.high.gte(rate.minus(claim.half))
    case '<':
    case '<=':
      return computed.low.lte(rate.plus(claim.half))
    case '~':
      return middle(computed).minus(rate).abs().lte(2)
    default:
      return judge(claim, computed) === 'right'
  }
}

/** The figure that the rate is said of: right in front, or in front of the brackets. */
function partOf(claim: Mention): Mention | undefined {
  const before = previousSibling(claim)
  const lead = leadOf(claim)
  if (before === undefined) {
    const bare = lead.trim() === '' || RATE_LINK.test(` ${lead}`)
    return bare ? hostOf(claim) : undefined
  }
  if (!RATE_LINK.test(lead) || lead.includes(';')) return undefined
  const clauses = lead.replace(RATE_LINK, '').split(',')
  const last = (clauses.at(-1) ?? '').trim()
  // ", tỷ lệ hộ nghèo còn 3%" speaks of another thing than the figure in front.
  const own = clauses.length === 1 || last === '' || OWN_WORDS.test(last)
  const names = /(?<!\p{L})(?:tỷ lệ|tỉ lệ|tỷ trọng)(?!\p{L})/u.test(last)
  return own && !names && last.split(/\s+/).length <= 14 ? before : undefined
}

/** Behind a comma they still speak of the figure in front: "… vụ, việc đã đạt 80%". */
const OWN_WORDS = /^(?:qua đó|như vậy|nâng|bình quân|ước|đã|tính chung)$/u

const OF_WHOLE = /(?:^|\s)(?:trên|trong|của|so với)\s+(?:tổng(?: số)?|số)?\s*$/u
const WHOLE_SAID = /tổng số|tổng cộng|trong số|trong tổng/u
const PART_SAID = /trong đó|trong số (?:đó|này)|trong đó có/u
const RECEIVED = /thụ lý|tiếp nhận|nhận được|(?:^|\s)nhận(?:\s|$)|phải giải quyết|phải thi hành/u
const HANDLED =
  /giải quyết|xử lý|xét xử|khắc phục|hoàn thành|thi hành|đã thực hiện|trả kết quả|đúng hạn/u

function pairsOf(part: Mention, claim: Mention): Pair[] {
  const number = part.number
  if (number === undefined) return []
  if (part.outOf !== undefined) {
    const whole = new Decimal(part.outOf)
    const computed = percent(exactly(number), exactly(whole))
    return computed ? [{ part: number, whole, computed, from: part, tied: true }] : []
  }
  const pairs: Pair[] = []
  // "454 đảng viên, chiếm 12%" where the same text says "454/3.877 đảng viên".
  const { mentions } = part.passage
  const from = Math.max(0, part.index - FAR_REACH)
  for (const one of mentions.slice(from, part.index + FAR_REACH)) {
    if (one.outOf === undefined || one.number?.eq(number) !== true || number.lt(10)) continue
    const whole = new Decimal(one.outOf)
    const computed = sameUnit(one.unit, part.unit) && percent(exactly(number), exactly(whole))
    if (computed) pairs.push({ part: number, whole, computed, from: one, tied: false })
  }
  const before = previousSibling(part)
  if (before?.number !== undefined && OF_WHOLE.test(leadOf(part))) {
    push(pairs, before, part, true)
  }
  for (const whole of wholesBefore(part)) push(pairs, part, whole, tied(whole, part, claim))
  return pairs
}

function push(pairs: Pair[], part: Mention, whole: Mention, isTied: boolean): void {
  if (part.number === undefined || whole.number === undefined || whole.number.lte(0)) return
  const computed = percent(intervalOf(part), intervalOf(whole))
  if (computed === undefined || part.number.gt(whole.number)) return
  pairs.push({ part: part.number, whole: whole.number, computed, from: whole, tied: isTied })
}

/** Figures that a reader still has in mind. */
const REACH = 12
const FAR_REACH = 40

/** Figures of the same unit in this sentence and the one before, the nearest first. */
function wholesBefore(part: Mention): Mention[] {
  const host = hostOf(part)
  const { mentions } = part.passage
  return mentions
    .slice(Math.max(0, part.index - REACH), part.index)
    .filter(
      (one) =>
        one.sentence >= part.sentence - 1 &&
        one.number !== undefined &&
        (sameKindOf(one.unit, part.unit) || (one === host && part.unit === '')),
    )
    .reverse()
}

/** Is it said that the one is of the other? Nothing of the same kind stands between them. */
function tied(whole: Mention, part: Mention, claim: Mention): boolean {
  if (whole.sentence !== part.sentence || whole.comparator !== '=' || part.comparator !== '=') {
    return false
  }
  const { passage } = part
  const other = passage.mentions
    .slice(whole.index + 1, part.index)
    .some((one) => one.paren === part.paren && sameUnit(one.unit, part.unit))
  if (other) return false
  if (hostOf(part) === whole) return !OTHER_BASE.test(tailOf(claim))
  const between = wordsBetween(passage, whole.end, part.start)
  if (OTHER_BASE.test(tailOf(claim))) return false
  return (
    PART_SAID.test(between) ||
    WHOLE_SAID.test(wholeLead(passage, whole)) ||
    (/(?:^|\s)trong\s*$/u.test(leadOf(whole)) && /(?<!\p{L})có(?!\p{L})/u.test(between)) ||
    (RECEIVED.test(leadOf(whole)) && HANDLED.test(between))
  )
}

function wholeLead(passage: Passage, whole: Mention): string {
  return passage.lower.slice(Math.max(0, whole.start - 40), whole.start)
}

function report(claim: Mention, part: Mention, pair: Pair): Finding {
  const exact = middle(pair.computed)
  const verdict = judge(claim, pair.computed)
  const right = percentSaid(exact, claim.decimals)
  const numbers = `${said(pair.part, 6)} : ${said(pair.whole, 6)}`
  return finding({
    rule: 'pair-share',
    severity: verdict === 'rounding' || !pair.tied ? 'question' : 'error',
    claim,
    others: pair.from === part ? [part] : [part, pair.from],
    message: `${numbers} = ${right}; văn bản ghi ${withUnitOf(claim)}.`,
    suggestion: corrected(claim, exact),
  })
}
