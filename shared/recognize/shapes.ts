import { wordCount } from './letters.ts'
import { plain, visible } from './tokens.ts'

/**
 * What the words after a marker look like.
 * - `title` no sentence end; `titleColon` the same with ":" at the end
 * - `runIn` "Title: text goes on"; `sentence` one sentence; `long` several
 */
export type ShapeName = 'title' | 'titleColon' | 'runIn' | 'sentence' | 'long'

export interface Shape {
  readonly name: ShapeName
  readonly words: number
  /** `runIn` and `long`: index in the text where the title ends (at ":" or "."). */
  readonly titleEnd: number
  /** Words of that title. */
  readonly titleWords: number
  /** `runIn`: words after the title. */
  readonly restWords: number
  /** Ends with "." ";" or ",": no title does, unless its siblings say so. */
  readonly closed: boolean
  /** `runIn`: the title is set off from the text by bold or italic type. */
  readonly emphasized?: true
}

const SEEN = 900
/** Longest title that may run into its text, in words. */
const MAX_RUN_IN = 30

/** "TP. Hồ Chí Minh", "PGS. Nguyễn": the dot ends no sentence. */
function isAbbreviation(before: string): boolean {
  return /(?:^|[\s(.])(?:\p{Lu}{1,4}|Tp|Tx|Ths|ThS|Ts|tr|v\.v)$/u.test(before.slice(-6))
}

function sentenceEnd(words: string): number {
  const end = /[.!?…][”"’)]*\s+(?=[“"(]?[\p{Lu}\d])/gu
  for (let match = end.exec(words); match !== null; match = end.exec(words)) {
    if (!isAbbreviation(words.slice(Math.max(0, match.index - 6), match.index))) return match.index
  }
  return -1
}

/** First ":" that parts words: not of "http://", "8:30" or a ratio. */
function colon(words: string): number {
  const found = /:(?![/\d])/.exec(words)
  return found === null ? -1 : found.index
}

/** "... cụ thể như sau:", "... bao gồm:" open a list, they are no titles of a text. */
function opensList(title: string): boolean {
  return /(?:như sau|sau đây|cụ thể|cụ thể là|như|là|trong đó)$/iu.test(title.trim())
}

/** Bold or italic words at the beginning, with "." or ":" at their end, and text after them. */
const EMPHASIZED = /^([\uFDD2\uFDD4]+)([^\uFDD0-\uFDD9]{2,300})[\uFDD3\uFDD5]+\s*([.:]?)\s*[^\s.:]/u

/** Index of the sign that ends an emphasized title. */
function emphasizedTitle(text: string): number | undefined {
  const match = EMPHASIZED.exec(text)
  if (match === null) return undefined
  const [whole, on = '', title = '', after = ''] = match
  const inside = /[.:]\s*$/.exec(title)
  if (inside !== null) return on.length + inside.index
  return after === '' ? undefined : whole.lastIndexOf(after)
}

/** "năm 2019 đạt 55,9 triệu đồng": reports a figure, so it is text, whatever its first letter. */
function beginsWithFigure(rest: string): boolean {
  return /^\p{Ll}+(?:\s+\p{L}+){0,3}\s+\d/u.test(rest.slice(0, 80))
}

export function shapeOf(text: string): Shape {
  const { words, at } = visible(text, SEEN)
  const trimmed = words.trimEnd()
  const end = sentenceEnd(words)
  const parted = colon(words)
  const total = wordCount(text.length > 40_000 ? text.slice(0, 40_000) : text)
  const closed = /[.;,][”"’)]*$/u.test(plain(text.slice(-40)).trimEnd())
  const base = { words: total, titleEnd: -1, titleWords: 0, restWords: 0, closed }
  const wholeSeen = words.length < SEEN
  const emphasized = emphasizedTitle(text)
  if (emphasized !== undefined) {
    const titleWords = wordCount(text.slice(0, emphasized))
    const restWords = total - titleWords
    return { ...base, name: 'runIn', titleEnd: emphasized, titleWords, restWords, emphasized: true }
  }
  if (parted >= 0 && (end < 0 || parted < end)) {
    const title = words.slice(0, parted)
    const titleWords = wordCount(title)
    const rest = words.slice(parted + 1).replace(/^[.\s]+/, '')
    if (rest === '' && wholeSeen) return { ...base, name: 'titleColon' }
    const goesOn = /^[“"‘(]?[\p{Lu}\d]/u.test(rest) || beginsWithFigure(rest)
    if (goesOn && titleWords <= MAX_RUN_IN && titleWords > 0 && !opensList(title)) {
      const restWords = total - titleWords
      return { ...base, name: 'runIn', titleEnd: at[parted] ?? -1, titleWords, restWords }
    }
  }
  if (end >= 0 || !wholeSeen) {
    const titleWords = end < 0 ? total : wordCount(words.slice(0, end))
    return { ...base, name: 'long', titleEnd: end < 0 ? -1 : (at[end] ?? -1), titleWords }
  }
  if (/:$/.test(trimmed)) return { ...base, name: 'titleColon' }
  return { ...base, name: closed ? 'sentence' : 'title' }
}
