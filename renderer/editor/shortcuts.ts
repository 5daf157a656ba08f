import type { KeyboardEvent } from 'react'
import type { Editor } from 'slate'
import { keysOf } from './actions/keys.ts'
import { runKeys } from './actions/runAction.ts'
import { arrowAtChart } from './arrowAtChart.ts'
import { arrowInTable } from './arrowInTable.ts'
import { type Mark, toggleMark } from './commands/toggleMark.ts'
import { redo, undo } from './commands/undo.ts'
import { atListKey } from './figures/atList.ts'
import { offerKey } from './figures/offerDesk.ts'
import { leaveInline } from './leaveInline.ts'
import { holdWhileComposing } from './page/composition.ts'
import { pageAtEnd } from './pageAtEnd.ts'
import type { OpenDocument } from './sessionContext.ts'
import { takeOverSelection } from './syncSelection.ts'

/** Keys in the text: those of the actions, before the editor's own handling. */
export function handleEditorKey(event: KeyboardEvent, open: OpenDocument): void {
  if (holdWhileComposing(event)) return
  const { editor } = open.session
  if (atListKey(event, editor) || offerKey(event, open.session)) {
    event.preventDefault()
    return
  }
  takeOverSelection(editor)
  leaveInline(event, editor)
  const moved =
    arrowInTable(event, editor, open.desk.readOnly.get()) ||
    arrowAtChart(event, editor) ||
    pageAtEnd(event, editor)
  if (moved || runKeys(event.nativeEvent, open, 'text')) event.preventDefault()
}

const noteMarks: Readonly<Record<string, Mark>> = {
  'Ctrl+B': 'bold',
  'Ctrl+I': 'italic',
  'Ctrl+U': 'underline',
  'Ctrl+Shift+=': 'superscript',
}

/** Ctrl+B, Ctrl+I, Ctrl+U and undo in a small editor (a note's text). */
export function handleMarkKey(event: KeyboardEvent, editor: Editor): void {
  const keys = keysOf(event.nativeEvent)
  const mark = noteMarks[keys]
  if (mark !== undefined) toggleMark(editor, mark)
  else if (keys === 'Ctrl+Z') undo(editor)
  else if (keys === 'Ctrl+Y' || keys === 'Ctrl+Shift+Z') redo(editor)
  else return
  event.preventDefault()
}
