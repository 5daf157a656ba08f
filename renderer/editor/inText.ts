import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'

/**
 * The first element of the editor's own text that fits. Not of the whole page: beside it another
 * document may stand, and a copy of a document has the same ids. Null while the text is not drawn.
 */
export function inText(editor: Editor, selector: string): HTMLElement | null {
  try {
    return ReactEditor.toDOMNode(editor, editor).querySelector<HTMLElement>(selector)
  } catch {
    return null
  }
}
