import type { KeyboardEvent } from 'react'
import { type Editor, Range, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'

/**
 * Slate moves the cursor for the left and right arrows itself, from the place it knows of, and
 * hears of the browser's own moves (Home, arrows up and down, the mouse) only every 100 ms. Two
 * quick keys would jump back to the old line, so the browser's place is taken over first. So it is
 * for commands: what Shift and End have just selected is what they act on.
 *
 * Only after such a move: what Slate itself has just moved or typed is on the screen a moment
 * later, and the browser's place would be the old one.
 */
export function syncSelection(event: KeyboardEvent, editor: Editor): void {
  const { key } = event
  if (modifiers.has(key)) return
  const moves = browserMoves(event)
  const isCommand = event.ctrlKey || event.metaKey || event.altKey
  const asks = moves || isCommand || ownKeys.has(key)
  if (asks && movedByBrowser.has(editor)) takeOverSelection(editor)
  if (moves) movedByBrowser.add(editor)
  else movedByBrowser.delete(editor)
}

/** The key was no move of the browser after all: a command has put the cursor elsewhere. */
export function noteOwnMove(editor: Editor): void {
  movedByBrowser.delete(editor)
}

/** The mouse has moved the cursor. */
export function noteBrowserMove(editor: Editor): void {
  movedByBrowser.add(editor)
}

const movedByBrowser = new WeakSet<Editor>()
const ownKeys = new Set(['ArrowLeft', 'ArrowRight', 'Tab'])
const modifiers = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock'])
const browserKeys = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'])

/** Slate goes a letter (with Shift too) or a word; everything farther is the browser's. */
function browserMoves({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  const word = ctrlKey || metaKey
  if (altKey) return false
  if (key === 'ArrowLeft' || key === 'ArrowRight') return word && shiftKey
  // Ctrl+A too; Ctrl+Home and Ctrl+End are the actions' own.
  return (browserKeys.has(key) && !word) || (word && key.toLowerCase() === 'a')
}

/** Makes the browser's selection the editor's at once. */
export function takeOverSelection(editor: Editor): void {
  const shown = window.getSelection()
  if (shown === null || shown.rangeCount === 0) return
  const range = ReactEditor.toSlateRange(editor, shown, { exactMatch: false, suppressThrow: true })
  if (range === null || (editor.selection !== null && Range.equals(range, editor.selection))) return
  Transforms.select(editor, range)
}
