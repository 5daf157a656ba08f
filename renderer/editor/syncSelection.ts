import type { KeyboardEvent } from 'react'
import { type Editor, Range, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'

/**
 * Slate moves the cursor for the left and right arrows itself, from the place it knows of, and
 * hears of the browser's own moves (Home, arrows up and down, a click) only every 100 ms. Two
 * quick keys would jump back to the old line, so the browser's place is taken over first. So it is
 * for commands: what Shift and an arrow have just selected is what they act on.
 */
export function syncSelection(event: KeyboardEvent, editor: Editor): void {
  const isCommand = event.ctrlKey || event.metaKey || event.altKey
  if (isCommand || ownKeys.has(event.key)) takeOverSelection(editor)
}

const ownKeys = new Set(['ArrowLeft', 'ArrowRight', 'Tab'])

/** Makes the browser's selection the editor's at once. */
export function takeOverSelection(editor: Editor): void {
  const shown = window.getSelection()
  if (shown === null || shown.rangeCount === 0) return
  const range = ReactEditor.toSlateRange(editor, shown, { exactMatch: false, suppressThrow: true })
  if (range === null || (editor.selection !== null && Range.equals(range, editor.selection))) return
  Transforms.select(editor, range)
}
