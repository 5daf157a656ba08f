import type { KeyboardEvent } from 'react'
import { type Editor, Node, Range, Text } from 'slate'
import type { NameMatch } from '../../../shared/indicators/matchNames.ts'
import type { Store } from '../../state/store.ts'
import { type AtQuery, atQueryBefore } from './atQuery.ts'

/** The list of indicators that "@" has opened at the cursor. */
export interface AtListing {
  readonly found: readonly NameMatch[]
  readonly active: number
  /** The sign and the words behind it. */
  readonly range: Range
}

/** What the list of one editor shows and does. */
export interface AtLister {
  readonly listing: Store<AtListing | undefined>
  /** Looks again what the cursor asks for: a key may come before React's own time. */
  refresh(): void
  choose(at: number): void
  /** Writes the whole sentence of the indicator as a bullet. */
  write(at: number): void
  /** Closes it until another "@" is typed. */
  dismiss(): void
}

const listers = new WeakMap<Editor, AtLister>()

/** The editor's list answers keys from now on; the answer stops it. */
export function keepAtLister(editor: Editor, lister: AtLister): () => void {
  listers.set(editor, lister)
  return () => {
    if (listers.get(editor) === lister) listers.delete(editor)
  }
}

/** A question of the text in front of the cursor, with its place. */
export interface AtPlace extends AtQuery {
  readonly range: Range
}

/** Costs next to nothing: it is looked for after every key. */
export function atPlace(editor: Editor): AtPlace | undefined {
  const { selection } = editor
  if (selection === null || Range.isExpanded(selection)) return undefined
  const { path, offset } = selection.anchor
  const leaf = Node.getIf(editor, path)
  if (!Text.isText(leaf) || offset === 0) return undefined
  const query = atQueryBefore(leaf.text.slice(Math.max(0, offset - 100), offset))
  if (query === undefined) return undefined
  const anchor = { path, offset: offset - query.length }
  return { ...query, range: { anchor, focus: selection.anchor } }
}

/** Does the editor's list stand open? Then Escape belongs to it. */
export function listIsOpen(editor: Editor): boolean {
  return listers.get(editor)?.listing.get() !== undefined
}

/** Writes the sentence of the list's active indicator; false where no list stands open. */
export function writeFromList(editor: Editor): boolean {
  const lister = listers.get(editor)
  const now = lister?.listing.get()
  if (lister === undefined || now === undefined) return false
  lister.write(now.active)
  return true
}

/** The keys of an open list; true when the key has been used. */
export function atListKey(event: KeyboardEvent, editor: Editor): boolean {
  const lister = listers.get(editor)
  if (lister === undefined || event.ctrlKey || event.altKey || event.metaKey) return false
  if (!listKeys.has(event.key) || atPlace(editor) === undefined) return false
  if (event.shiftKey && event.key !== 'Enter') return false
  lister.refresh()
  const now = lister.listing.get()
  if (now === undefined) return false
  const last = now.found.length - 1
  switch (event.key) {
    case 'ArrowDown':
      lister.listing.set({ ...now, active: now.active >= last ? 0 : now.active + 1 })
      return true
    case 'ArrowUp':
      lister.listing.set({ ...now, active: now.active <= 0 ? last : now.active - 1 })
      return true
    case 'Escape':
      lister.dismiss()
      return true
    default:
      if (event.shiftKey) lister.write(now.active)
      else lister.choose(now.active)
      return true
  }
}

const listKeys = new Set(['ArrowDown', 'ArrowUp', 'Escape', 'Enter', 'Tab'])
