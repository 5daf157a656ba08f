import { wordCount } from '../document/counts.ts'
import type { Block, Inline } from '../document/types.ts'
import { linesOf, lineText } from '../document/walk.ts'
import type { BlacklineRow } from './types.ts'

/** How many words were put in and taken out, those of notes too; what only moved is neither. */
export function changedWords(rows: readonly BlacklineRow[]): {
  readonly added: number
  readonly removed: number
} {
  const count = { added: 0, removed: 0 }
  for (const row of rows) {
    if (row.kind === 'added') count.added += blockWords(row.after)
    else if (row.kind === 'removed') count.removed += blockWords(row.before)
    else if ('lines' in row) {
      for (const { kind, inlines } of row.lines.flat()) {
        if (kind !== 'same') count[kind] += wordsOf(inlines)
      }
    }
  }
  return count
}

function blockWords(block: Block): number {
  return linesOf(block).reduce((sum, line) => sum + wordsOf(line), 0)
}

function wordsOf(inlines: readonly Inline[]): number {
  return wordCount(lineText(inlines, ({ content }) => ` ${lineText(content)} `))
}
