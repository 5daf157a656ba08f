import type { KeyboardEvent } from 'react'
import { Editor, type Path, Transforms } from 'slate'
import { paragraph } from '../../shared/document/build.ts'
import { cellsIn } from './commands/table/grid.ts'
import { cellPathAt, pathOfCell, tableAt } from './commands/table/tableAt.ts'

/**
 * Arrow up and down in a table go to the cell above or below, as in Word, from the first or the
 * last line of a cell; the browser would go to the cell beside it. With Shift the selection grows
 * by a row. Behind the last row of a text that ends in the table a paragraph begins. True when the
 * key has been used.
 */
export function arrowInTable(event: KeyboardEvent, editor: Editor, readOnly: boolean): boolean {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return false
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  if (editor.selection === null || cellPathAt(editor, editor.selection.focus) === undefined) {
    return false
  }
  const { focus } = editor.selection
  // A selection that comes from outside marks whole rows: it grows by rows, too.
  const at =
    tableAt(editor) ?? (event.shiftKey ? tableAt(editor, { anchor: focus, focus }) : undefined)
  const down = event.key === 'ArrowDown'
  if (at === undefined || !isAtEdgeLine(down)) return false
  const row = down ? at.cell.row + at.cell.rowSpan : at.cell.row - 1
  const column = at.cell.column
  const [next] = cellsIn(at.grid, { top: row, bottom: row, left: column, right: column })
  const path =
    next === undefined
      ? besideTable(editor, at.path, down, readOnly || event.shiftKey)
      : pathOfCell(editor, at.path, next.cell.id)
  // At the end of the text the cursor stays.
  if (path === undefined) return true
  const to = down ? Editor.start(editor, path) : Editor.end(editor, path)
  const anchor = event.shiftKey ? editor.selection.anchor : to
  Transforms.select(editor, { anchor, focus: to })
  return true
}

/** The block that the cursor goes to from the table's edge. */
function besideTable(
  editor: Editor,
  [table = 0]: Path,
  down: boolean,
  keep: boolean,
): Path | undefined {
  const beside = down ? table + 1 : table - 1
  if (beside < 0) return undefined
  if (beside < editor.children.length) return [beside]
  if (keep) return undefined
  Transforms.insertNodes(editor, paragraph(''), { at: [beside] })
  return [beside]
}

/** Does the cursor stand in the first (or last) line of its cell? */
function isAtEdgeLine(down: boolean): boolean {
  const shown = window.getSelection()
  if (shown === null || shown.focusNode === null) return false
  const { focusNode, focusOffset } = shown
  const element = focusNode instanceof HTMLElement ? focusNode : focusNode.parentElement
  const cell = element?.closest('td')
  if (cell === null || cell === undefined) return false
  const caret = document.createRange()
  caret.setStart(focusNode, focusOffset)
  const line = [...caret.getClientRects()].at(-1)
  // An empty line has no rectangle: the cell has just that one.
  if (line === undefined) return true
  const all = document.createRange()
  all.selectNodeContents(cell)
  const lines = [...all.getClientRects()].filter((rect) => rect.height > 0)
  return down
    ? lines.every((rect) => rect.top < line.bottom - line.height / 2)
    : lines.every((rect) => rect.bottom > line.top + line.height / 2)
}
