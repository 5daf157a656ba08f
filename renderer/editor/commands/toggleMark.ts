import { Editor, Element, Range, Text, Transforms } from 'slate'
import { markedRanges } from './table/marked.ts'

export type Mark = 'bold' | 'italic' | 'underline' | 'superscript'

/** Is everything selected (or what will be typed) so marked? */
export function isMarked(editor: Editor, mark: Mark): boolean {
  if (editor.selection === null) return false
  return Editor.marks(editor)?.[mark] === true
}

/**
 * Sets or takes away a mark of the selected words. Figures carry bold and italic themselves;
 * with only a cursor the mark is for what is typed next.
 */
export function toggleMark(editor: Editor, mark: Mark): void {
  const { selection } = editor
  if (selection === null) return
  const on = !isMarked(editor, mark)
  if (Range.isCollapsed(selection)) {
    if (on) Editor.addMark(editor, mark, true)
    else Editor.removeMark(editor, mark)
    return
  }
  Editor.withoutNormalizing(editor, () => {
    for (const at of markedRanges(editor)) {
      if (mark === 'bold' || mark === 'italic') markFigures(editor, at, mark, on)
      const texts = { at, match: Text.isText, split: true }
      if (on) Transforms.setNodes(editor, { [mark]: true }, texts)
      else Transforms.unsetNodes(editor, mark, texts)
    }
  })
}

function markFigures(editor: Editor, at: Range, mark: 'bold' | 'italic', on: boolean): void {
  const figures = {
    at,
    match: (node: unknown) => Element.isElement(node) && node.type === 'figure',
  }
  if (on) Transforms.setNodes(editor, { [mark]: true }, figures)
  else Transforms.unsetNodes(editor, mark, figures)
}
