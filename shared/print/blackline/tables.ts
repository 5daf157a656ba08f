import { inlineWords } from '../inlines.ts'
import type { Change, PrintCell, PrintRow, PrintTable } from '../types.ts'
import { inPlace, markedLines, markedWhole } from './lines.ts'
import type { NoteOverlay } from './notes.ts'
import { overlay } from './overlay.ts'
import { type Listed, pairLists } from './pairLists.ts'

/** The whole table marked with one change. */
export function markedTable(
  table: PrintTable,
  side: 'before' | 'after',
  change: Change,
  notes: NoteOverlay,
): PrintTable {
  return { ...table, change, rows: table.rows.map((row) => markedRow(row, side, change, notes)) }
}

function markedRow(
  row: PrintRow,
  side: 'before' | 'after',
  change: Change,
  notes: NoteOverlay,
): PrintRow {
  const cells = row.cells.map((cell) => ({
    ...cell,
    inlines: markedWhole(cell.inlines, side, change, notes),
  }))
  return { ...row, change, cells }
}

/**
 * Two tables of the same columns over each other, row by row; undefined where cells reach over
 * rows that came or went, or the columns differ: then the whole table was replaced.
 */
export function overlayTables(
  before: PrintTable,
  after: PrintTable,
  notes: NoteOverlay,
): PrintTable | undefined {
  if (before.columns.length !== after.columns.length) return undefined
  const tied = { before: tiedRows(before), after: tiedRows(after) }
  const pairs = pairLists(before.rows.map(listed), after.rows.map(listed))
  const torn = pairs.some(({ before: a, after: b }) => {
    if (a !== undefined && b !== undefined) return tied.before[a] !== tied.after[b]
    return (a !== undefined && tied.before[a]) || (b !== undefined && tied.after[b])
  })
  if (torn) return undefined
  const rows = pairs.flatMap(({ before: a, after: b }): PrintRow[] => {
    const old = a === undefined ? undefined : before.rows[a]
    const fresh = b === undefined ? undefined : after.rows[b]
    if (old !== undefined && fresh !== undefined) return [overlayRow(old, fresh, notes)]
    if (old !== undefined) return [markedRow(old, 'before', { kind: 'deleted' }, notes)]
    if (fresh !== undefined) return [markedRow(fresh, 'after', { kind: 'inserted' }, notes)]
    return []
  })
  return { ...after, rows }
}

function overlayRow(before: PrintRow, after: PrintRow, notes: NoteOverlay): PrintRow {
  const cells = after.cells.map((cell, at): PrintCell => {
    const { steps } = overlay(before.cells[at]?.inlines ?? [], cell.inlines)
    return { ...cell, inlines: markedLines(steps, inPlace, notes).flat() }
  })
  return { ...after, cells }
}

/** Rows are the same only where their cells stand alike. */
function listed({ head, cells }: PrintRow): Listed {
  const spans = cells.map(({ colSpan, rowSpan }) => `${colSpan}x${rowSpan}`).join()
  const words = cells.map(({ inlines }) => inlineWords(inlines)).join('\t')
  return { sort: `${head} ${spans}`, words }
}

/** Row by row: does a cell reach over it and another one? */
function tiedRows({ rows }: PrintTable): boolean[] {
  const tied = rows.map(() => false)
  rows.forEach(({ cells }, at) => {
    const reach = Math.max(1, ...cells.map(({ rowSpan }) => rowSpan))
    if (reach > 1) tied.fill(true, at, at + reach)
  })
  return tied
}
