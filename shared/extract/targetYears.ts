import type { VanKienDocument } from '../document/types.ts'
import { headingWords, type TextLine } from './lines.ts'

/** Which year a target is for. */

const YEAR = /(?:năm|đến|vào|hết|cuối)\s+((?:19|20)\d{2})(?!\s*[-–]\s*\d{4})/giu
const STRETCH =
  /(?:giai\s+đoạn|nhiệm\s+kỳ|thời\s+kỳ|năm)\s*\(?\s*(?:19|20)\d{2}\s*[-–]\s*((?:19|20)\d{2})/iu
/** "so với năm 2020": the year that is compared with. */
const COMPARED =
  /(?:so(?:\s+với)?|hơn|bằng|của|từ|kể\s+từ|giá|quyết|cùng\s+kỳ)(?:\s+(?:cùng\s+kỳ|thực\s+hiện|dự\s+toán|kết\s+quả|cuối|đầu|ước|kế\s+hoạch))*\s*$/iu

/** The last year that the words name as their own; a year that is compared with is none. */
export function yearIn(words: string): number | undefined {
  let found: number | undefined
  for (const match of words.matchAll(YEAR)) {
    if (!COMPARED.test(words.slice(Math.max(0, match.index - 30), match.index)))
      found = Number(match[1])
  }
  const stretch = STRETCH.exec(words)?.[1]
  return found ?? (stretch === undefined ? undefined : Number(stretch))
}

/** The year of a section: its headings', the innermost first, else the document's (a term's last). */
export function yearOfSection(document: VanKienDocument, headings: TextLine['headings']): number {
  for (const heading of [...headings].reverse()) {
    const year = yearIn(headingWords(heading))
    if (year !== undefined) return year
  }
  const { title } = document.parts
  const titled = title === undefined ? undefined : yearIn(title)
  if (titled !== undefined) return titled
  return document.period.kind === 'year' ? document.period.year : document.period.to
}
