import type { KeyboardEvent } from 'react'
import { Editor, Transforms } from 'slate'
import { chartAtCursor } from './commands/chart.ts'

/**
 * Arrow up and down on a selected chart go to the block above or below: inside it the browser has
 * no line to leave. True when the key has been used.
 */
export function arrowAtChart(event: KeyboardEvent, editor: Editor): boolean {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return false
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
  const at = editor.selection?.anchor.path[0]
  if (at === undefined || chartAtCursor(editor) === undefined) return false
  const next = event.key === 'ArrowDown' ? at + 1 : at - 1
  // At the end of the text the cursor stays.
  if (editor.children[next] === undefined) return true
  const point = next > at ? Editor.start(editor, [next]) : Editor.end(editor, [next])
  Transforms.select(editor, point)
  return true
}
