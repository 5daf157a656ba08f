import { finding } from '../finding.ts'
import { hostOf, leadOf, nextSibling, previousSibling } from '../neighbours.ts'
import { type LineReading, type Mention, type Passage, passagesOf } from '../passage.ts'
import { digitsOf } from '../say.ts'
import type { Finding } from '../types.ts'
import { BASIS } from '../vocabulary.ts'

/** Figures whose percent sign or multiplier is gone. */
export function missingUnits(reading: LineReading): Finding[] {
  return passagesOf(reading).flatMap((passage) =>
    passage.mentions.flatMap((mention) => [
      ...missingPercent(mention),
      ...missingScale(mention, passage),
    ]),
  )
}

const BASIS_NEXT = new RegExp(`^\\s*(?:so (?:với )?)?${BASIS}(?![\\p{L}])`, 'u')

/** "đạt 100 nghị quyết", "tăng bình quân 0,44/năm": the percent sign is gone. */
function missingPercent(mention: Mention): Finding[] {
  if (mention.number === undefined || mention.outOf !== undefined) return []
  const lead = leadOf(mention)
  const { lower } = mention.passage
  const after = lower.slice(mention.digits.end)
  const fulfilled =
    /(?:đạt|vượt|bằng)\s*$/u.test(lead) && BASIS_NEXT.test(after) && mention.number.gt(20)
  const grown =
    /(?:tăng|giảm|tăng trưởng)[^,;.]{0,20}$/u.test(lead) &&
    /^\s*\/\s*năm/u.test(after) &&
    mention.decimals > 0
  if (!fulfilled && !grown) return []
  const words = digitsOf(mention)
  return [
    finding({
      rule: 'missing-unit',
      severity: 'question',
      claim: { passage: mention.passage, ...mention.digits },
      message: `Có thể thiếu dấu %: “${words}%”.`,
      suggestion: `${words}%`,
    }),
  ]
}

/** "561 triệu USD, năm 2019: 450 USD": a figure of a series without its "triệu". */
function missingScale(mention: Mention, passage: Passage): Finding[] {
  const before = previousSibling(mention)
  const after = nextSibling(mention)
  if (mention.number === undefined || !/^(?:usd|đồng|euro)$/iu.test(mention.unit)) return []
  const series = [before, after].filter(
    (one): one is Mention =>
      one?.number !== undefined &&
      one.unit.toLowerCase().endsWith(` ${mention.unit.toLowerCase()}`) &&
      hostOf(one) === hostOf(mention),
  )
  const [like] = series
  if (like?.number === undefined || !/năm \d{4}\s*:?[^,;]*$/u.test(leadOf(mention))) return []
  if (!/năm \d{4}/u.test(leadOf(like))) return []
  const ratio = like.number.div(mention.number)
  if (ratio.gt(100) || ratio.lt(0.01)) return []
  return [
    finding({
      rule: 'missing-unit',
      severity: 'question',
      claim: mention,
      others: [like],
      message: `Có thể thiếu đơn vị: các năm khác ghi ${like.unit}.`,
      suggestion: `${passage.text.slice(mention.start, mention.digits.end)} ${like.unit}`,
    }),
  ]
}
