import { INSIDE, STARTS_WITH_HEAD, STARTS_WITH_VERB } from './clauseWords.ts'
import type { Quantity } from './types.ts'

/** How a clause is tied to the one in front of it. */
export type Link = 'start' | 'sentence' | 'part' | 'colon' | 'comma' | 'and' | 'inside' | 'bracket'

/** A piece of a line that says one thing, with the figures it holds (mostly one, or none). */
export interface Clause {
  readonly start: number
  readonly end: number
  /** Its words; brackets that are clauses of their own are blanks here. Offsets count from `start`. */
  readonly words: string
  readonly quantities: readonly Quantity[]
  readonly link: Link
  /** Number of its sentence in the line. */
  readonly sentence: number
  /** "trong đó": it is a part of what stands in front. */
  readonly inside: boolean
  /** Index of the clause whose bracket holds it. */
  readonly host?: number
}

/** Cover brackets and figures while a line is cut; no text may hold them. */
const BLANK = '\uFDE0'
const FIGURE = '\uFDE1'

interface Cut {
  readonly at: number
  readonly end: number
  readonly link: Link
}

/** A bracket of the line: from its "(" to behind its ")". */
interface Bracket {
  readonly from: number
  readonly to: number
}

/** The outermost brackets; one that is never closed is none. */
function bracketsOf(text: string, from: number, to: number): Bracket[] {
  const brackets: Bracket[] = []
  let depth = 0
  let start = 0
  for (let at = from; at < to; at++) {
    if (text[at] === '(') {
      if (depth === 0) start = at
      depth++
    } else if (text[at] === ')' && depth > 0) {
      depth--
      if (depth === 0) brackets.push({ from: start, to: at + 1 })
    }
  }
  return brackets
}

const SENTENCE = /[.!?…]+["”’)]*\s+(?=["“(\-–]?\s*[\p{Lu}\d\uFDE1])/gu
/** "TP. Hồ Chí Minh", "TT. Tiểu Cần": a short word in capitals keeps its period. */
const ABBREVIATED = /(?:^|[\s(])(?:\p{Lu}{1,3}|\p{Lu}\p{Ll}?|v\.v|tr|st)$/u

function strongCuts(text: string, masked: string, from: number, to: number): Cut[] {
  const piece = masked.slice(from, to)
  const cuts: Cut[] = []
  for (const match of piece.matchAll(SENTENCE)) {
    if (ABBREVIATED.test(piece.slice(0, match.index))) continue
    const at = from + match.index
    cuts.push({ at, end: at + match[0].length, link: 'sentence' })
  }
  // "(2) Tỷ lệ ...": a numbered target inside the line.
  for (const match of text.slice(from, to).matchAll(/[\s.;,]*\(\d{1,2}\)[\s\-–.]+(?=\S)/g)) {
    if (match.index === 0 && from > 0) continue
    const at = from + match.index
    cuts.push({ at, end: at + match[0].length, link: 'sentence' })
  }
  for (const match of piece.matchAll(/\s*;\s*/g)) {
    cuts.push({ at: from + match.index, end: from + match.index + match[0].length, link: 'part' })
  }
  for (const match of piece.matchAll(INSIDE)) {
    const at = from + match.index
    cuts.push({ at, end: at + match[0].length, link: 'inside' })
  }
  // "Tiểu học: 99,9%": a colon in front of its figure parts nothing.
  for (const match of piece.matchAll(/\s*:\s+(?!\uFDE1)|:(?=\p{L})/gu)) {
    const at = from + match.index
    if (cuts.some((cut) => at >= cut.at && at < cut.end)) continue
    cuts.push({ at, end: at + match[0].length, link: 'colon' })
  }
  const sorted = cuts.sort((a, b) => a.at - b.at || b.end - a.end)
  return sorted.filter((cut, index) => !sorted.slice(0, index).some((one) => cut.at < one.end))
}

const BARE_BEHIND_BRACKET =
  /(\uFDE0+)\s*,?\s*(?:đạt|chiếm|bằng|vượt|tăng|giảm)(?:\s+(?:tỷ lệ|tỉ lệ))?\s*\uFDE1$/u

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
      /\s*,\s*(?=[\p{L}\uFDE1"“])|\s+(?:và|cùng(?!\s+kỳ)|(?<!(?:xuống|giảm|chỉ|vẫn|kéo|hiện)\s+)còn)\s+|\s+[-–]\s+(?=tỷ giá|tương đương)|\s+[-–]\s*(?=\uFDE1)/giu,
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
    const words = masked.slice(cut.end, after.start + 1)
    return STARTS_WITH_HEAD.test(words) || (cut.link === 'comma' && STARTS_WITH_VERB.test(words))
  })
  const last = cuts.at(-1)
  const adjacent =
    last !== undefined && /^[\s\p{L}]{0,12}$/u.test(masked.slice(last.end, after.start))
  if (opening !== undefined) return opening
  if (adjacent) return last
  // "90% xã, phường, thị trấn đạt ...": the words behind the figure are its subject, commas and all.
  const ownSubject = masked.slice(clauseStart, before.start).trim().split(/\s+/).length <= 2
  return ownSubject ? last : cuts[0]
}

/** Cuts between the figures of one piece, and in front of a target without figure. */
function softCuts(
  masked: string,
  quantities: readonly Quantity[],
  from: number,
  to: number,
): Cut[] {
  const own = quantities.filter((one) => one.start >= from && one.end <= to)
  const cuts: Cut[] = []
  let start = from
  own.forEach((quantity, index) => {
    const next = own[index + 1]
    const cut = next && softCut(masked, quantity, next, start)
    if (cut === undefined) return
    cuts.push(cut)
    start = cut.end
  })
  const tail = start
  for (const match of masked.slice(tail, to).matchAll(/\s*,\s*(?=phấn đấu\s)/giu)) {
    const at = tail + match.index
    if (at > (own.at(-1)?.end ?? from)) cuts.push({ at, end: at + match[0].length, link: 'comma' })
  }
  return cuts
}

/** The text with its figures and the given brackets covered, letter for letter. */
function cover(text: string, quantities: readonly Quantity[], covers: readonly Bracket[]): string {
  const letters = text.split('')
  const put = (from: number, to: number, sign: string): void => {
    for (let at = from; at < to; at++) letters[at] = sign
  }
  for (const { start, end } of quantities) put(start, end, FIGURE)
  for (const { from, to } of covers) put(from, to, BLANK)
  return letters.join('')
}

/** Splits a line into its clauses, in order; those of a bracket follow the clauses outside it. */
export function clausesOf(text: string, quantities: readonly Quantity[]): Clause[] {
  const clauses: Clause[] = []
  const brackets = bracketsOf(text, 0, text.length)
  const inBracket = (one: Quantity, { from, to }: Bracket): boolean =>
    one.start > from && one.end < to
  const outside = quantities.filter((one) => !brackets.some((bracket) => inBracket(one, bracket)))
  split(text, cover(text, quantities, brackets), outside, { from: 0, to: text.length }, clauses)
  for (const bracket of brackets) {
    const own = quantities.filter((one) => inBracket(one, bracket))
    if (own.length === 0) continue
    const host = clauses.findLastIndex((one) => one.host === undefined && one.start <= bracket.from)
    const inner = { from: bracket.from + 1, to: bracket.to - 1 }
    split(text, cover(text, quantities, []), own, inner, clauses, Math.max(host, 0))
  }
  return clauses
}

function split(
  text: string,
  masked: string,
  quantities: readonly Quantity[],
  { from, to }: Bracket,
  clauses: Clause[],
  host?: number,
): void {
  const strong = strongCuts(text, masked, from, to)
  const pieces: { start: number; end: number; link: Link }[] = []
  let start = from
  let link: Link = host === undefined ? 'start' : 'bracket'
  for (const cut of [...strong, { at: to, end: to, link: 'part' as const }]) {
    pieces.push({ start, end: cut.at, link })
    start = cut.end
    link = cut.link
  }
  let sentence = host === undefined ? 0 : (clauses[host]?.sentence ?? 0)
  let inside = false
  let firstInside = ''
  let pending: Link | undefined
  for (const piece of pieces) {
    if (piece.link === 'sentence') {
      sentence++
      inside = false
    }
    const words = text.slice(piece.start, piece.end)
    if (piece.link === 'inside') {
      inside = true
      firstInside = firstWord(words)
    } else if (piece.link === 'part' && host === undefined && opensAnew(words, firstInside)) {
      inside = false
    }
    const empty = masked.slice(piece.start, piece.end).replace(/[\s,;.:\-–()"“”]/g, '') === ''
    if (empty) {
      if (piece.link === 'inside') pending = 'inside'
      continue
    }
    let at = piece.start
    let soft: Link = pending ?? piece.link
    pending = undefined
    for (const cut of [
      ...softCuts(masked, quantities, piece.start, piece.end),
      { at: piece.end, end: piece.end, link: 'comma' as const },
    ]) {
      clauses.push({
        start: at,
        end: cut.at,
        words: wordsOf(text, masked, at, cut.at),
        quantities: quantities.filter((one) => one.start >= at && one.end <= cut.at),
        link: soft,
        sentence,
        inside,
        ...(host === undefined ? {} : { host }),
      })
      at = cut.end
      soft = cut.link
    }
  }
}

function firstWord(words: string): string {
  return /\p{L}+/u.exec(words)?.[0].toLowerCase() ?? ''
}

/** After "trong đó: thu nội địa ...; " the part "thu xuất khẩu ..." goes on, "tạo việc làm ..." does not. */
function opensAnew(words: string, firstInside: string): boolean {
  if (firstWord(words) === firstInside) return false
  return STARTS_WITH_HEAD.test(words) || STARTS_WITH_VERB.test(words)
}

function wordsOf(text: string, masked: string, from: number, to: number): string {
  let words = ''
  for (let at = from; at < to; at++) {
    const sign = masked[at]
    words += sign === BLANK ? ' ' : (text[at] ?? '')
  }
  return words
}
