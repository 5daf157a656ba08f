import { Editor, Element, Range, Text, Transforms } from 'slate'
import { markedRanges } from './table/marked.ts'

const marks = ['bold', 'italic', 'underline', 'superscript'] as const

/** Ctrl+Space: the selected words, or what is typed next, look as the rules say. */
export function clearMarks(editor: Editor): void {
  const { selection } = editor
  if (selection === null) return
  if (Range.isCollapsed(selection)) {
    for (const mark of marks) Editor.removeMark(editor, mark)
    return
  }
  Editor.withoutNormalizing(editor, () => {
    for (const at of markedRanges(editor)) {
      Transforms.unsetNodes(editor, ['bold', 'italic'], {
        at,
        match: (node) => Element.isElement(node) && node.type === 'figure',
      })
      Transforms.unsetNodes(editor, [...marks], { at, match: Text.isText, split: true })
    }
  })
}
