import { Decimal } from 'decimal.js'
import { divide, intervalOf, touches } from '../arithmetic.ts'
import { finding } from '../finding.ts'
import { hostOf, leadOf, tailOf } from '../neighbours.ts'
import { type LineReading, type Mention, type Passage, passagesOf } from '../passage.ts'
import { digitsOf, said, withUnitOf } from '../say.ts'
import type { Finding } from '../types.ts'
import { AGAINST_BASIS, isPercent, OTHER_BASE, RATE_LINK, sameUnit } from '../vocabulary.ts'

/** Shares that stand alone: of one whole they need one total, and none is over 100. */
export function shares(reading: LineReading): Finding[] {
  const passages = passagesOf(reading)
  return [
    ...sameWhole(passages.flatMap(({ mentions }) => mentions)),
    ...passages.flatMap(overHundred),
  ]
}

interface Share {
  readonly count: Mention
  readonly rate: Mention
}

/** Shares that a reader still has in mind. */
const REACH = 12

/** "212 hộ, chiếm 0,89%; 527 hộ, chiếm 2,23%": of one whole they would need one total. */
function sameWhole(mentions: readonly Mention[]): Finding[] {
  const found: Finding[] = []
  const seen: Share[] = []
  for (const rate of mentions) {
    const share = shareOf(rate)
    if (share === undefined) continue
    const other = seen
      .slice(-REACH)
      .find((one) => one.count.unit === share.count.unit && base(one.rate) === base(share.rate))
    seen.push(share)
    if (other === undefined) continue
    const [a, b] = [totalOf(other), totalOf(share)]
    if (a === undefined || b === undefined || touches(a, b)) continue
    // Far apart they are shares of two wholes.
    const ratio = a.low.div(b.low)
    if (ratio.lt(0.97) || ratio.gt(1.03)) continue
    found.push(
      finding({
        rule: 'share-of-same-whole',
        severity: 'question',
        claim: share.rate,
        others: [share.count, other.count, other.rate],
        message: `${digitsOf(other.count)} : ${withUnitOf(other.rate)} cho tổng ${totalSaid(a)}, ${digitsOf(share.count)} : ${withUnitOf(share.rate)} cho tổng ${totalSaid(b)}: không cùng một tổng số.`,
      }),
    )
  }
  return found
}

function totalSaid({ low, high }: { low: Decimal; high: Decimal }): string {
  return `${said(low.ceil(), 0)} - ${said(high.floor(), 0)}`
}

function totalOf({ count, rate }: Share) {
  const number = rate.number ?? new Decimal(0)
  const share = { low: number.minus(rate.half).div(100), high: number.plus(rate.half).div(100) }
  return divide(intervalOf(count), share)
}

function base(rate: Mention): string {
  const tail = tailOf(rate)
  return OTHER_BASE.test(tail) ? (/^[^,;.)]*/u.exec(tail)?.[0] ?? '').trim() : ''
}

function shareOf(rate: Mention): Share | undefined {
  if (rate.unit !== '%' || rate.number === undefined || rate.comparator !== '=') return undefined
  if (rate.decimals < 2 || AGAINST_BASIS.test(tailOf(rate))) return undefined
  const lead = leadOf(rate)
  const { mentions } = rate.passage
  const before = mentions[rate.index - 1]
  if (before?.sentence !== rate.sentence || before.number === undefined) return undefined
  const linked = /chiếm/u.test(lead) && RATE_LINK.test(lead)
  const bracketed = hostOf(rate) === before && lead.trim() === ''
  if (!linked && !bracketed) return undefined
  if (isPercent(before.unit) || before.unit === '' || before.outOf !== undefined) return undefined
  return before.comparator === '=' && before.decimals === 0 && sameUnit(before.unit, before.unit)
    ? { count: before, rate }
    : undefined
}

const POPULATION =
  /(?:dân số|số dân|người dân|trẻ|học sinh|hộ|mũi (?:\d|một|hai|ba|nhắc)|cử tri|độ tuổi|đảng viên|lao động|tiêm|phủ|diện tích|bao phủ|xã|ấp|trường|cơ sở|thôn|nước sạch|tỷ lệ)/u
const MAY_EXCEED =
  /tăng|giảm|vượt|so (?:với|cùng)|kế hoạch|nghị quyết|chỉ tiêu|dự toán|công suất|hoàn thành|gấp|cùng kỳ|trưởng|bình quân|chỉ số|doanh thu|giải ngân|nghĩa vụ|giao quân|thu ngân sách|năng suất|bằng/u

/** A share of a population can't be over 100%; growth and fulfilment can. */
function overHundred(passage: Passage): Finding[] {
  return passage.mentions.flatMap((one) => {
    if (one.unit !== '%' || one.number === undefined || one.number.lte(100)) return []
    const sentence = passage.sentences[one.sentence]
    const start = sentence?.start ?? 0
    const clause = passage.lower.slice(start, one.start)
    const near = clause.slice(Math.max(0, clause.lastIndexOf(';') + 1))
    const own = near.slice(Math.max(0, near.length - 60))
    const result = /(?:^|[^\p{L}])(?:đạt|chiếm|là|còn|được|:)\s*$/u.test(near)
    const ofPeople =
      /^\s*(?:số )?(?:hộ|dân|người|trẻ|học sinh|cử tri|thôn|ấp|đảng viên)(?!\p{L})/u.test(
        tailOf(one),
      )
    if (ofPeople && /(?:^|\s)(?:có|đã)\s*$/u.test(near)) return [tooMuch(one)]
    // "đạt 12 tỷ đồng, bằng 105%": a rate behind its figure is one of fulfilment.
    if (!result || MAY_EXCEED.test(own) || AGAINST_BASIS.test(tailOf(one))) return []
    if (/^\s*(?:so|kế hoạch|nghị quyết|chỉ tiêu|dự toán|công suất)/u.test(tailOf(one))) return []
    const lastComma = near.slice(near.lastIndexOf(',') + 1)
    if (!POPULATION.test(near) || lastComma.trim().split(/\s+/).length < 2) return []
    if (hostOf(one) !== undefined && lastComma.trim().split(/\s+/).length < 2) return []
    return [tooMuch(one)]
  })
}

function tooMuch(one: Mention): Finding {
  return finding({
    rule: 'share-over-100',
    severity: 'question',
    claim: one,
    message: `Tỷ lệ ${withUnitOf(one)} lớn hơn 100%: số gốc để tính có thể đã cũ, hoặc đây là mức so với kế hoạch.`,
  })
}
