import { intervalOf, touches } from '../arithmetic.ts'
import { finding, type Spot } from '../finding.ts'
import type { Named } from '../named.ts'
import type { Passage } from '../passage.ts'
import { alike } from '../sameThing.ts'
import { withUnitOf } from '../say.ts'
import type { Finding } from '../types.ts'

const FEWEST_WORDS = 10
const FEWEST_FIGURES = 3

/** A sentence with figures that stands in two places word for word. */
export function repeatedSentences(passages: Iterable<Passage>): Finding[] {
  const seen = new Map<string, Spot>()
  const found: Finding[] = []
  for (const passage of passages) {
    passage.sentences.forEach(({ start, end }, index) => {
      const figures = passage.mentions.filter(({ sentence }) => sentence === index)
      if (figures.length < FEWEST_FIGURES) return
      const words = passage.lower.slice(start, end).match(/[\p{L}\d.,%]+/gu) ?? []
      if (words.length < FEWEST_WORDS) return
      const key = words.join(' ').replace(/[.,;]+$/u, '')
      const lead =
        passage.text.slice(start, end).length - passage.text.slice(start, end).trimStart().length
      const spot = { passage, start: start + lead, end }
      const first = seen.get(key)
      if (first === undefined) {
        seen.set(key, spot)
        return
      }
      found.push(
        finding({
          rule: 'repeated-sentence',
          severity: 'question',
          claim: spot,
          others: [first],
          message: 'Câu này lặp lại nguyên văn một câu đã có ở chỗ khác trong văn bản.',
        }),
      )
    })
  }
  return found
}

/** One thing, one year, two values. */
export function differentValues(results: readonly Named[]): Finding[] {
  const found: Finding[] = []
  const byWords = new Map<string, Named[]>()
  for (const result of results) {
    if (!isComparable(result)) continue
    const key = `${[...result.thing.words].sort().join(' ')}|${result.mention.unit.replace(/\/năm$/u, '')}`
    const list = byWords.get(key) ?? []
    byWords.set(key, list)
    const other = list.find((one) => differs(one, result))
    list.push(result)
    if (other === undefined) continue
    found.push(
      finding({
        rule: 'different-values',
        severity: 'question',
        claim: result.mention,
        others: [other.mention],
        message: `“${result.name}” ghi ${withUnitOf(result.mention)} ở đây, ${withUnitOf(other.mention)} ở chỗ khác.`,
      }),
    )
  }
  return found
}

const FEWEST_TELLING = 3
/** What is counted in passing ("12 cuộc", "kinh phí") says a new figure each time. */
const MEASURED =
  /^(?:tăng(?: trưởng)?|[\p{L} ]{2,30} tăng trưởng|tỷ lệ|tỉ lệ|tỷ trọng|tốc độ|tăng trưởng|giá trị sản xuất|tổng giá trị|thu nhập|grdp|năng suất|tổng thu|tổng chi|thu nội địa|tổng vốn đầu tư|tổng mức|độ che phủ|chỉ số)/iu

function isComparable({ name, mention, thing }: Named): boolean {
  if (mention.number === undefined || mention.comparator === '~') return false
  return thing.words.size >= FEWEST_TELLING && MEASURED.test(name)
}

function differs(a: Named, b: Named): boolean {
  if (a.year !== b.year || a.mention.passage === b.mention.passage) return false
  if (a.mention.comparator !== '=' || b.mention.comparator !== '=') return false
  if (alike(a.thing, b.thing) === 0) return false
  return !touches(intervalOf(a.mention), intervalOf(b.mention))
}
