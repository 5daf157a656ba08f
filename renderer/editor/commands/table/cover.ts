import { Editor, Element, type Path, Range, Transforms } from 'slate'
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
  // A table that goes leaves no emptied line behind it.
  const startsWhole = coversTable(editor, selection, first)
  Editor.withoutNormalizing(editor, () => {
    for (let at = last; at >= first; at--) {
      const whole = (first < at && at < last) || (startsWhole && coversAll(editor, selection, at))
      deletePart(editor, at, selection, whole || coversTable(editor, selection, at))
    }
  })
  const point = cursor.unref()
  const there = point ?? (editor.selection === null ? Editor.start(editor, []) : undefined)
  if (there !== undefined) Transforms.select(editor, there)
}

function coversAll(editor: Editor, selection: Range, at: number): boolean {
  const whole = Editor.range(editor, [at])
  const part = Range.intersection(whole, selection)
  return part !== null && Range.equals(part, whole)
}

function coversTable(editor: Editor, selection: Range, at: number): boolean {
  const block = editor.children[at]
  return Element.isElement(block) && block.type === 'table' && coversAll(editor, selection, at)
}

/** Deletes what the selection covers of one block, or the `whole` block. */
function deletePart(editor: Editor, at: number, selection: Range, whole: boolean): void {
  const part = Range.intersection(Editor.range(editor, [at]), selection)
  if (part === null) return
  const block = editor.children[at]
  if (whole) Transforms.removeNodes(editor, { at: [at] })
  else if (Element.isElement(block) && block.type === 'table') clearRows(editor, [at], block, part)
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
