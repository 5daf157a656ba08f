import { Editor, Transforms } from 'slate'
import { asOneStep } from './asOneStep.ts'
import { sectionOfId } from './sectionAt.ts'

/** Takes a whole section out; one undo step. The cursor goes to what stood behind it. */
export function removeSection(editor: Editor, id: string): boolean {
  const section = sectionOfId(editor, id)
  if (section === undefined) return false
  const { start, end } = section
  const at = editor.selection?.focus.path[0]
  // The cursor leaves first: Slate would look for its new place at every block (seconds).
  if (at !== undefined && at >= start && at < end) leave(editor, start, end)
  asOneStep(editor, () => {
    for (let count = start; count < end; count++) {
      const node = editor.children[start]
      if (node !== undefined) editor.apply({ type: 'remove_node', path: [start], node })
    }
  })
  if (at !== undefined && editor.selection === null) {
    Transforms.select(editor, Editor.start(editor, []))
  }
  return true
}

function leave(editor: Editor, start: number, end: number): void {
  if (end < editor.children.length) Transforms.select(editor, Editor.start(editor, [end]))
  else if (start > 0) Transforms.select(editor, Editor.end(editor, [start - 1]))
  else Transforms.deselect(editor)
}
