import { Editor, Element, type Point, Range, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { quoteBehind } from '../../../shared/text/quotes.ts'
import { asOneStep } from '../commands/asOneStep.ts'

/**
 * A straight quotation mark that is typed becomes “ or ”, in a step of its own: one undo gives
 * the straight one back. Words that come in whole (a paste) keep theirs.
 */
export function withQuotes(editor: Editor): Editor {
  const { insertText } = editor
  editor.insertText = (text, options) => {
    insertText(text, options)
    const { selection } = editor
    if (text !== '"' || selection === null || ReactEditor.isComposing(editor)) return
    const before = Editor.before(editor, selection.anchor)
    if (before === undefined || !Range.isCollapsed(selection)) return
    const typed = { anchor: before, focus: selection.anchor }
    if (Editor.string(editor, typed) !== '"') return
    const quote = quoteAt(editor, before)
    asOneStep(editor, () => Transforms.insertText(editor, quote, { at: typed }))
  }
  return editor
}

function quoteAt(editor: Editor, point: Point): '“' | '”' {
  const block = Editor.above(editor, {
    at: point,
    match: (node) => Element.isElement(node) && Editor.isBlock(editor, node),
  })
  if (block === undefined || Editor.isStart(editor, point, block[1])) return quoteBehind('')
  // Directly behind a figure or a note.
  if (point.offset === 0) return '”'
  const start = Editor.start(editor, block[1])
  return quoteBehind(Editor.string(editor, { anchor: start, focus: point }))
}
