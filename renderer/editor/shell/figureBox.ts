import type { Editor } from 'slate'
import { inText } from '../inText.ts'

/** Where the figure stands in the window; undefined: it is not drawn. */
export function figureBox(editor: Editor, id: string): DOMRect | undefined {
  return inText(editor, `[data-figure="${CSS.escape(id)}"] .figure-words`)?.getBoundingClientRect()
}
