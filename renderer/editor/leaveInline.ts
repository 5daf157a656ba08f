import type { KeyboardEvent } from 'react'
import { Editor, Range, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { inlineAtCursor } from './inlineAtCursor.ts'

const lineKeys = new Set(['Home', 'End', 'ArrowUp', 'ArrowDown'])
/** What input methods send instead of the letter. */
const composing = new Set(['Process', 'Dead', 'Unidentified'])

/**
 * While the cursor stands on a figure or a note mark the browser's own cursor is inside a part
 * that can't be edited: letters go nowhere and Home leads to another paragraph. For such keys
 * the cursor first steps out into the text, at once, so that the key then acts there.
 */
export function leaveInline(event: KeyboardEvent, editor: Editor): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const types = event.key.length === 1 || composing.has(event.key)
  if (!types && !lineKeys.has(event.key)) return
  const { selection } = editor
  if (selection === null || Range.isExpanded(selection)) return
  if (inlineAtCursor(editor) === null) return
  const at = selection.anchor.path.slice(0, -1)
  const point = event.key === 'Home' ? Editor.before(editor, at) : Editor.after(editor, at)
  if (point === undefined) return
  Transforms.select(editor, point)
  const [node, offset] = ReactEditor.toDOMPoint(editor, point)
  window.getSelection()?.collapse(node, offset)
}
