import type { Editor } from 'slate'
import { HistoryEditor } from 'slate-history'

/**
 * Undo and redo that can't lose the text: a target list that the store has rewritten since may
 * no longer have the places a step speaks of. Such a step changes nothing and the history that
 * leads to it is dropped.
 */
export function undo(editor: Editor): void {
  step(editor, HistoryEditor.undo)
}

export function redo(editor: Editor): void {
  step(editor, HistoryEditor.redo)
}

function step(editor: Editor, move: (editor: Editor) => void): void {
  const { children, selection } = editor
  try {
    move(editor)
  } catch (error) {
    console.error('undo', error)
    editor.children = children
    editor.selection = selection
    editor.operations = []
    editor.history = { undos: [], redos: [] }
    editor.onChange()
  }
}
