import { type Editor, Element, Node, type Operation, type Path, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { isTying } from '../comments/threadKeeper.ts'

/**
 * What a writer changes in a summary of targets is his: a cell keeps the words he wrote (`free`),
 * a row that he takes out is remembered (`hidden`), so that no later filling brings it back.
 * Refreshes and undo run without saving and bring their own state.
 */
export function withSummaries(editor: Editor): Editor {
  const { apply } = editor
  editor.apply = (operation) => {
    const gone =
      operation.type === 'remove_node' && operation.path.length === 2
        ? Node.getIf(editor, operation.path)
        : undefined
    apply(operation)
    if (HistoryEditor.isSaving(editor) === false || isTying(editor)) return
    if (Element.isElement(gone) && gone.type === 'tableRow' && gone.summaryOf !== undefined) {
      hideRow(editor, operation, gone.summaryOf)
      return
    }
    const at = changedCell(operation)
    if (at !== undefined) freeCell(editor, at)
  }
  return editor
}

function hideRow(editor: Editor, operation: Operation, code: string): void {
  if (operation.type !== 'remove_node') return
  const at = operation.path.slice(0, 1)
  const table = Node.getIf(editor, at)
  if (!Element.isElement(table) || table.type !== 'table' || !table.summary) return
  // Replaced by one of the same indicator (an edit of the table), it is not gone.
  if (table.children.some((row) => row.summaryOf === code)) return
  const hidden = [...new Set([...(table.summary.hidden ?? []), code])]
  Transforms.setNodes(editor, { summary: { ...table.summary, hidden } }, { at })
}

/** Path of the cell whose words the operation changes. */
function changedCell(operation: Operation): Path | undefined {
  if (operation.type === 'set_selection' || operation.type === 'set_node') return undefined
  // Empty texts that normalizing puts around a figure change no words.
  if (operation.type === 'insert_node' && 'text' in operation.node && operation.node.text === '') {
    return undefined
  }
  return operation.path.length >= 4 ? operation.path.slice(0, 3) : undefined
}

function freeCell(editor: Editor, at: Path): void {
  const table = Node.getIf(editor, at.slice(0, 1))
  if (!Element.isElement(table) || table.type !== 'table' || !table.summary) return
  const cell = Node.getIf(editor, at)
  if (Element.isElement(cell) && cell.type === 'tableCell' && cell.free !== true) {
    Transforms.setNodes(editor, { free: true }, { at })
  }
}
