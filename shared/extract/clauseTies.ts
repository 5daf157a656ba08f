import type { Clause } from './clauses.ts'
import { startsWithHead, startsWithVerb } from './clauseWords.ts'
import { endOf } from './letters.ts'
import { headOf, tidy } from './subjects.ts'
import type { Quantity } from './types.ts'

/** How the figures of one clause hang together, and where the words of each begin. */

const RISE =
  /(?:^|\s)(?:lên|xuống|còn|tăng\s+lên|giảm\s+còn|đến|tới)(?:\s+(?:còn|đến|trên|dưới))?\s*$/iu

/** The longest of them. */
const LONGEST_RISE = 40

/** "từ 45% năm 2020 lên 60%": the first figure is where the second starts from. */
export function isRise(clause: Clause, quantity: Quantity, next: Quantity): boolean {
  const between = clause.words.slice(quantity.end - clause.start, next.start - clause.start)
  return RISE.test(endOf(between, LONGEST_RISE))
}

/** "08 dự án với tổng vốn 2.300 tỷ đồng": where the words of the next figure begin. */
export function tieBetween(
  clause: Clause,
  quantity: Quantity | undefined,
  next: Quantity,
): number | undefined {
  const end = quantity?.end ?? clause.start
  const between = clause.words.slice(end - clause.start, next.start - clause.start)
  const tie = /(?<!\s)\s+(?=với\s)/u.exec(between)
  return tie === null ? undefined : end + tie.index
}

/** Words from which a front counts as long. */
const LONG_FRONT = 12

/**
 * Length of what only leads to the statement: "Trong năm, ... gặp khó khăn do dịch bệnh, hỗ trợ cho
 * 300 hộ" says "hỗ trợ cho 300 hộ".
 */
export function longLead(front: string): number {
  if (front.trim().split(/\s+/).length <= LONG_FRONT || headOf(tidy(front)) !== undefined) return 0
  let lead = 0
  for (const match of front.matchAll(/,\s+|\s(?=với\s+(?:tổng|số|kinh)\s)/gu)) {
    const at = match.index + match[0].length
    if (startsWithVerb(front, at) || startsWithHead(front, at)) {
      lead = at
    }
  }
  return lead
}
