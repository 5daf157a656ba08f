import type { KeyboardEvent } from 'react'
import type { Editor } from 'slate'
import type { HeadingLevel } from '../../shared/document/types.ts'
import { changeLevel } from './commands/changeLevel.ts'
import { insertFootnote } from './commands/insertInline.ts'
import { moveInTable } from './commands/moveInTable.ts'
import { setStyle } from './commands/setStyle.ts'
import { type Mark, toggleMark } from './commands/toggleMark.ts'
import { redo, undo } from './commands/undo.ts'
import { inlineAtCursor } from './inlineAtCursor.ts'
import { leaveInline } from './leaveInline.ts'
import type { OpenDocument } from './sessionContext.ts'
import { syncSelection } from './syncSelection.ts'

const marks: Readonly<Record<string, Mark>> = { b: 'bold', i: 'italic', u: 'underline' }

/**
 * Word's keys in the text. `event.code` names the key itself: with a Vietnamese layout the
 * letters differ, and Ctrl+Alt+digit gives signs.
 */
export function handleEditorKey(event: KeyboardEvent, open: OpenDocument): void {
  if (event.nativeEvent.isComposing) return
  const { editor } = open.session
  syncSelection(event, editor)
  leaveInline(event, editor)
  const ctrl = event.ctrlKey || event.metaKey
  const done =
    ctrl && event.altKey
      ? withCtrlAlt(event.code, open)
      : ctrl
        ? withCtrl(event, editor)
        : plain(event, open)
  if (done) event.preventDefault()
}

function withCtrlAlt(code: string, { session: { editor }, desk }: OpenDocument): boolean {
  const level = /^(?:Digit|Numpad)([1-5])$/.exec(code)?.[1]
  if (level !== undefined) {
    setStyle(editor, { type: 'heading', level: Number(level) as HeadingLevel })
    return true
  }
  if (code === 'Digit0') {
    setStyle(editor, { type: 'paragraph' })
    return true
  }
  if (code === 'KeyF') {
    const note = insertFootnote(editor)
    if (note !== undefined) desk.note.set(note.id)
    return true
  }
  return false
}

function withCtrl(event: KeyboardEvent, editor: Editor): boolean {
  if (event.code === 'KeyZ' && !event.shiftKey) undo(editor)
  else if (event.code === 'KeyY' || (event.code === 'KeyZ' && event.shiftKey)) redo(editor)
  else if (event.shiftKey && event.code === 'KeyL') setStyle(editor, { type: 'bullet', level: 1 })
  else if (event.shiftKey && event.code === 'Equal') toggleMark(editor, 'superscript')
  else {
    const mark = event.shiftKey ? undefined : marks[event.code.replace('Key', '').toLowerCase()]
    if (mark === undefined) return false
    toggleMark(editor, mark)
  }
  return true
}

function plain(event: KeyboardEvent, open: OpenDocument): boolean {
  if (event.key === 'Tab' && !event.altKey) {
    const by = event.shiftKey ? -1 : 1
    const { editor } = open.session
    // Swallowed where it does nothing: it never takes the focus out of the text (F6 does).
    if (!moveInTable(editor, by)) changeLevel(editor, by)
    return true
  }
  if (event.key === 'Enter' && !event.shiftKey) return openSelected(open)
  return false
}

/** Enter on a selected footnote opens its text, on a figure its card. */
function openSelected({ session, desk }: OpenDocument): boolean {
  const inline = inlineAtCursor(session.editor)
  if (inline?.type === 'footnote') desk.note.set(inline.id)
  else if (inline?.type === 'figure') desk.card.set({ id: inline.id, focus: true })
  return inline !== null
}

/** Ctrl+B, Ctrl+I, Ctrl+U and undo in a small editor (a note's text). */
export function handleMarkKey(event: KeyboardEvent, editor: Editor): void {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && withCtrl(event, editor)) {
    event.preventDefault()
  }
}
