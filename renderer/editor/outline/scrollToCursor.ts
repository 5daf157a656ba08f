import type { Editor } from 'slate'
import { drawn, nextFrame } from '../drawn.ts'

/** After a section has moved: the cursor's block is shown again where it stands now. */
export function scrollToCursor(editor: Editor): void {
  nextFrame(editor, () => {
    const at = editor.selection?.focus.path[0]
    const block = at === undefined ? undefined : editor.children[at]
    if (block !== undefined) drawn(editor, block)?.scrollIntoView({ block: 'nearest' })
  })
}
