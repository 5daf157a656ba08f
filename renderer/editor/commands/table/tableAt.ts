import { Editor, Element, Node, Path, type Point, type Range, Transforms } from 'slate'
import type { Table, TableCell } from '../../../../shared/document/types.ts'
import { forEditor } from '../../value.ts'
import { type Area, areaAround, type Grid, gridOf, type Placed, rowsOf, touches } from './grid.ts'

/** The table with the cursor and the rectangle of cells that the selection covers. */
export interface TableAt {
  readonly path: Path
  readonly table: Table
  readonly grid: Grid
  /** The cell with the cursor (of a selection: where it ends). */
  readonly cell: Placed
  readonly area: Area
}

/** Undefined where the selection (or another range) does not lie within one table. */
export function tableAt(
  editor: Editor,
  selection: Range | null = editor.selection,
): TableAt | undefined {
  if (selection === null) return undefined
  const [start, end] = [cellPathAt(editor, selection.anchor), cellPathAt(editor, selection.focus)]
  const path = end?.slice(0, -2)
  if (start === undefined || path === undefined || !Path.isAncestor(path, start)) return undefined
  const table = Node.get(editor, path)
  if (!Element.isElement(table) || table.type !== 'table') return undefined
  const grid = gridOf(table)
  const [from, to] = [placedAt(editor, grid, start), placedAt(editor, grid, end ?? start)]
  if (from === undefined || to === undefined) return undefined
  return { path, table, grid, cell: to, area: areaAround(grid, from, to) }
}

/** Is the cursor in a table? Cheap: for what is drawn on every move of the cursor. */
export function isInTable(editor: Editor): boolean {
  return editor.selection !== null && cellPathAt(editor, editor.selection.focus) !== undefined
}

export function cellPathAt(editor: Editor, at: Point): Path | undefined {
  return Editor.above(editor, {
    at,
    match: (node) => Element.isElement(node) && node.type === 'tableCell',
  })?.[1]
}

function placedAt(editor: Editor, grid: Grid, path: Path): Placed | undefined {
  const cell = Node.get(editor, path)
  return Element.isElement(cell) ? grid.cells.find((one) => one.cell.id === cell.id) : undefined
}

/** Does the selection cover several cells of one table? */
export function severalCells({ grid, area, cell }: TableAt): boolean {
  return grid.cells.some((one) => one !== cell && touches(one, area))
}

/**
 * Makes the table what the grid says, changing only the rows that differ. The selection stays in
 * its cells where they are still there; else it goes to `cursor` or the table's first cell.
 */
export function applyGrid(editor: Editor, path: Path, grid: Grid, cursor?: string): void {
  const table = Node.get(editor, path)
  if (!Element.isElement(table) || table.type !== 'table') return
  const held = holdSelection(editor, path)
  const before = table.children
  const after = rowsOf(grid).map((row) => ({
    ...row,
    children: row.children.map((cell) => ({ ...cell, children: forEditor(cell.children) })),
  }))
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
  let top = 0
  while (top < before.length && top < after.length && same(before[top], after[top])) top++
  let end = 0
  while (
    end < before.length - top &&
    end < after.length - top &&
    same(before[before.length - 1 - end], after[after.length - 1 - end])
  ) {
    end++
  }
  Editor.withoutNormalizing(editor, () => {
    const fresh = after.slice(top, after.length - end)
    if (fresh.length > 0) Transforms.insertNodes(editor, fresh, { at: [...path, top] })
    const old = before.length - top - end
    for (let at = 0; at < old; at++) {
      Transforms.removeNodes(editor, { at: [...path, top + fresh.length] })
    }
    if (!same(grid.widths, table.widths)) {
      if (grid.widths === undefined) Transforms.unsetNodes(editor, 'widths', { at: path })
      else Transforms.setNodes(editor, { widths: [...grid.widths] }, { at: path })
    }
    held(cursor)
  })
}

/** Remembers where in which cell the selection is; the answer puts it back there. */
function holdSelection(editor: Editor, table: Path): (cursor: string | undefined) => void {
  const { selection } = editor
  const places = [selection?.anchor, selection?.focus].map((point) => {
    const cell = point && cellPathAt(editor, point)
    if (point === undefined || cell === undefined || !Path.isAncestor(table, cell)) return undefined
    const { id } = Node.get(editor, cell) as TableCell
    return { id, inside: point.path.slice(cell.length), offset: point.offset }
  })
  if (places.every((place) => place === undefined)) return () => undefined
  return (cursor) => {
    const [anchor, focus] = places.map((place) => {
      const cell = place && pathOfCell(editor, table, place.id)
      if (place === undefined || cell === undefined) return undefined
      const path = [...cell, ...place.inside]
      if (!Node.has(editor, path)) return Editor.start(editor, cell)
      const length = Node.string(Node.get(editor, path)).length
      return { path, offset: Math.min(place.offset, length) }
    })
    if (cursor === undefined && anchor !== undefined && focus !== undefined) {
      Transforms.select(editor, { anchor, focus })
      return
    }
    const there = cursor === undefined ? undefined : pathOfCell(editor, table, cursor)
    Transforms.select(editor, Editor.start(editor, there ?? [...table, 0, 0]))
  }
}

export function pathOfCell(editor: Editor, table: Path, id: string): Path | undefined {
  const node = Node.get(editor, table)
  if (!Element.isElement(node) || node.type !== 'table') return undefined
  for (const [row, { children }] of node.children.entries()) {
    const at = children.findIndex((cell) => cell.id === id)
    if (at >= 0) return [...table, row, at]
  }
  return undefined
}
