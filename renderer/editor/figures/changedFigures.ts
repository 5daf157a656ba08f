import { useSyncExternalStore } from 'react'
import type { Editor } from 'slate'
import { createStore, type Store } from '../../state/store.ts'

/** A figure whose words a refresh has changed. */
export interface FigureChange {
  readonly id: string
  readonly before: string
  readonly now: string
}

/** Figures whose words the store has changed since the document showed them, until they are seen. */
export interface ChangedFigures {
  /** By id of the figure: what it showed before. */
  readonly all: Store<ReadonlyMap<string, string>>
  add(changes: readonly FigureChange[]): void
  /** The person has seen the change; without an id all of them. */
  seen(id?: string): void
  watch(id: string, listener: () => void): () => void
}

const known = new WeakMap<Editor, ChangedFigures>()

/** Kept for the editor of a document as long as that is open. */
export function changedFiguresOf(editor: Editor): ChangedFigures {
  const old = known.get(editor)
  if (old !== undefined) return old
  const all = createStore<ReadonlyMap<string, string>>(new Map())
  const watchers = new Map<string, Set<() => void>>()
  const tell = (id: string): void => {
    for (const listener of [...(watchers.get(id) ?? [])]) listener()
  }
  const made: ChangedFigures = {
    all,
    add(changes) {
      if (changes.length === 0) return
      const next = new Map(all.get())
      for (const { id, before, now } of changes) {
        const first = next.get(id) ?? before
        // Changed back: nothing is new about it.
        if (first === now) next.delete(id)
        else next.set(id, first)
      }
      all.set(next)
      for (const { id } of changes) tell(id)
    },
    seen(id) {
      const gone = id === undefined ? [...all.get().keys()] : [id]
      const next = new Map(all.get())
      for (const one of gone) next.delete(one)
      all.set(next)
      for (const one of gone) tell(one)
    },
    watch(id, listener) {
      const set = watchers.get(id) ?? new Set()
      watchers.set(id, set.add(listener))
      return () => {
        set.delete(listener)
        if (set.size === 0) watchers.delete(id)
      }
    },
  }
  known.set(editor, made)
  return made
}

/** What the figure showed before the store changed it; undefined: nothing is new about it. */
export function useChanged(editor: Editor, id: string): string | undefined {
  const changed = changedFiguresOf(editor)
  return useSyncExternalStore(
    (listener) => changed.watch(id, listener),
    () => changed.all.get().get(id),
  )
}
