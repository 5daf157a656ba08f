import { Decimal } from 'decimal.js'
import { divide, intervalOf, touches } from '../arithmetic.ts'
import { finding } from '../finding.ts'
import {
  hostOf,
  type LineReading,
  leadOf,
  type Mention,
  type Passage,
  passagesOf,
  tailOf,
} from '../passage.ts'
import { digitsOf, said, withUnitOf } from '../say.ts'
import type { Finding } from '../types.ts'
import { AGAINST_BASIS, isPercent, OTHER_BASE, RATE_LINK, sameUnit } from '../vocabulary.ts'

/** Shares of one whole: a structure sums to 100, parts to their share, wholes agree. */
export function shares(reading: LineReading): Finding[] {
  const passages = passagesOf(reading)
  return [
    ...passages.flatMap(structures),
    ...partsOfShare(reading),
    ...sameWhole(passages.flatMap(({ mentions }) => mentions)),
    ...passages.flatMap(overHundred),
  ]
}

const STRUCTURE = /tỷ trọng|tỉ trọng|cơ cấu|chiếm|trong tổng số/u
const CHANGES = /(?:tăng|giảm|vượt|cao hơn|thấp hơn|âm)\s*$/u
/** How far from 100 shares may sum and still be meant to be a structure. */
const NEAR = 3

/** Three shares or more in one sentence that almost make 100. */
function structures(passage: Passage): Finding[] {
  return passage.sentences.flatMap((sentence, index) => {
    const words = passage.lower.slice(sentence.start, sentence.end)
    if (!STRUCTURE.test(words)) return []
    const all = passage.mentions.filter(
      (one) =>
        one.sentence === index &&
        one.unit === '%' &&
        one.comparator === '=' &&
        one.number !== undefined &&
        !CHANGES.test(leadOf(one)) &&
        !AGAINST_BASIS.test(tailOf(one)),
    )
    const level = all.filter(({ paren }) => paren === -1)
    const parts = level.length > 2 ? level : all
    const two = parts.length === 2 && /tỷ trọng|cơ cấu/u.test(words)
    if (parts.length < 3 && !two) return []
    // A list with counts beside its shares is read by those.
    if (parts.some((one) => /trong đó/u.test(leadOf(one)))) return []
    const sum = parts.reduce((total, one) => total.plus(one.number ?? 0), new Decimal(0))
    // Shares of one table have the same digits: "15%" beside "34,20%" is 15,00.
    const slack = Decimal.min(...parts.map(({ half }) => half)).times(parts.length)
    const off = sum.minus(100).abs()
    if (off.lte(slack) || off.gt(two ? 1 : NEAR)) return []
    const [claim, ...others] = parts
    if (claim === undefined) return []
    return [
      finding({
        rule: 'share-sum',
        severity: 'question',
        claim,
        others,
        message: `${parts.map(digitsOf).join(' + ')} = ${said(sum, 4)}%, không bằng 100%.`,
      }),
    ]
  })
}

/** "công nghiệp và dịch vụ chiếm 70%" with a note "công nghiệp 34%, dịch vụ 35%". */
function partsOfShare(reading: LineReading): Finding[] {
  const wholes = reading.own.mentions.filter(({ unit, number }) => unit === '%' && number)
  const found: Finding[] = []
  for (const whole of wholes) {
    const next = wholes.find(({ start }) => start > whole.start)
    const lists = [
      reading.own.mentions.filter((one) => hostOf(one) === whole && one.unit === '%'),
      ...reading.notes
        .filter(({ at }) => at >= whole.end && at < (next?.start ?? Number.POSITIVE_INFINITY))
        .map(({ passage }) => passage.mentions.filter(({ unit }) => unit === '%')),
    ]
    for (const parts of lists) found.push(...compareParts(whole, parts))
  }
  return found
}

function compareParts(whole: Mention, parts: readonly Mention[]): Finding[] {
  const subject = leadOf(whole)
  if (parts.length < 2 || parts.length > 6 || !/tỷ trọng|tỉ trọng|cơ cấu/u.test(subject)) return []
  const named = words(subject)
  const ofWhole = parts.every((part) => {
    const own = words(leadOf(part)).filter((word) => !FILLING.has(word))
    return own.length > 0 && own.every((word) => named.includes(word))
  })
  if (!ofWhole || !/(?<!\p{L})và(?!\p{L})|,/u.test(subject)) return []
  const sum = parts.reduce((total, one) => total.plus(one.number ?? 0), new Decimal(0))
  const slack = parts.reduce((total, one) => total.plus(one.half), whole.half)
  const off = sum.minus(whole.number ?? 0).abs()
  if (off.lte(slack) || off.gt(5)) return []
  return [
    finding({
      rule: 'share-sum',
      severity: 'error',
      claim: whole,
      others: parts,
      message: `${parts.map(digitsOf).join(' + ')} = ${said(sum, 4)}%; văn bản ghi ${withUnitOf(whole)}.`,
    }),
  ]
}

const FILLING = new Set(
  'tỷ tỉ trọng trong là chiếm đạt và của ngành khu vực lĩnh còn riêng với tỷ lệ'.split(' '),
)

function words(text: string): string[] {
  return text.match(/\p{L}+/gu) ?? []
}

interface Share {
  readonly count: Mention
  readonly rate: Mention
}

/** "212 hộ, chiếm 0,89%; 527 hộ, chiếm 2,23%": of one whole they would need one total. */
function sameWhole(mentions: readonly Mention[]): Finding[] {
  const found: Finding[] = []
  const seen: Share[] = []
  for (const rate of mentions) {
    const share = shareOf(rate)
    if (share === undefined) continue
    const other = seen.find(
      (one) => one.count.unit === share.count.unit && base(one.rate) === base(share.rate),
    )
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
    // "đạt 12 tỷ đồng, bằng 105%": a rate behind its figure is one of fulfilment.
    if (!result || MAY_EXCEED.test(own) || AGAINST_BASIS.test(tailOf(one))) return []
    if (/^\s*(?:so|kế hoạch|nghị quyết|chỉ tiêu|dự toán|công suất)/u.test(tailOf(one))) return []
    const lastComma = near.slice(near.lastIndexOf(',') + 1)
    if (!POPULATION.test(near) || lastComma.trim().split(/\s+/).length < 2) return []
    if (hostOf(one) !== undefined && lastComma.trim().split(/\s+/).length < 2) return []
    return [
      finding({
        rule: 'share-over-100',
        severity: 'question',
        claim: one,
        message: `Tỷ lệ ${withUnitOf(one)} lớn hơn 100%: số gốc để tính có thể đã cũ, hoặc đây là mức so với kế hoạch.`,
      }),
    ]
  })
}
