import { finding } from '../finding.ts'
import { type LineReading, type Mention, passagesOf } from '../passage.ts'
import { withUnitOf } from '../say.ts'
import type { Finding } from '../types.ts'

/** "04 nội dung: (1) … (2) … (3) …": only lists that number their parts can be counted surely. */
export function listCount(reading: LineReading): Finding[] {
  return passagesOf(reading).flatMap((passage) =>
    passage.mentions.flatMap((mention) => check(mention) ?? []),
  )
}

const OPENS = /^[^.;()]{0,80}(?::|gồm|là|sau)\s*(?=\(?1\))/u

function check(mention: Mention): Finding | undefined {
  const { number, passage } = mention
  if (number === undefined || mention.comparator !== '=' || mention.unit === '') return undefined
  if (mention.decimals > 0 || number.gt(30) || number.lt(2)) return undefined
  const rest = passage.text.slice(mention.end)
  const opening = OPENS.exec(rest.toLowerCase())
  if (opening === null) return undefined
  let count = 0
  for (const [, marker] of rest.matchAll(/(?:^|[\s;,.:(])\(?(\d{1,2})\)/gu)) {
    if (Number(marker) === 1 && count > 0) break
    if (Number(marker) !== count + 1) continue
    count++
  }
  if (count < 2 || number.eq(count)) return undefined
  return finding({
    rule: 'list-count',
    severity: 'question',
    claim: mention,
    message: `Văn bản ghi ${withUnitOf(mention)} nhưng liệt kê ${count}.`,
  })
}
