import { Decimal } from 'decimal.js'
import { finding } from '../finding.ts'
import { inBracketsOf, leadOf, tailOf } from '../neighbours.ts'
import { type LineReading, type Mention, type Passage, passagesOf } from '../passage.ts'
import { digitsOf, said, withUnitOf } from '../say.ts'
import type { Finding } from '../types.ts'
import { AGAINST_BASIS } from '../vocabulary.ts'

/** Shares that make up a whole: a structure sums to 100, parts to their share. */
export function shareSums(reading: LineReading): Finding[] {
  return [...passagesOf(reading).flatMap(structures), ...partsOfShare(reading)]
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
      inBracketsOf(whole).filter(({ unit }) => unit === '%'),
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
