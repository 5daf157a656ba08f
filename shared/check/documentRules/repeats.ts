import { intervalOf, touches } from '../arithmetic.ts'
import { finding, type Spot } from '../finding.ts'
import type { Named } from '../named.ts'
import type { Passage } from '../passage.ts'
import { alike } from '../sameThing.ts'
import { withUnitOf } from '../say.ts'
import type { Span } from '../spans.ts'
import type { Finding } from '../types.ts'

const FEWEST_WORDS = 10
const FEWEST_FIGURES = 3

/** A sentence with figures that stands in two places word for word. */
export function repeatedSentences(passages: Iterable<Passage>): Finding[] {
  const seen = new Map<string, Spot>()
  const found: Finding[] = []
  for (const passage of passages) {
    for (const { key, start, end } of sentenceKeys(passage)) {
      const spot = { passage, start, end }
      const first = seen.get(key)
      if (first === undefined) seen.set(key, spot)
      else found.push(repeated(spot, first))
    }
  }
  return found
}

interface SentenceKey extends Span {
  readonly key: string
}

const keysKnown = new WeakMap<Passage, readonly SentenceKey[]>()

/** The sentences of a passage that are long and full of figures, as their words alone. */
function sentenceKeys(passage: Passage): readonly SentenceKey[] {
  const old = keysKnown.get(passage)
  if (old !== undefined) return old
  const figures = new Map<number, number>()
  for (const { sentence } of passage.mentions) {
    figures.set(sentence, (figures.get(sentence) ?? 0) + 1)
  }
  const keys = passage.sentences.flatMap(({ start, end }, index) => {
    if ((figures.get(index) ?? 0) < FEWEST_FIGURES) return []
    const words = passage.lower.slice(start, end).match(/[\p{L}\d.,%]+/gu) ?? []
    if (words.length < FEWEST_WORDS) return []
    const blank = /^\s*/u.exec(passage.text.slice(start, end))?.[0].length ?? 0
    return [{ key: words.join(' ').replace(/[.,;]+$/u, ''), start: start + blank, end }]
  })
  keysKnown.set(passage, keys)
  return keys
}

function repeated(claim: Spot, first: Spot): Finding {
  return finding({
    rule: 'repeated-sentence',
    severity: 'question',
    claim,
    others: [first],
    message: 'Câu này lặp lại nguyên văn một câu đã có ở chỗ khác trong văn bản.',
  })
}

/** One thing, one year, two values. */
export function differentValues(results: readonly Named[]): Finding[] {
  const found: Finding[] = []
  const byWords = new Map<string, Named[]>()
  for (const result of results) {
    if (!isComparable(result)) continue
    const { key } = result.thing
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
