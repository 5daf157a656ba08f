import { Editor, Element, Node, type Path, Range, Transforms } from 'slate'
import type { Table } from '../../../../shared/document/types.ts'
import { cellsIn, gridOf } from './grid.ts'
import { cellPathAt, pathOfCell, tableAt } from './tableAt.ts'
import { clearCells } from './tableCommands.ts'

/** Does the selection begin or end in a cell that does not hold all of it? */
export function crossesCells(editor: Editor, range: Range): boolean {
  if (Range.isCollapsed(range)) return false
  const [start, end] = [cellPathAt(editor, range.anchor), cellPathAt(editor, range.focus)]
  if (start === undefined && end === undefined) return false
  return start?.join() !== end?.join()
}

/**
 * Deletes a selection that crosses cells, as Word does: within one table the covered cells are
 * emptied; beyond it a table that is covered whole goes, of another the covered rows are emptied.
 * The grid of a table never breaks.
 */
export function deleteAcrossCells(editor: Editor, selection: Range): void {
  const within = tableAt(editor)
  if (within !== undefined) {
    clearCells(editor, within)
    return
  }
  const [start, end] = Range.edges(selection)
  const [first = 0, last = 0] = [start.path[0], end.path[0]]
  const cursor = Editor.pointRef(editor, start, { affinity: 'backward' })
  Editor.withoutNormalizing(editor, () => {
    for (let at = last; at >= first; at--)
      deletePart(editor, [at], selection, first < at && at < last)
  })
  const point = cursor.unref()
  if (point !== null) Transforms.select(editor, point)
}

/** Deletes what the selection covers of one block; `inside`: all of it. */
function deletePart(editor: Editor, path: Path, selection: Range, inside: boolean): void {
  const whole = Editor.range(editor, path)
  const part = Range.intersection(whole, selection)
  if (part === null) return
  const block = Node.get(editor, path)
  const table = Element.isElement(block) && block.type === 'table' ? block : undefined
  if (inside || (table !== undefined && Range.equals(part, whole))) {
    Transforms.removeNodes(editor, { at: path })
  } else if (table !== undefined) clearRows(editor, path, table, part)
  else if (Range.isExpanded(part)) Transforms.delete(editor, { at: part })
}

function clearRows(editor: Editor, path: Path, table: Table, part: Range): void {
  const [from, to] = Range.edges(part)
  const [top = 0, bottom = 0] = [from.path[1], to.path[1]]
  const grid = gridOf(table)
  for (const { cell } of cellsIn(grid, { top, bottom, left: 0, right: grid.columns - 1 })) {
    const at = pathOfCell(editor, path, cell.id)
    if (at === undefined) continue
    const words = Editor.range(editor, at)
    if (Range.isExpanded(words)) Transforms.delete(editor, { at: words })
  }
}
