import type { Block, Inline } from './types.ts'
import { isFigure, isFootnote, linesOf, lineText } from './walk.ts'

/** What a text holds. A Vietnamese word is counted as in Word: what stands between spaces. */
export interface Counts {
  readonly words: number
  readonly letters: number
  readonly lettersWithoutSpaces: number
  /** Lines with words in them: paragraphs, headings, bullets, cells. */
  readonly paragraphs: number
  readonly notes: number
  readonly noteWords: number
  readonly figures: number
}

export const noCounts: Counts = {
  words: 0,
  letters: 0,
  lettersWithoutSpaces: 0,
  paragraphs: 0,
  notes: 0,
  noteWords: 0,
  figures: 0,
}

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    words: a.words + b.words,
    letters: a.letters + b.letters,
    lettersWithoutSpaces: a.lettersWithoutSpaces + b.lettersWithoutSpaces,
    paragraphs: a.paragraphs + b.paragraphs,
    notes: a.notes + b.notes,
    noteWords: a.noteWords + b.noteWords,
    figures: a.figures + b.figures,
  }
}

/** Words as Word counts them. */
export function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

function countLine(line: readonly Inline[]): Counts {
  const text = lineText(line)
  const words = wordCount(text)
  const notes = line.filter(isFootnote)
  return {
    words,
    letters: text.length,
    lettersWithoutSpaces: text.replace(/\s+/g, '').length,
    paragraphs: words > 0 ? 1 : 0,
    notes: notes.length,
    noteWords: notes.reduce((sum, note) => sum + wordCount(lineText(note.content)), 0),
    figures: line.filter(isFigure).length,
  }
}

const known = new WeakMap<Block, Counts>()

/** Counted once a block: an editor keeps the blocks that did not change. */
export function countBlock(block: Block): Counts {
  const kept = known.get(block)
  if (kept !== undefined) return kept
  const counts = linesOf(block).map(countLine).reduce(addCounts, noCounts)
  known.set(block, counts)
  return counts
}

export function countBody(body: readonly Block[]): Counts {
  return body.map(countBlock).reduce(addCounts, noCounts)
}
