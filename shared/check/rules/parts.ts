import { Decimal } from 'decimal.js'
import { finding } from '../finding.ts'
import { leadOf, previousSibling } from '../neighbours.ts'
import { type LineReading, type Mention, passagesOf } from '../passage.ts'
import { digitsOf, withUnitOf } from '../say.ts'
import type { Finding } from '../types.ts'
import { baseUnitOf, scaleOf } from '../vocabulary.ts'

/**
 * Money in brackets or a note that is more than what it is a part of, "57.817 tỷ đồng" of
 * "144,650 tỷ đồng": a point where a comma was meant.
 */
export function partOverWhole(reading: LineReading): Finding[] {
  const found: Finding[] = []
  for (const passage of passagesOf(reading)) {
    for (const part of passage.mentions) {
      const whole = wholeOf(part, reading)
      if (whole?.number === undefined || part.number === undefined) continue
      const [a, b] = [worthOf(part), worthOf(whole)]
      if (a.lte(b)) continue
      found.push(
        finding({
          rule: 'part-over-whole',
          severity: whole.passage === part.passage ? 'error' : 'question',
          claim: part,
          others: [whole],
          message: `Phần ${withUnitOf(part)} lớn hơn tổng ${withUnitOf(whole)}.`,
        }),
      )
    }
  }
  return found
}

function worthOf(mention: Mention): Decimal {
  return (mention.number ?? new Decimal(0)).times(scaleOf(mention.unit).factor)
}

/** "4.477 tỷ đồng" under a paragraph of "144,650 tỷ đồng": was a comma meant? */
function tooMany(part: Mention, above: readonly Mention[]): boolean {
  if (!/^\d{1,3}\.\d{3}$/u.test(digitsOf(part)) || !/^tỷ (?:đồng|usd)/iu.test(part.unit))
    return false
  const alike = above.filter(({ unit }) => unit === part.unit)
  return (
    alike.some((one) => /,\d{3}$/u.test(digitsOf(one))) &&
    alike.every((one) => worthOf(one).times(10).lt(worthOf(part)))
  )
}

function most(mentions: readonly Mention[]): Mention | undefined {
  const money = mentions.filter(({ unit }) => baseUnitOf(unit) === 'đồng')
  return money.sort((a, b) => worthOf(b).comparedTo(worthOf(a)))[0]
}

const OF_IT = /trong đó(?!\p{L})/u
const CHANGE =
  /tăng|giảm|so (?:với|cùng)|lũy kế|nâng|tổng|vượt|hơn|năm \d{4}|kế hoạch|nghị quyết|bình quân/u

function wholeOf(part: Mention, reading: LineReading): Mention | undefined {
  const lead = leadOf(part)
  const before = previousSibling(part)
  const note = reading.notes.find(({ passage }) => passage === part.passage)
  if (note !== undefined && tooMany(part, reading.own.mentions)) return most(reading.own.mentions)
  if (before !== undefined && OF_IT.test(lead) && part.comparator !== '~') {
    const said = lead.slice(lead.search(OF_IT))
    const alike = before.unit === part.unit && before.unit !== '' && before.unit !== '%'
    return alike && !CHANGE.test(said) && !/[;]/.test(lead) ? before : undefined
  }
  if (note !== undefined && baseUnitOf(part.unit) === 'đồng' && !CHANGE.test(lead)) {
    const whole = reading.own.mentions.filter(({ end }) => end <= note.at).at(-1)
    const near = whole !== undefined && note.at - whole.end < 12
    return near && whole.unit === part.unit ? whole : undefined
  }
  return undefined
}

const GIVEN = /cam kết|phân bổ|được giao|bố trí|phát hiện[^;.]*$|sai phạm|thụ lý|tiếp nhận/u
const USED = /giải ngân|thu hồi|(?:đã )?giải quyết|đã xét xử|đã xử lý/u

/** More is handled than was received, more paid out than promised. */
export function moreThanReceived(reading: LineReading): Finding[] {
  return passagesOf(reading).flatMap((passage) =>
    passage.mentions.flatMap((used) => {
      const given = previousSibling(used)
      if (given?.number === undefined || used.number === undefined) return []
      if (given.unit !== used.unit || used.unit === '%' || used.unit === '') return []
      if (!USED.test(leadOf(used)) || !GIVEN.test(leadOf(given))) return []
      if (/lũy kế|từ đầu|các năm|tổng|nâng/u.test(leadOf(used)) || used.number.lte(given.number)) {
        return []
      }
      return [
        finding({
          rule: 'more-than-received',
          severity: 'question',
          claim: used,
          others: [given],
          message: `${withUnitOf(used)} lớn hơn ${withUnitOf(given)} nêu trước đó (${digitsOf(used)} > ${digitsOf(given)}).`,
        }),
      ]
    }),
  )
}
