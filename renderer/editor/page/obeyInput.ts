import { type Editor, Range } from 'slate'
import { ReactEditor } from 'slate-react'
import { isDrawn, takeOverSelection } from '../syncSelection.ts'

/**
 * Puts letters in without the browser's own editing and Slate's questions around it, and typed and
 * pasted words where the cursor stands when the browser means another place: between two places
 * that look the same (the end of a run-in heading and its paragraph, the two sides of the border of
 * a figure) it takes the first one, and Slate would follow it. True when the words are in; all else
 * stays Slate's.
 */
export function obeyInput(event: InputEvent, editor: Editor): boolean {
  if (event.isComposing || ReactEditor.isComposing(editor)) return false
  const insert = insertion(event, editor)
  if (insert === undefined) return false
  takeOverSelection(editor)
  if (!meansElsewhere(event, editor) && !isLetter(event, editor)) return false
  event.preventDefault()
  insert()
  return true
}

function insertion(
  { inputType, data, dataTransfer }: InputEvent,
  editor: Editor,
): (() => void) | undefined {
  switch (inputType) {
    case 'insertText':
      return data === null ? undefined : () => editor.insertText(data)
    case 'insertParagraph':
      return () => editor.insertBreak()
    case 'insertLineBreak':
      return () => editor.insertSoftBreak()
    case 'insertFromPaste':
      return dataTransfer === null ? undefined : () => ReactEditor.insertData(editor, dataTransfer)
    default:
      return undefined
  }
}

/** Typed at the cursor, not over words or, held down, over the letter in front of it. */
function isLetter(event: InputEvent, { selection }: Editor): boolean {
  const [target] = event.getTargetRanges()
  const atCursor = target?.collapsed === true && selection !== null && Range.isCollapsed(selection)
  return event.inputType === 'insertText' && atCursor
}

function meansElsewhere(event: InputEvent, editor: Editor): boolean {
  const { selection } = editor
  const [target] = event.getTargetRanges()
  if (selection === null || target === undefined) return false
  // A letter that is held down replaces the one before the cursor: the place is the browser's.
  if (target.collapsed !== Range.isCollapsed(selection)) return false
  // What the browser sees is older than the editor.
  if (!isDrawn(editor)) return true
  const range = ReactEditor.toSlateRange(editor, target, { exactMatch: false, suppressThrow: true })
  return range !== null && !isSamePlace(range, selection)
}

function isSamePlace(one: Range, other: Range): boolean {
  if (Range.equals(one, other)) return true
  const [start, end] = Range.edges(one)
  const [from, to] = Range.edges(other)
  return Range.equals({ anchor: start, focus: end }, { anchor: from, focus: to })
}
