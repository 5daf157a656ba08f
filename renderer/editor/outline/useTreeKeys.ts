import { type KeyboardEvent, useRef } from 'react'
import { keysOf } from '../actions/keys.ts'
import { focusText } from '../focusText.ts'
import { reveal } from '../reveal.ts'
import type { OpenDocument } from '../sessionContext.ts'
import type { OutlineView } from './outlineView.ts'
import { type SectionCommand, sectionCommand, sectionCommandOfKeys } from './sectionCommands.ts'
import { type OutlineTree, type TreeRow, typedRow } from './tree.ts'

/** Milliseconds without a key that end what is typed to find a row. */
const TYPING_REST = 900

interface TreeKeys {
  readonly open: OpenDocument
  readonly view: OutlineView
  readonly tree: OutlineTree
  readonly rows: readonly TreeRow[]
  /** Index of the row that has the keyboard; -1 for none. */
  readonly at: number
  readonly pageLength: number
  readonly openMenu: () => void
}

/** The keys of the tree, as screen readers and the file trees of other programs know them. */
export function useTreeKeys(keys: TreeKeys): (event: KeyboardEvent) => void {
  const typed = useRef({ words: '', time: 0 })

  return (event) => {
    const pressed = keysOf(event.nativeEvent)
    const { open, view, rows, at } = keys
    const row = rows[at]
    const go = (index: number): void => {
      const next = rows[Math.min(rows.length - 1, Math.max(0, index))]
      if (next !== undefined) view.active.set(next.entry.id)
    }
    const command = sectionCommandFor(pressed)
    if (command !== undefined) {
      event.preventDefault()
      if (row === undefined || (command.edits && open.desk.readOnly.get())) return
      // The row below takes the keyboard of a removed one.
      if (command.id === 'removeSection') go(rows[at + 1]?.depth === row.depth ? at + 1 : at - 1)
      command.run(open, row.entry.id)
      return
    }
    if (move(pressed, keys, go)) {
      event.preventDefault()
      return
    }
    // Letters look for a row; the space key folds before any letter was typed.
    const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
    if (!letter || event.nativeEvent.isComposing) return
    const now = event.timeStamp
    const before = now - typed.current.time < TYPING_REST ? typed.current.words : ''
    event.preventDefault()
    if (event.key === ' ' && before === '') {
      if (row !== undefined) toggle(view, row)
      return
    }
    typed.current = { words: before + event.key, time: now }
    const found = typedRow(rows, at, typed.current.words)
    if (found >= 0) go(found)
  }
}

function sectionCommandFor(pressed: string): SectionCommand | undefined {
  if (pressed === 'F2') return sectionCommand('renameSection')
  if (pressed === 'Delete') return sectionCommand('removeSection')
  return sectionCommandOfKeys(pressed)
}

/** Folds or unfolds the row. */
export function toggle(view: OutlineView, row: TreeRow): void {
  if (row.open === undefined) return
  const next = new Set(view.folded.get())
  if (row.open) next.add(row.entry.id)
  else next.delete(row.entry.id)
  view.folded.set(next)
}

/** True when the key was one of moving. */
function move(pressed: string, keys: TreeKeys, go: (index: number) => void): boolean {
  const { open, view, tree, rows, at, pageLength, openMenu } = keys
  const row = rows[at]
  switch (pressed) {
    case 'ArrowDown':
      go(at + 1)
      return true
    case 'ArrowUp':
      go(at - 1)
      return true
    case 'Home':
      go(0)
      return true
    case 'End':
      go(rows.length - 1)
      return true
    case 'PageDown':
      go(at + pageLength)
      return true
    case 'PageUp':
      go(at - pageLength)
      return true
    case 'ArrowRight':
      if (row?.open === false) toggle(view, row)
      else if (row?.open === true) go(at + 1)
      return true
    case 'ArrowLeft': {
      if (row?.open === true && !row.onTheWay) toggle(view, row)
      else {
        const parent = row === undefined ? -1 : (tree.parents[row.at] ?? -1)
        const index = rows.findIndex((one) => one.at === parent)
        if (index >= 0) go(index)
      }
      return true
    }
    case 'Enter':
      if (row !== undefined) reveal(open.session.editor, row.entry.id)
      return true
    case 'Escape':
      focusText(open.session.editor)
      return true
    case 'ContextMenu':
    case 'Shift+F10':
      openMenu()
      return true
    default:
      return false
  }
}
