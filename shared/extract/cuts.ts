import { INSIDE, startsWithHead, startsWithVerb } from './clauseWords.ts'
import { REACH } from './letters.ts'
import type { Quantity } from './types.ts'

/** Where a line is cut into clauses. */

/** How a clause is tied to the one in front of it. */
export type Link = 'start' | 'sentence' | 'part' | 'colon' | 'comma' | 'and' | 'inside' | 'bracket'

/** Cover brackets and figures while a line is cut; no text may hold them. */
export const BLANK = '\uFDE0'
export const FIGURE = '\uFDE1'

/** A place between two clauses, and how it ties the second to the first. */
export interface Cut {
  readonly at: number
  readonly end: number
  readonly link: Link
}

const SENTENCE = /(?<![.!?…])[.!?…]+["”’)]*\s+(?=["“(\-–]?\s*[\p{Lu}\d\uFDE1])/gu
/** "TP. Hồ Chí Minh", "TT. Tiểu Cần": a short word in capitals keeps its period. */
/** The longest of them with what stands in front. */
const LONGEST_ABBREVIATED = 5
const ABBREVIATED = /(?:^|[\s(])(?:\p{Lu}\p{Ll}?|TP|TX|TT|KP|ĐT|TS|BS|GS|PGS|ThS|v\.v|tr|st)$/u

export function strongCuts(text: string, masked: string, from: number, to: number): Cut[] {
  const piece = masked.slice(from, to)
  const cuts: Cut[] = []
  for (const match of piece.matchAll(SENTENCE)) {
    const front = piece.slice(Math.max(0, match.index - LONGEST_ABBREVIATED), match.index)
    if (ABBREVIATED.test(front)) continue
    const at = from + match.index
    cuts.push({ at, end: at + match[0].length, link: 'sentence' })
  }
  // "(2) Tỷ lệ ...": a numbered target inside the line.
  for (const match of text
    .slice(from, to)
    .matchAll(/(?<![\s.;,])[\s.;,]*\(\d{1,2}\)[\s\-–.]+(?=\S)/g)) {
    if (match.index === 0 && from > 0) continue
    const at = from + match.index
    cuts.push({ at, end: at + match[0].length, link: 'sentence' })
  }
  for (const match of piece.matchAll(/(?<!\s)\s*;\s*/g)) {
    cuts.push({ at: from + match.index, end: from + match.index + match[0].length, link: 'part' })
  }
  for (const match of piece.matchAll(INSIDE)) {
    const at = from + match.index
    cuts.push({ at, end: at + match[0].length, link: 'inside' })
  }
  // "Tiểu học: 99,9%": a colon in front of its figure parts nothing.
  for (const match of piece.matchAll(/(?<!\s)\s*:\s+(?!\uFDE1)|:(?=\p{L})/gu)) {
    const at = from + match.index
    cuts.push({ at, end: at + match[0].length, link: 'colon' })
  }
  const sorted = cuts.sort((a, b) => a.at - b.at || b.end - a.end)
  let taken = 0
  return sorted.filter((cut) => {
    if (cut.at < taken) return false
    taken = cut.end
    return true
  })
}

const BARE_BEHIND_BRACKET =
  /(?<!\uFDE0)(\uFDE0+)\s*(?:,\s*)?(?:đạt|chiếm|bằng|vượt|tăng|giảm)(?:\s+(?:tỷ lệ|tỉ lệ))?\s*\uFDE1$/u

/** Where the words between two figures part: the first or the last comma, as their grammar asks. */
function softCut(
  masked: string,
  before: Quantity,
  after: Quantity,
  clauseStart: number,
): Cut | undefined {
  const between = masked.slice(before.end, after.start + 1)
  // "biên chế công chức, viên chức (...) đạt 13%": what stands behind the bracket has no subject.
  const bracket = BARE_BEHIND_BRACKET.exec(between)
  if (bracket !== null) {
    const at = before.end + bracket.index + (bracket[1]?.length ?? 0)
    return { at, end: at, link: 'comma' }
  }
  const cuts = [
    ...between.matchAll(
      /(?<!\s)(?:\s*,\s*(?=[\p{L}\uFDE1"“])|\s+(?:và|cùng(?!\s+kỳ)|(?<!(?:xuống|giảm|chỉ|vẫn|kéo|hiện)\s+)còn)\s+|\s+[-–]\s+(?=tỷ giá|tương đương)|\s+[-–]\s*(?=\uFDE1))/giu,
    ),
  ].map(
    (match): Cut => ({
      at: before.end + match.index,
      end: before.end + match.index + match[0].length,
      link: match[0].includes(',') ? 'comma' : 'and',
    }),
  )
  if (cuts.length === 0) return undefined
  const opening = cuts.find((cut) => {
    const words = masked.slice(cut.end, Math.min(after.start + 1, cut.end + REACH))
    return startsWithHead(words) || (cut.link === 'comma' && startsWithVerb(words))
  })
  const last = cuts.at(-1)
  const adjacent =
    last !== undefined &&
    /^[\s\p{L}]{0,12}$/u.test(masked.slice(last.end, Math.min(after.start, last.end + REACH)))
  if (opening !== undefined) return opening
  if (adjacent) return last
  // "90% xã, phường, thị trấn đạt ...": the words behind the figure are its subject, commas and all.
  const front = masked.slice(clauseStart, Math.min(before.start, clauseStart + REACH))
  const ownSubject = front.trim().split(/\s+/).length <= 2
  return ownSubject ? last : cuts[0]
}

/** Cuts between the figures of one piece (`quantities` are its own), and in front of a target without figure. */
export function softCuts(
  masked: string,
  quantities: readonly Quantity[],
  from: number,
  to: number,
): Cut[] {
  const cuts: Cut[] = []
  let start = from
  quantities.forEach((quantity, index) => {
    const next = quantities[index + 1]
    const cut = next && softCut(masked, quantity, next, start)
    if (cut === undefined) return
    cuts.push(cut)
    start = cut.end
  })
  const tail = start
  for (const match of masked.slice(tail, to).matchAll(/(?<!\s)\s*,\s*(?=phấn đấu\s)/giu)) {
    const at = tail + match.index
    if (at > (quantities.at(-1)?.end ?? from))
      cuts.push({ at, end: at + match[0].length, link: 'comma' })
  }
  return cuts
}
