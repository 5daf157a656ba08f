import type { Descendant } from 'slate'
import type { Footnote, Inline } from '../../../shared/document/types.ts'
import { isFigure, isFootnote } from '../../../shared/document/walk.ts'
import { GAP } from '../../../shared/figures/words.ts'
import type { EditorBlock } from '../slateTypes.ts'

/** Where a line stands: what "chỉ trong bảng", "chỉ trong chú thích" mean. */
export type LineKind = 'text' | 'table' | 'targets' | 'note'

/** A stretch of a line's text that comes from one node. */
export interface Piece {
  readonly kind: 'text' | 'figure' | 'note'
  readonly start: number
  readonly end: number
  /** Index among the line's nodes (of a note: among its content). */
  readonly index: number
}

/** A line of words as a search reads it: one text over all marks, figures as their words. */
export interface SearchLine {
  readonly kind: LineKind
  /** Path inside the block: [] for a line, [1] a target, [2, 0] a cell; of a note its mark's. */
  readonly path: readonly number[]
  /** Id of the footnote whose words they are. */
  readonly note?: string
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Of a note: how many letters of its line stand before the mark. */
  readonly markAt?: number
}

const known = new WeakMap<EditorBlock, readonly SearchLine[]>()

/** The lines of a block in reading order, each followed by its notes; kept while it is the same. */
export function searchLines(block: EditorBlock): readonly SearchLine[] {
  const kept = known.get(block)
  if (kept !== undefined) return kept
  const lines = readLines(block)
  known.set(block, lines)
  return lines
}

/** The editor's root holds nothing but blocks (withVanKien). */
export function blocksOf(children: readonly Descendant[]): readonly EditorBlock[] {
  return children as readonly EditorBlock[]
}

function readLines(block: EditorBlock): SearchLine[] {
  switch (block.type) {
    case 'divider':
    case 'chart':
      return []
    case 'targetList':
      return block.children.flatMap((item, at) => lineWithNotes('targets', [at], item.children))
    case 'table':
      return block.children.flatMap((row, at) =>
        row.children.flatMap((cell, column) => lineWithNotes('table', [at, column], cell.children)),
      )
    default:
      return lineWithNotes('text', [], block.children)
  }
}

function lineWithNotes(kind: LineKind, path: number[], inlines: readonly Inline[]): SearchLine[] {
  const line = readLine(kind, path, inlines)
  const notes = line.pieces.flatMap((piece) => {
    const note = inlines[piece.index]
    if (piece.kind !== 'note' || note === undefined || !isFootnote(note)) return []
    return [readNote(note, [...path, piece.index], piece.start)]
  })
  return [line, ...notes]
}

function readNote(note: Footnote, path: number[], markAt: number): SearchLine {
  return { ...readLine('note', path, note.content), note: note.id, markAt }
}

function readLine(kind: LineKind, path: number[], inlines: readonly Inline[]): SearchLine {
  const pieces: Piece[] = []
  let text = ''
  inlines.forEach((inline, index) => {
    const start = text.length
    const isText = !isFigure(inline) && !isFootnote(inline)
    if (isText) text += inline.text
    // What the page shows in its place.
    else if (isFigure(inline)) text += inline.shown === '' && kind !== 'note' ? GAP : inline.shown
    const of = isText ? 'text' : isFigure(inline) ? 'figure' : 'note'
    pieces.push({ kind: of, start, end: text.length, index })
  })
  return { kind, path, text, pieces }
}
