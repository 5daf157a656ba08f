import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'

/**
 * Gives the keyboard to the text. While a step of the editor is not finished Slate tries again
 * later, whoever has the keyboard then; this leaves it to a field that has taken it meanwhile.
 */
export function focusText(editor: Editor): void {
  if (editor.operations.length === 0) {
    ReactEditor.focus(editor)
    return
  }
  const before = document.activeElement
  // Slate finishes its step in a microtask, asked for before this one.
  queueMicrotask(() => {
    if (document.activeElement === before) ReactEditor.focus(editor)
  })
}
