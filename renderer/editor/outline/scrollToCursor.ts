import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'

/** After a section has moved: the cursor's block is shown again where it stands now. */
export function scrollToCursor(editor: Editor): void {
  requestAnimationFrame(() => {
    const at = editor.selection?.focus.path[0]
    const block = at === undefined ? undefined : editor.children[at]
    if (block === undefined || !('type' in block)) return
    ReactEditor.toDOMNode(editor, block).scrollIntoView({ block: 'nearest' })
  })
}
