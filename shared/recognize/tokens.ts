/**
 * Note marks and emphasis travel inside the strings as noncharacters (U+FDD0 to U+FDD9), which
 * no text may hold, so that lines can be cut and joined as plain strings.
 */

const NOTE_START = '\uFDD0'
const NOTE_END = '\uFDD1'
export const BOLD_ON = '\uFDD2'
export const BOLD_OFF = '\uFDD3'
export const ITALIC_ON = '\uFDD4'
export const ITALIC_OFF = '\uFDD5'
/** Raised text: the exponent of "m2". */
export const RAISED_ON = '\uFDD6'
export const RAISED_OFF = '\uFDD7'
export const UNDERLINE_ON = '\uFDD8'
export const UNDERLINE_OFF = '\uFDD9'

const FOREIGN = /[\uFDD0-\uFDEF]/g
const TOKEN = /\uFDD0\d+\uFDD1|[\uFDD2-\uFDD9]/g
export const LEADING_TOKENS = /^[\uFDD2-\uFDD9]+/

export function dropForeignTokens(text: string): string {
  return text.replace(FOREIGN, '')
}

export function noteToken(index: number): string {
  return `${NOTE_START}${index}${NOTE_END}`
}

/** The note tokens of the text, without its words. */
export function noteTokens(text: string): string {
  return text.match(/\uFDD0\d+\uFDD1/g)?.join('') ?? ''
}

/** The words of the text alone. */
export function plain(text: string): string {
  return text.replace(TOKEN, '')
}

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'note'; readonly index: number }
  | { readonly kind: 'switch'; readonly sign: string }

/** The text cut at its tokens. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let from = 0
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > from) found.push({ kind: 'text', text: text.slice(from, match.index) })
    const token = match[0]
    if (token.startsWith(NOTE_START)) {
      found.push({ kind: 'note', index: Number(token.slice(1, -1)) })
    } else found.push({ kind: 'switch', sign: token })
    from = match.index + token.length
  }
  if (from < text.length) found.push({ kind: 'text', text: text.slice(from) })
  return found
}

const PAIRS = [
  [BOLD_ON, BOLD_OFF],
  [ITALIC_ON, ITALIC_OFF],
  [RAISED_ON, RAISED_OFF],
  [UNDERLINE_ON, UNDERLINE_OFF],
] as const

/** Cuts a text in two; emphasis open at the cut is closed before it and opened after it. */
export function splitAt(text: string, index: number): [string, string] {
  let left = text.slice(0, index)
  let right = text.slice(index)
  for (const [on, off] of PAIRS) {
    if (left.lastIndexOf(on) > left.lastIndexOf(off)) {
      left += off
      right = on + right
    }
  }
  return [left, right]
}

/**
 * The first `limit` characters as words, and for each of them its index in `text`, so that a
 * place found in the words can be cut in the text.
 */
export function visible(text: string, limit: number): { words: string; at: number[] } {
  let words = ''
  const at: number[] = []
  let index = 0
  for (const piece of text.slice(0, limit * 2).split(/(\uFDD0\d+\uFDD1|[\uFDD2-\uFDD9])/)) {
    if (!/^[\uFDD0-\uFDD9]/.test(piece)) {
      for (let offset = 0; offset < piece.length && words.length < limit; offset++) {
        words += piece[offset]
        at.push(index + offset)
      }
    }
    index += piece.length
  }
  return { words, at }
}
