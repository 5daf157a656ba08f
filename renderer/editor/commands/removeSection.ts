import { Editor, Transforms } from 'slate'
import { asOneStep } from './asOneStep.ts'
import { sectionOfId } from './sectionAt.ts'

/** Takes a whole section out; one undo step. The cursor goes to what stood in front of it. */
export function removeSection(editor: Editor, id: string): boolean {
  const section = sectionOfId(editor, id)
  if (section === undefined) return false
  const { start, end } = section
  const at = editor.selection?.focus.path[0]
  asOneStep(editor, () => {
    // From its head: a cursor inside leaves the section once and not block by block.
    for (let count = start; count < end; count++) {
      const node = editor.children[start]
      if (node !== undefined) editor.apply({ type: 'remove_node', path: [start], node })
    }
  })
  if (at !== undefined && at >= start && at < end) {
    const place = start < editor.children.length ? start : editor.children.length - 1
    const edge = start < editor.children.length ? Editor.start : Editor.end
    Transforms.select(editor, edge(editor, [place]))
  }
  return true
}
