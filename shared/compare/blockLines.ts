import { chartLines } from '../document/chartWords.ts'
import type { Block, Inline, Table, TableRow } from '../document/types.ts'
import { linesOf } from '../document/walk.ts'
import { alignGap } from './alignGap.ts'
import { linePieces } from './linePieces.ts'
import { Pairing } from './pairing.ts'
import type { LinePieces, LineSide } from './types.ts'
import { rowUnit } from './units.ts'
import { WordBook } from './wordBook.ts'

/** The lines of a pair of blocks, and which side has each where not all are on both. */
export interface BlockLines {
  readonly lines: readonly LinePieces[]
  readonly sides?: readonly LineSide[]
}

/** The lines of two blocks that are one and the same, piece by piece; of tables row by row. */
export function blockLines(before: Block, after: Block): BlockLines {
  if (before.type === 'table' && after.type === 'table') return tableLines(before, after)
  const [earlier, later] = [inlinesOf(before), inlinesOf(after)]
  return { lines: [linePieces(earlier, later)] }
}

/** Of a block of one line. */
function inlinesOf(block: Block): readonly Inline[] {
  if (block.type === 'chart') return [{ text: chartLines(block).join('\n') }]
  return block.type === 'divider' ? [{ text: block.text }] : (linesOf(block)[0] ?? [])
}

function tableLines(before: Table, after: Table): BlockLines {
  const pairing = pairRows(before.children, after.children)
  const lines: LinePieces[] = []
  const sides: LineSide[] = []
  const put = (row: TableRow | undefined, side: 'before' | 'after'): void => {
    for (const { children } of row?.children ?? []) {
      lines.push([{ kind: side === 'before' ? 'removed' : 'added', inlines: children }])
      sides.push(side)
    }
  }
  let at = 0
  const earlierUpTo = (end: number): void => {
    for (; at < end; at++) put(before.children[at], 'before')
  }
  let waiting: TableRow[] = []
  after.children.forEach((row, index) => {
    const from = pairing.back[index] ?? -1
    const earlier = before.children[from]
    if (earlier === undefined) {
      waiting.push(row)
      return
    }
    earlierUpTo(from)
    for (const one of waiting) put(one, 'after')
    waiting = []
    row.children.forEach((cell, column) => {
      lines.push(linePieces(earlier.children[column]?.children ?? [], cell.children))
      sides.push('both')
    })
    at = from + 1
  })
  earlierUpTo(before.children.length)
  for (const one of waiting) put(one, 'after')
  return sides.every((side) => side === 'both') ? { lines } : { lines, sides }
}

/** Rows in their order; only rows of as many cells are the same row. */
function pairRows(before: readonly TableRow[], after: readonly TableRow[]): Pairing {
  const book = new WordBook()
  const pairing = new Pairing(before.length, after.length)
  const [earlier, later] = [before, after].map((rows) => rows.map((row) => rowUnit(row, book)))
  alignGap(earlier ?? [], later ?? [], pairing, [...before.keys()], [...after.keys()])
  for (let at = 0; at < before.length; at++) {
    const there = pairing.of(at)
    if (there === undefined) continue
    if (before[at]?.children.length !== after[there]?.children.length) pairing.part(at)
  }
  pairBySize(before, after, pairing)
  return pairing
}

/** As many rows were there as are now, between the same rows: each is the one in its place. */
function pairBySize(
  before: readonly TableRow[],
  after: readonly TableRow[],
  pairing: Pairing,
): void {
  let [i, j] = [0, 0]
  for (let at = 0; at <= before.length; at++) {
    const there = at === before.length ? after.length : pairing.of(at)
    if (there === undefined) continue
    const size = at - i
    if (size > 0 && size === there - j) {
      for (let step = 0; step < size; step++) {
        const cells = before[i + step]?.children.length
        if (cells === after[j + step]?.children.length) pairing.pair(i + step, j + step)
      }
    }
    i = at + 1
    j = there + 1
  }
}
