import { FIGURE_SIGN } from '../document/blockWords.ts'
import type { Block, Footnote } from '../document/types.ts'
import { isFigure, isFootnote, linesOf } from '../document/walk.ts'
import { figureNumbersIn } from '../extract/quantities.ts'

const DIGIT = /\d/

/**
 * The figures of a rolled block that are plain text, as written: its words and those of its notes.
 * `words` are what a person wrote of it (`blockSkeleton`).
 */
export function lastNumbers(block: Block, words: string): string[] {
  const numbers: string[] = []
  for (const line of words.split('\n')) read(line, numbers)
  for (const note of notesOf(block)) read(noteWords(note), numbers)
  return numbers
}

function read(line: string, numbers: string[]): void {
  if (!DIGIT.test(line)) return
  for (const { raw } of figureNumbersIn(line)) numbers.push(raw)
}

function notesOf(block: Block): Footnote[] {
  return linesOf(block).flatMap((line) => line.filter(isFootnote))
}

function noteWords({ content }: Footnote): string {
  return content.map((one) => (isFigure(one) ? FIGURE_SIGN : one.text)).join('')
}
