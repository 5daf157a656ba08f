import type { Editor } from 'slate'
import { HistoryEditor } from 'slate-history'
import type { Store } from '../../state/store.ts'

/**
 * While the text is only read nothing changes it, whatever asks: menus and keys do not offer it,
 * and what slips through (a drag, a panel) is dropped here. The store's figures stay fresh: a
 * refresh keeps out of the history. Answers how to let go.
 */
export function holdStill(editor: Editor, readOnly: Store<boolean>): () => void {
  const { apply, undo, redo } = editor
  const held = (): boolean => readOnly.get()
  editor.apply = (operation) => {
    const changes = operation.type !== 'set_selection'
    if (changes && held() && HistoryEditor.isSaving(editor) !== false) return
    apply(operation)
  }
  // These keep out of the history too.
  editor.undo = () => {
    if (!held()) undo()
  }
  editor.redo = () => {
    if (!held()) redo()
  }
  return () => {
    editor.apply = apply
    editor.undo = undo
    editor.redo = redo
  }
}
