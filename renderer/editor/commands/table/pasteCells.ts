import type { Descendant, Editor } from 'slate'
import { Element } from 'slate'
import type { Table } from '../../../../shared/document/types.ts'
import { renewIds } from '../../renewIds.ts'
import { withColumn, withRow } from './edits.ts'
import { cellsIn, type Grid, gridOf, MOST_COLUMNS, MOST_ROWS, type Placed } from './grid.ts'
import { applyGrid, type TableAt } from './tableAt.ts'

/** The table that a fragment consists of. */
export function onlyTable(fragment: readonly unknown[]): Table | undefined {
  const [only] = fragment
  if (fragment.length !== 1 || !Element.isElement(only) || only.type !== 'table') return undefined
  const [copy] = renewIds([only as Descendant])
  return Element.isElement(copy) && copy.type === 'table' ? copy : undefined
}

/**
 * Puts copied cells over the cells from the cursor on, as Word does; the table grows where they
 * would stand beyond its edges.
 */
export function pasteCells(editor: Editor, { path, grid, area }: TableAt, copied: Table): void {
  const source = gridOf(copied)
  const [bottom, right] = [area.top + source.rows.length, area.left + source.columns]
  let grown: Grid = grid
  while (grown.rows.length < Math.min(bottom, MOST_ROWS)) {
    grown = withRow(grown, grown.rows.length - 1, 'below')
  }
  while (grown.columns < Math.min(right, MOST_COLUMNS)) {
    grown = withColumn(grown, grown.columns - 1, 'right')
  }
  const words = new Map<Placed, Placed>()
  for (const one of source.cells) {
    const [row, column] = [area.top + one.row, area.left + one.column]
    const [under] = cellsIn(grown, { top: row, bottom: row, left: column, right: column })
    if (under !== undefined && !words.has(under)) words.set(under, one)
  }
  const cells = grown.cells.map((one) => {
    const copy = words.get(one)
    return copy === undefined
      ? one
      : { ...one, cell: { ...one.cell, children: copy.cell.children } }
  })
  const first = cells.find((one) => one.row === area.top && one.column === area.left)
  applyGrid(editor, path, { ...grown, cells }, first?.cell.id)
}

/** The covered rectangle as a table of its own. */
export function copyCells({ table, grid, area }: TableAt): Table {
  const { widths: _, ...rest } = table
  const cells = cellsIn(grid, area)
  const children = grid.rows.slice(area.top, area.bottom + 1).map((row, down) => ({
    ...row,
    children: cells.filter((one) => one.row === area.top + down).map(({ cell }) => cell),
  }))
  // Rows whose places all belong to cells from above them.
  return { ...rest, children: children.filter((row) => row.children.length > 0) }
}
