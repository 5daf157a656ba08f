import { Decimal } from 'decimal.js'
import { finding } from '../finding.ts'
import { inBracketsOf, leadOf, tailOf, wordsBetween } from '../neighbours.ts'
import { type LineReading, type Mention, type Passage, passagesOf } from '../passage.ts'
import { said, withUnitOf } from '../say.ts'
import type { Finding } from '../types.ts'
import { isPercent, sameKindOf, scaleOf } from '../vocabulary.ts'

/**
 * "232 huy chương (68 vàng, 67 bạc, 97 đồng)", "gồm …", "trong đó …": parts that make up their
 * whole. An exhaustive list must give it exactly; an open one ("trong đó") is asked about only when
 * it nearly does.
 */
export function sums(reading: LineReading): Finding[] {
  return passagesOf(reading).flatMap((passage) => listsIn(passage).flatMap((list) => judge(list)))
}

interface PartList {
  readonly whole: Mention
  readonly parts: readonly Mention[]
  /** The words say that nothing is left out. */
  readonly closed: boolean
  readonly open: boolean
}

const CLOSED =
  /(?:^|[\s,;:(-])(?:gồm(?: có)?|bao gồm|chia (?:ra|thành)|bằng (?:các )?hình thức|với (?:các )?hình thức|phân (?:ra|theo|thành)|cụ thể(?: là)?)(?:\s*:)?(?!\p{L})/u
const OPEN = /trong đó/u
/** Kinds of people overlap: a woman may be young and of a minority too. */
const OVERLAPPING =
  /(?<!\p{L})(?:nữ|dân tộc|tôn giáo|trẻ|khmer|hoa|chăm|đoàn thanh niên|giáo viên|dưới \d+ tuổi|kinh|sau đại học|đại học)(?!\p{L})/u
const MORE_TO_COME = /…|\.\.\.|v\.v|chủ yếu|tiêu biểu|nhất là|như:|còn lại|riêng/u

function listsIn(passage: Passage): PartList[] {
  const lists: PartList[] = []
  for (const whole of passage.mentions) {
    if (whole.number === undefined || isPercent(whole.unit) || whole.comparator !== '=') continue
    const bracketed = partsInBrackets(passage, whole)
    if (bracketed.length > 1) {
      lists.push({ whole, parts: bracketed, closed: false, open: false })
      continue
    }
    const after = partsAfter(passage, whole)
    if (after !== undefined) lists.push(after)
  }
  return lists
}

function partsInBrackets(passage: Passage, whole: Mention): Mention[] {
  const parts = inBracketsOf(whole).filter((one) => isPart(one, whole))
  const paren = passage.parens[parts[0]?.paren ?? -1]
  if (paren === undefined) return []
  const words = passage.lower.slice(paren.start, paren.end)
  if (/tăng|giảm|so với|năm \d{4}|nghị quyết|kế hoạch|trong đó/u.test(words)) return []
  return MORE_TO_COME.test(words) ? [] : parts
}

function isPart(part: Mention, whole: Mention): boolean {
  if (part.number === undefined || part.outOf !== undefined || part.comparator !== '=') return false
  if (part.unit === '' || part.unit === whole.unit) return true
  return whole.unit === '' ? !isPercent(part.unit) : sameKindOf(part.unit, whole.unit)
}

function partsAfter(passage: Passage, whole: Mention): PartList | undefined {
  const { mentions } = passage
  const next = mentions[whole.index + 1]
  const tail = tailOf(whole)
  const among = /trong (?:tổng số|số)\s*$/u.test(leadOf(whole))
    ? /^\s*(?:\p{L}+\s+){0,4}có(?!\p{L})/u
    : OPEN
  const opening = CLOSED.exec(tail) ?? among.exec(tail)
  // "Tổng số … 900. Trong đó …": the list may be the next sentence.
  const later =
    whole.paren < 0 &&
    opening === null &&
    next !== undefined &&
    next.sentence === whole.sentence + 1
      ? /^\s*(?:trong đó|gồm|bao gồm|cụ thể)/u.exec(
          passage.lower.slice(passage.sentences[next.sentence]?.start ?? 0, next.start),
        )
      : null
  if (opening === null && later === null) return undefined
  const sentence = opening ? whole.sentence : whole.sentence + 1
  const parts: Mention[] = []
  for (const one of mentions.slice(whole.index + 1)) {
    if (one.sentence !== sentence) break
    if (one.paren !== whole.paren) continue
    const lead = leadOf(one)
    if (parts.length > 0 && /tổng số|tổng cộng|nâng|(?<!\p{L})so (?:với|sánh)/u.test(lead)) break
    if (isPart(one, whole)) parts.push(one)
    else if (!isPercent(one.unit) && parts.length > 0 && /(?<!\p{L})với\s*$/u.test(lead)) break
  }
  const words = wordsBetween(passage, whole.end, parts.at(-1)?.end ?? whole.end)
  if (parts.length < 2 || MORE_TO_COME.test(words)) return undefined
  const word = (opening ?? later)?.[0] ?? ''
  const isOpen = among !== OPEN || OPEN.test(word) || OPEN.test(words)
  return { whole, parts, closed: !isOpen, open: isOpen }
}

/** How far from the whole a sum may lie and still be meant to be it. */
const NEAR_OPEN = 0.06
const NEAR_BRACKETS = 0.15

function judge({ whole, parts, closed, open }: PartList): Finding[] {
  const total = amountIn(whole, whole)
  let sum = new Decimal(0)
  for (const [index, part] of parts.entries()) {
    sum = sum.plus(amountIn(part, whole))
    // The list may end here and the next figures speak of something else.
    if (
      index > 0 &&
      sum
        .minus(total)
        .abs()
        .lte(slack(parts.slice(0, index + 1), whole))
    )
      return []
  }
  const words = parts.map((part) => leadOf(part) + tailOf(part)).join(' ')
  const far = sum.minus(total).abs().div(total)
  if (OVERLAPPING.test(words) && !closed) return []
  if (open && far.gt(NEAR_OPEN)) return []
  if (!open && !closed && far.gt(NEAR_BRACKETS)) return []
  if (closed && far.gt(0.5)) return []
  const numbers = parts.map((part) => said(amountIn(part, whole), 6)).join(' + ')
  return [
    finding({
      rule: 'sum',
      severity: open || far.gt(NEAR_BRACKETS) ? 'question' : 'error',
      claim: whole,
      others: parts,
      message: `${numbers} = ${said(sum, 6)}; văn bản ghi ${withUnitOf(whole)}.`,
    }),
  ]
}

/** In the whole's own scale: "500 triệu đồng" of "3 tỷ đồng" is 0,5. */
function amountIn(part: Mention, whole: Mention): Decimal {
  const number = part.number ?? new Decimal(0)
  if (part.unit === '' || part.unit === whole.unit) return number
  return number.times(scaleOf(part.unit).factor).div(scaleOf(whole.unit).factor)
}

function slack(parts: readonly Mention[], whole: Mention): Decimal {
  if ([whole, ...parts].every(({ decimals }) => decimals === 0) && !/tỷ|triệu/u.test(whole.unit)) {
    return new Decimal(0)
  }
  return parts.reduce((sum, { half }) => sum.plus(half), whole.half)
}
