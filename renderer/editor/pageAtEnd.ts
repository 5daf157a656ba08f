import type { KeyboardEvent } from 'react'
import { Editor, Transforms } from 'slate'
import { drawn } from './drawn.ts'
import { scrollToNode } from './reveal.ts'

/**
 * PageDown goes to the end of the text where that is in sight (or above), as in Word: the browser
 * would scroll on through signature and notes and leave the cursor behind. True when the key has
 * been used.
 */
export function pageAtEnd(event: KeyboardEvent, editor: Editor): boolean {
  if (event.key !== 'PageDown' || event.ctrlKey || event.metaKey || event.altKey) return false
  const last = editor.children.at(-1)
  const shown = last && drawn(editor, last)?.getBoundingClientRect()
  const view = drawn(editor, editor)?.closest('.page-scroll')?.getBoundingClientRect()
  if (shown === undefined || view === undefined || shown.bottom > view.bottom) return false
  const focus = Editor.end(editor, [])
  const anchor = event.shiftKey ? (editor.selection?.anchor ?? focus) : focus
  Transforms.select(editor, { anchor, focus })
  scrollToNode(editor, [editor.children.length - 1], 'nearest')
  return true
}
