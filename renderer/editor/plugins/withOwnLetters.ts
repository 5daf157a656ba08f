import { flushSync } from 'react-dom'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { createAlarm } from '../../state/alarm.ts'
import { showLetters } from '../page/ownLetters.ts'
import { isDrawnAs, takeOverSelection } from '../syncSelection.ts'

/** Milliseconds without a letter after which React draws what stands on the screen already. */
const REST = 250

/**
 * Letters typed on are put on the screen at once and without React, which draws them when the
 * typing rests or anything else happens: its walk from the page down to one string took half of
 * a key's time (renderer/README.md, decision 3).
 */
export function withOwnLetters(editor: Editor): Editor {
  const { onChange } = editor
  let last: Pick<Editor, 'children' | 'selection'> = { children: [], selection: null }
  const late = createAlarm(() => {
    // What is being composed stands in the text, but not yet in the document.
    if (ReactEditor.isComposing(editor)) return late.set(REST)
    // Slate would put the browser's selection back to where the letters were typed.
    takeOverSelection(editor)
    drawingLate.add(editor)
    try {
      flushSync(() => onChange())
    } finally {
      drawingLate.delete(editor)
    }
  })

  editor.onChange = (options) => {
    const wasDrawn = isDrawnAs(editor, last)
    last = { children: editor.children, selection: editor.selection }
    if (wasDrawn && showLetters(editor)) late.set(REST)
    else {
      late.clear()
      onChange(options)
    }
  }
  return editor
}

const drawingLate = new WeakSet<Editor>()

/** Is React drawing what has stood on the screen for a while? Then nothing is to be scrolled. */
export function isDrawingLate(editor: Editor): boolean {
  return drawingLate.has(editor)
}
