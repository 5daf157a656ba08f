import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { drawn } from './drawn.ts'

/**
 * Gives the keyboard to the text, behind a step of the editor that is on its way to the screen; to
 * none that has left the screen. Slate itself tries again later, whoever has the keyboard then;
 * this leaves it to a field that has taken it meanwhile.
 */
export function focusText(editor: Editor): void {
  if (drawn(editor, editor) === undefined) return
  if (editor.operations.length === 0) {
    ReactEditor.focus(editor)
    return
  }
  const before = document.activeElement
  // Slate finishes its step in a microtask, asked for before this one.
  queueMicrotask(() => {
    const now = document.activeElement
    // What had the keyboard may be gone from the screen by then.
    const isFree = now === before || now === document.body
    if (isFree && drawn(editor, editor) !== undefined) ReactEditor.focus(editor)
  })
}
