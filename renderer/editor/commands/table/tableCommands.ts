import { Editor, Element, Node, type Path, Transforms } from 'slate'
import type { Table, TableCell } from '../../../../shared/document/types.ts'
import {
  hasWords,
  isHead,
  merged,
  split,
  withColumn,
  withHead,
  withoutColumns,
  withoutRows,
  withRow,
} from './edits.ts'
import { cellsIn, type Grid, gridOf } from './grid.ts'
import { markedCells } from './marked.ts'
import { applyGrid, pathOfCell, severalCells, type TableAt, tableAt } from './tableAt.ts'

/** Commands on the table with the cursor; false where there is none. Each is one undo step. */

type TableCommand = (editor: Editor) => boolean

function onTable(run: (editor: Editor, at: TableAt) => void): TableCommand {
  return (editor) => {
    const at = tableAt(editor)
    if (at !== undefined) run(editor, at)
    return at !== undefined
  }
}

export const addRowAbove = onTable((editor, { path, grid, area }) => {
  putCursor(editor, path, withRow(grid, area.top, 'above'), area.top, area.left)
})

export const addRowBelow = onTable((editor, { path, grid, area }) => {
  putCursor(editor, path, withRow(grid, area.bottom, 'below'), area.bottom + 1, area.left)
})

export const addColumnLeft = onTable((editor, { path, grid, area }) => {
  putCursor(editor, path, withColumn(grid, area.left, 'left'), area.top, area.left)
})

export const addColumnRight = onTable((editor, { path, grid, area }) => {
  putCursor(editor, path, withColumn(grid, area.right, 'right'), area.top, area.right + 1)
})

export const deleteRows = onTable((editor, { path, grid, area }) => {
  const left = withoutRows(grid, area)
  if (left === undefined) removeTable(editor, path)
  else putCursor(editor, path, left, Math.min(area.top, left.rows.length - 1), area.left)
})

export const deleteColumns = onTable((editor, { path, grid, area }) => {
  const left = withoutColumns(grid, area)
  if (left === undefined) removeTable(editor, path)
  else putCursor(editor, path, left, area.top, Math.min(area.left, left.columns - 1))
})

export const deleteTable = onTable((editor, { path }) => removeTable(editor, path))

export const mergeCells = onTable((editor, { path, grid, area }) => {
  const [first] = cellsIn(grid, area)
  applyGrid(editor, path, merged(grid, area), first?.cell.id)
})

export const splitCell = onTable((editor, { path, grid, cell }) => {
  applyGrid(editor, path, split(grid, cell))
})

/** Head rows repeat on every page; they are always the first ones. */
export const toggleHead = onTable((editor, { path, grid, area }) => {
  const on = isHead(grid, area.bottom)
  applyGrid(editor, path, withHead(grid, on ? area.top : area.bottom + 1))
})

export const evenColumns = onTable((editor, { path, grid: { widths: _, ...grid } }) => {
  applyGrid(editor, path, grid)
})

/** The column with the cursor takes `by` percent of the table from its neighbour, or gives it. */
export function widenColumn(editor: Editor, by: number): boolean {
  const at = tableAt(editor)
  if (at === undefined || at.grid.columns < 2) return false
  const column = at.area.right
  const other = column + 1 < at.grid.columns ? column + 1 : column - 1
  const shares = sharesOf(at.grid)
  const step = Math.min(by, (shares[other] ?? 0) - LEAST_SHARE)
  const change = by > 0 ? Math.max(0, step) : Math.max(by, LEAST_SHARE - (shares[column] ?? 0))
  const widths = shares.map((share, index) => {
    if (index === column) return share + change
    return index === other ? share - change : share
  })
  setColumnWidths(editor, at.path, widths)
  return true
}

/** Percent of the table that a column keeps at least. */
export const LEAST_SHARE = 3

/** Widths of the columns in percent of the table. */
export function sharesOf({ columns, widths }: Pick<Grid, 'columns' | 'widths'>): number[] {
  const all = widths ?? Array.from({ length: columns }, () => 1)
  const total = all.reduce((sum, width) => sum + width, 0)
  return all.map((width) => (width / total) * 100)
}

export function setColumnWidths(editor: Editor, path: Path, widths: readonly number[]): void {
  const table = Node.getIf(editor, path)
  if (!Element.isElement(table) || table.type !== 'table') return
  if (widths.length !== gridOf(table).columns || widths.some((width) => !(width > 0))) return
  const rounded = widths.map((width) => Math.round(width * 100) / 100)
  Transforms.setNodes<Table>(editor, { widths: rounded }, { at: path })
}

/**
 * Aligns the words of the covered cells; undefined: as the table has it. False where the selection
 * covers none.
 */
export function alignCells(editor: Editor, align: TableCell['align']): boolean {
  const at = tableAt(editor)
  const covered = at === undefined ? markedCells(editor) : [at]
  Editor.withoutNormalizing(editor, () => {
    for (const { path: table, grid, area } of covered) {
      for (const { cell } of cellsIn(grid, area)) {
        const path = pathOfCell(editor, table, cell.id)
        if (path === undefined) continue
        if (align === undefined) Transforms.unsetNodes(editor, 'align', { at: path })
        else Transforms.setNodes<TableCell>(editor, { align }, { at: path })
      }
    }
  })
  return covered.length > 0
}

/** Empties the covered cells; the cursor goes to the first of them. */
export function clearCells(editor: Editor, { path, grid, area }: TableAt): void {
  const cells = cellsIn(grid, area)
  Editor.withoutNormalizing(editor, () => {
    for (const { cell } of cells) {
      const at = pathOfCell(editor, path, cell.id)
      if (at !== undefined && hasWords(cell.children)) {
        Transforms.delete(editor, { at: Editor.range(editor, at) })
      }
    }
  })
  const first = cells[0] && pathOfCell(editor, path, cells[0].cell.id)
  if (first !== undefined) Transforms.select(editor, Editor.start(editor, first))
}

/** Would joining cells change anything? */
export function canMerge(editor: Editor): boolean {
  const at = tableAt(editor)
  return at !== undefined && severalCells(at)
}

function putCursor(editor: Editor, path: Path, grid: Grid, row: number, column: number): void {
  const there = { top: row, bottom: row, left: column, right: column }
  applyGrid(editor, path, grid, cellsIn(grid, there)[0]?.cell.id)
}

/** The cursor goes to what stands behind the table, else before it. */
function removeTable(editor: Editor, path: Path): void {
  const last = (path[0] ?? 0) === editor.children.length - 1
  Transforms.removeNodes(editor, { at: path })
  const [at = 0] = path
  const place = [last ? Math.max(0, at - 1) : at]
  if (!Node.has(editor, place)) return
  Transforms.select(editor, last ? Editor.end(editor, place) : Editor.start(editor, place))
}
