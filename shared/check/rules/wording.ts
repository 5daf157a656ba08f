import { finding } from '../finding.ts'
import { leadOf, previousSibling, tailOf } from '../neighbours.ts'
import { type LineReading, type Mention, passagesOf } from '../passage.ts'
import { digitsOf, withUnitOf } from '../say.ts'
import type { Finding } from '../types.ts'
import { isPercent, LESS_IS_BETTER, sameUnit } from '../vocabulary.ts'

/** Claims whose words cannot be meant so, whatever the figures are. */
export function wording(reading: LineReading): Finding[] {
  return passagesOf(reading).flatMap((passage) =>
    passage.mentions.flatMap((mention) => [
      ...openRange(mention),
      ...saidTwice(mention),
      ...sameFigures(mention),
      ...repeatedTarget(mention),
      ...ruralOverUrban(mention),
    ]),
  )
}

/** "10 - 11% trở lên": from 10 up, or 10 to 11? */
function openRange(mention: Mention): Finding[] {
  if (mention.min === undefined || mention.max === undefined) return []
  const { text, lower } = mention.passage
  const own = lower.slice(mention.start, mention.end + 12)
  const open = /trở (?:lên|xuống)/u.exec(own)
  if (open === null || !/^[^,;.(]*$/u.test(own.slice(0, open.index))) return []
  const end = mention.start + open.index + open[0].length
  const first = digitsOf(mention)
  const unit = mention.unit
  const from = unit === '' || isPercent(unit) ? `${first}${unit}` : `${first} ${unit}`
  const range = text.slice(mention.start, mention.start + open.index).trim()
  return [
    finding({
      rule: 'open-range',
      severity: 'question',
      claim: { passage: mention.passage, start: mention.start, end },
      message: `Đã nêu khoảng thì không có “${open[0]}”: hoặc “${range}”, hoặc “từ ${from} ${open[0]}”.`,
    }),
  ]
}

/** "đạt 13,84% so với …, tương đương 13,84%": the second says nothing new. */
function saidTwice(mention: Mention): Finding[] {
  const before = previousSibling(mention)
  if (before?.number === undefined || mention.number === undefined) return []
  if (!/(?:tương đương|tức(?: là)?|hay|tương ứng)(?: với)?\s*$/u.test(leadOf(mention))) return []
  if (before.unit !== mention.unit || !before.number.eq(mention.number)) return []
  return [
    finding({
      rule: 'said-twice',
      severity: 'question',
      claim: mention,
      others: [before],
      message: `${withUnitOf(mention)} đã nêu ngay trước đó; có thể một trong hai là số khác.`,
    }),
  ]
}

const REACH = 40

/** "… 177 người (19,49%); … 177 người (19,49%)": one pair of figures for two things. */
function sameFigures(mention: Mention): Finding[] {
  if (mention.number === undefined || mention.unit !== '%' || mention.decimals < 1) return []
  const count = mention.passage.mentions[mention.index - 1]
  if (count?.number === undefined || isPercent(count.unit) || count.number.lt(10)) return []
  const { mentions } = mention.passage
  const at = mentions.findIndex(
    (one, index) =>
      index < mention.index - 1 &&
      index > mention.index - REACH &&
      one.number?.eq(mention.number ?? 0) === true &&
      one.unit === '%' &&
      mentions[index - 1]?.number?.eq(count.number ?? 0) === true &&
      mentions[index - 1]?.unit === count.unit,
  )
  const [first, rate] = [mentions[at - 1], mentions[at]]
  if (first === undefined || rate === undefined) return []
  return [
    finding({
      rule: 'same-figures',
      severity: 'question',
      claim: count,
      others: [mention, first, rate],
      message: `Hai nội dung khác nhau cùng ghi ${withUnitOf(count)} và ${withUnitOf(mention)}; có thể đã chép nhầm.`,
    }),
  ]
}

/** Words behind the number that say what it counts, up to the next sign. */
function counted(mention: Mention): string {
  const rest = mention.passage.lower.slice(mention.digits.end)
  const words = /^[^,;.():]*/u.exec(rest)?.[0] ?? ''
  return words
    .replace(/(?<!\p{L})(?:trở lên|trở xuống)(?!\p{L})/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** "10 xã nâng cao, phấn đấu mỗi huyện có 01 xã nâng cao": one target in two figures. */
function repeatedTarget(mention: Mention): Finding[] {
  const before = previousSibling(mention)
  if (before?.number === undefined || mention.number === undefined) return []
  if (before.unit === '' || isPercent(before.unit) || !sameUnit(before.unit, mention.unit))
    return []
  const [a, b] = [counted(before), counted(mention)]
  if (a !== b || a.split(' ').length < 4) return []
  if (
    !/phấn đấu|ít nhất|có thêm/u.test(leadOf(mention)) ||
    /trong đó|năm \d{4}/u.test(leadOf(mention))
  ) {
    return []
  }
  return [
    finding({
      rule: 'repeated-target',
      severity: 'question',
      claim: mention,
      others: [before],
      message: `“${a}” được đặt chỉ tiêu hai lần trong một câu; có thể ý sau là nội dung khác.`,
    }),
  ]
}

const URBAN = /thành thị|đô thị/u
const RURAL = /nông thôn/u
/** Where towns are ahead by nature. */
const SERVICE = /nước|rác|chất thải|điện|internet|được sử dụng|cung cấp|thu gom|băng rộng|kiên cố/u

function ruralOverUrban(mention: Mention): Finding[] {
  const before = previousSibling(mention)
  if (before?.number === undefined || mention.number === undefined) return []
  if (before.unit !== '%' || mention.unit !== '%') return []
  // "70% hộ ở phố, 60% hộ ở quê" or "đô thị 99%, nông thôn 90%".
  const behind = [between(before, mention), tailOf(mention).slice(0, 40)]
  const front = [leadOf(before).slice(-40), between(before, mention)]
  const pairs: [string, string][] = [
    [behind[0] ?? '', behind[1] ?? ''],
    [front[0] ?? '', front[1] ?? ''],
  ]
  const order = pairs.find(
    ([a, b]) =>
      (URBAN.test(a) && !RURAL.test(a) && RURAL.test(b) && !URBAN.test(b)) ||
      (RURAL.test(a) && !URBAN.test(a) && URBAN.test(b) && !RURAL.test(b)),
  )
  if (order === undefined) return []
  const [urban, rural] = URBAN.test(order[0]) ? [before, mention] : [mention, before]
  const sentence = mention.passage.sentences[mention.sentence]
  const words = mention.passage.lower.slice(sentence?.start ?? 0, sentence?.end)
  if (!SERVICE.test(words) || LESS_IS_BETTER.test(words)) return []
  if ((rural.number ?? mention.number).lte(urban.number ?? mention.number)) return []
  return [
    finding({
      rule: 'rural-over-urban',
      severity: 'question',
      claim: rural,
      others: [urban],
      message: `Tỷ lệ ở nông thôn (${withUnitOf(rural)}) cao hơn ở thành thị (${withUnitOf(urban)}); có thể hai số bị đổi chỗ.`,
    }),
  ]
}

function between(a: Mention, b: Mention): string {
  return a.passage.lower.slice(a.end, b.start)
}
