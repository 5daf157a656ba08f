import { startsWithHead, startsWithVerb } from './clauseWords.ts'
import { BLANK, FIGURE, type Link, softCuts, strongCuts } from './cuts.ts'
import type { Quantity } from './types.ts'

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

/** The figures outside all brackets, and those of each; both lists are in order of the text. */
function partByBrackets(
  quantities: readonly Quantity[],
  brackets: readonly Bracket[],
): { readonly outside: Quantity[]; readonly inside: readonly Quantity[][] } {
  const outside: Quantity[] = []
  const inside = brackets.map((): Quantity[] => [])
  let at = 0
  for (const quantity of quantities) {
    while (at < brackets.length && (brackets[at]?.to ?? 0) <= quantity.start) at++
    const bracket = brackets[at]
    const isIn = bracket !== undefined && quantity.start > bracket.from && quantity.end < bracket.to
    if (isIn) inside[at]?.push(quantity)
    else outside.push(quantity)
  }
  return { outside, inside }
}

/** Splits a line into its clauses, in order; those of a bracket follow the clauses outside it. */
export function clausesOf(text: string, quantities: readonly Quantity[]): Clause[] {
  const clauses: Clause[] = []
  const brackets = bracketsOf(text, 0, text.length)
  const { outside, inside } = partByBrackets(quantities, brackets)
  split(text, cover(text, quantities, brackets), outside, { from: 0, to: text.length }, clauses)
  const bare = cover(text, quantities, [])
  const hosts = clauses.length
  let host = 0
  brackets.forEach((bracket, at) => {
    const own = inside[at] ?? []
    if (own.length === 0) return
    while (host + 1 < hosts && (clauses[host + 1]?.start ?? text.length) <= bracket.from) host++
    split(text, bare, own, { from: bracket.from + 1, to: bracket.to - 1 }, clauses, host)
  })
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
  let next = 0
  for (const piece of pieces) {
    const first = next
    while ((quantities[next]?.end ?? Number.POSITIVE_INFINITY) <= piece.end) next++
    const own = quantities.slice(first, next).filter((one) => one.start >= piece.start)
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
    const empty = !/[^\s,;.:\-–()"“”]/.test(masked.slice(piece.start, piece.end))
    if (empty) {
      if (piece.link === 'inside') pending = 'inside'
      continue
    }
    let at = piece.start
    let taken = 0
    let soft: Link = pending ?? piece.link
    pending = undefined
    for (const cut of [
      ...softCuts(masked, own, piece.start, piece.end),
      { at: piece.end, end: piece.end, link: 'comma' as const },
    ]) {
      const begin = taken
      while ((own[taken]?.end ?? Number.POSITIVE_INFINITY) <= cut.at) taken++
      clauses.push({
        start: at,
        end: cut.at,
        words: wordsOf(text, masked, at, cut.at),
        quantities: own.slice(begin, taken).filter((one) => one.start >= at),
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
  return startsWithHead(words) || startsWithVerb(words)
}

/** The words without what is covered: figures keep their letters, brackets become blanks. */
function wordsOf(text: string, masked: string, from: number, to: number): string {
  if (!masked.slice(from, to).includes(BLANK)) return text.slice(from, to)
  const letters: string[] = []
  for (let at = from; at < to; at++) letters.push(masked[at] === BLANK ? ' ' : text.charAt(at))
  return letters.join('')
}
