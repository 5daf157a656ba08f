import { type Editor, Element, Node, Transforms } from 'slate'
import type { TableCell, TableRow } from '../../../shared/document/types.ts'
import { newId } from '../../../shared/ids.ts'

export function emptyCell(): TableCell {
  return { type: 'tableCell', id: newId(), children: [{ text: '' }] }
}

/** Tables hold rows, rows hold cells, and every row is as wide as the widest. */
export function repairTable(editor: Editor, node: Element, path: number[]): boolean {
  const wanted = node.type === 'table' ? 'tableRow' : 'tableCell'
  for (const [child, childPath] of Node.children(editor, path)) {
    if (Element.isElement(child) && child.type === wanted) continue
    if (node.children.length === 1) {
      Transforms.removeNodes(editor, { at: path })
      return true
    }
    Transforms.removeNodes(editor, { at: childPath })
    return true
  }
  return node.type === 'table' && padRows(editor, node.children, path)
}

/** Cells of each row, those that reach down from rows above counted. */
function rowWidths(rows: readonly TableRow[]): number[] {
  const widths: number[] = []
  rows.forEach((row, at) => {
    for (const cell of row.children) {
      for (let below = 0; below < (cell.rowSpan ?? 1); below++) {
        widths[at + below] = (widths[at + below] ?? 0) + (cell.colSpan ?? 1)
      }
    }
  })
  return widths
}

function padRows(editor: Editor, rows: readonly TableRow[], path: number[]): boolean {
  const widths = rowWidths(rows)
  const widest = Math.max(...widths)
  for (let at = 0; at < rows.length; at++) {
    const missing = widest - (widths[at] ?? 0)
    if (missing === 0) continue
    const cells = Array.from({ length: missing }, emptyCell)
    Transforms.insertNodes(editor, cells, {
      at: [...path, at, rows[at]?.children.length ?? 0],
    })
    return true
  }
  // A cell that reached below a removed last row.
  for (let at = 0; at < rows.length; at++) {
    const cells = rows[at]?.children ?? []
    for (let cell = 0; cell < cells.length; cell++) {
      const reach = cells[cell]?.rowSpan ?? 1
      if (at + reach <= rows.length) continue
      const rest = rows.length - at
      if (rest > 1) Transforms.setNodes(editor, { rowSpan: rest }, { at: [...path, at, cell] })
      else Transforms.unsetNodes(editor, 'rowSpan', { at: [...path, at, cell] })
      return true
    }
  }
  return false
}
