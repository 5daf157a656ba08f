import { Editor, Element, Range } from 'slate'
import type { Figure, Footnote } from '../../shared/document/types.ts'

/** The figure or note mark that the cursor stands on (reached with the arrow keys or a click). */
export function inlineAtCursor(editor: Editor): Figure | Footnote | null {
  const { selection } = editor
  if (selection === null || Range.isExpanded(selection)) return null
  const [parent] = Editor.parent(editor, selection.anchor)
  if (!Element.isElement(parent)) return null
  return parent.type === 'figure' || parent.type === 'footnote' ? parent : null
}
