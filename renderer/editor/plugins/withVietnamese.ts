import { Editor, type Point, Range, Transforms } from 'slate'
import { normalizeText } from '../../../shared/text/normalize.ts'
import { inlineAtCursor } from '../inlineAtCursor.ts'

/**
 * Text becomes composed (NFC) on its way in. The Vietnamese keyboard of Windows types a tone mark
 * as a character of its own after the vowel: it is joined with the letter in front of it.
 */
export function withVietnamese(editor: Editor): Editor {
  const { insertText } = editor
  editor.insertText = (text, options) => {
    const clean = normalizeText(text)
    stepOut(editor)
    const { selection } = editor
    if (/^\p{M}/u.test(clean) && selection !== null && Range.isCollapsed(selection)) {
      const composed = composedWithBefore(editor, selection.anchor, clean)
      if (composed !== undefined) {
        Editor.withoutNormalizing(editor, () => {
          Transforms.delete(editor, { unit: 'character', reverse: true })
          insertText(composed, options)
        })
        return
      }
    }
    insertText(clean, options)
  }
  return editor
}

/** The letter before `point` joined with the marks; undefined where there is none in its text. */
function composedWithBefore(editor: Editor, point: Point, marks: string): string | undefined {
  const before = Editor.before(editor, point, { unit: 'character' })
  if (before === undefined || before.path.join() !== point.path.join()) return undefined
  const letter = Editor.string(editor, { anchor: before, focus: point })
  const composed = (letter + marks).normalize('NFC')
  return composed.length <= letter.length + marks.length - 1 ? composed : undefined
}

/** On a figure or a note mark nothing can be typed: the words go behind it. */
function stepOut(editor: Editor): void {
  if (inlineAtCursor(editor) === null || editor.selection === null) return
  const behind = Editor.after(editor, editor.selection.anchor.path.slice(0, -1))
  if (behind !== undefined) Transforms.select(editor, behind)
}
