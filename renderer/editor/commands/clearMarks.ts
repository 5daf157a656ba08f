import { Editor, Element, Range, Text, Transforms } from 'slate'

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
    Transforms.unsetNodes(editor, [...marks], { match: Text.isText, split: true })
    Transforms.unsetNodes(editor, ['bold', 'italic'], {
      match: (node) => Element.isElement(node) && node.type === 'figure',
    })
  })
}
