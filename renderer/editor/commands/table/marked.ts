import { Editor, Element, type Path, type Point, Range } from 'slate'
import type { Table } from '../../../../shared/document/types.ts'
import { type Area, areaOf, cellsIn, type Grid, gridOf } from './grid.ts'
import { cellPathAt, pathOfCell, severalCells, tableAt } from './tableAt.ts'

/**
 * What a selection stands for: the rectangle of cells within one table, whole rows of a table whose
 * edge it crosses (as in Word), else just its words. What is shown, copied, formatted and deleted
 * all ask here.
 */

/** Cells of one table that the selection stands for. */
export interface MarkedCells {
  readonly path: Path
  readonly grid: Grid
  readonly area: Area
}

/** The range, grown to whole rows in the tables that it enters from outside. */
export function wholeRows(editor: Editor, range: Range): Range {
  const [start, end] = Range.edges(range)
  const { first, last } = enteredTables(editor, range)
  if (first === undefined && last === undefined) return range
  const from = first ? Editor.start(editor, [...first.path, first.area.top]) : start
  const to = last ? Editor.end(editor, [...last.path, last.area.bottom]) : end
  return Range.isBackward(range) ? { anchor: to, focus: from } : { anchor: from, focus: to }
}

/** The tables in which the range begins and ends, with the rows it marks; none within one table. */
export function enteredTables(
  editor: Editor,
  range: Range,
): { readonly first?: MarkedCells; readonly last?: MarkedCells } {
  const [start, end] = Range.edges(range)
  if (start.path[0] === end.path[0]) return {}
  const first = rowsAt(editor, start, 'below')
  const last = rowsAt(editor, end, 'above')
  return { ...(first && { first }), ...(last && { last }) }
}

/** The row of the cell at `point` and all of the table above or below it; no cell is cut. */
function rowsAt(editor: Editor, point: Point, more: 'above' | 'below'): MarkedCells | undefined {
  const cell = cellPathAt(editor, point)
  if (cell === undefined) return undefined
  const path = cell.slice(0, -2)
  const [table] = Editor.node(editor, path)
  if (!isTable(table)) return undefined
  const grid = gridOf(table)
  const row = cell.at(-2) ?? 0
  const own = grid.cells.find(
    (one) => pathOfCell(editor, path, one.cell.id)?.join() === cell.join(),
  )
  const bottom = own === undefined ? row : areaOf(own).bottom
  const whole = { left: 0, right: grid.columns - 1 }
  let area: Area =
    more === 'above'
      ? { ...whole, top: 0, bottom }
      : { ...whole, top: row, bottom: grid.rows.length - 1 }
  for (;;) {
    const cut = cellsIn(grid, area).map(areaOf)
    const top = Math.min(area.top, ...cut.map((one) => one.top))
    const low = Math.max(area.bottom, ...cut.map((one) => one.bottom))
    if (top === area.top && low === area.bottom) return { path, grid, area }
    area = { ...area, top, bottom: low }
  }
}

/** Every cell that the selection stands for; none where it is only words of one cell or none. */
export function markedCells(editor: Editor): readonly MarkedCells[] {
  const { selection } = editor
  if (selection === null || Range.isCollapsed(selection)) return []
  const within = tableAt(editor)
  if (within !== undefined) return severalCells(within) ? [within] : []
  const { first, last } = enteredTables(editor, selection)
  const [start, end] = Range.edges(selection)
  const [from = 0, to = 0] = [start.path[0], end.path[0]]
  const between = editor.children.slice(from + 1, to).flatMap((block, at): MarkedCells[] => {
    if (!isTable(block)) return []
    const grid = gridOf(block)
    const area = { top: 0, left: 0, bottom: grid.rows.length - 1, right: grid.columns - 1 }
    return [{ path: [from + 1 + at], grid, area }]
  })
  return [...(first ? [first] : []), ...between, ...(last ? [last] : [])]
}

/** The words that the selection stands for: what a command on words changes. */
export function markedRanges(editor: Editor): readonly Range[] {
  const { selection } = editor
  if (selection === null) return []
  const within = tableAt(editor)
  if (within === undefined) return [wholeRows(editor, selection)]
  if (!severalCells(within)) return [selection]
  return cellsIn(within.grid, within.area).flatMap(({ cell }) => {
    const path = pathOfCell(editor, within.path, cell.id)
    return path === undefined ? [] : [Editor.range(editor, path)]
  })
}

function isTable(node: unknown): node is Table & Element {
  return Element.isElement(node) && node.type === 'table'
}
