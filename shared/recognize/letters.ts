import { readEmphasis } from './emphasis.ts'
import { plain } from './tokens.ts'

/** Questions about how a line begins and ends. All take text with or without tokens. */

function start(text: string): string {
  return plain(text.slice(0, 200))
    .trimStart()
    .replace(/^\*{1,3}(?=\S)/, '')
}

function end(text: string): string {
  return plain(text.slice(-200)).replace(/[\s*]+$/, '')
}

export function startsLower(text: string): boolean {
  return /^\p{Ll}/u.test(start(text))
}

export function startsDigit(text: string): boolean {
  return /^\d/.test(start(text))
}

/** Ends like a sentence or a clause of a list. */
export function endsSentence(text: string): boolean {
  return /[.:;!?…][”"’')\]]*$/.test(end(text))
}

/** Ends in the middle of a phrase: a comma, a hyphen or an opening bracket. */
export function endsOpen(text: string): boolean {
  return /[,(\-–]$/.test(end(text))
}

/** All letters are capitals, and there are at least two of them. */
export function isUpper(text: string): boolean {
  const words = plain(text)
  return /\p{Lu}.*\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words)
}

export function wordCount(text: string): number {
  return plain(text).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

/** The line without markdown emphasis signs and outer blanks, for matching fixed wording. */
export function bare(text: string): string {
  return plain(readEmphasis(text.trim())).replace(/\s+/g, ' ').trim()
}
