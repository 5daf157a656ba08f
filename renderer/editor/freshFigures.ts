import { ReactEditor } from 'slate-react'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { indicatorStore } from '../state/indicators.ts'
import { changedFiguresOf, type FigureChange } from './figures/changedFigures.ts'
import { bringsFigures, refreshFigures } from './refreshFigures.ts'
import type { DocumentMeta, DocumentSession } from './session.ts'

/** A paste or an undo comes in several changes. */
const PASTE_REST = 120
/** How often a refresh that is due looks whether the word being composed is finished. */
const COMPOSING_CHECK = 200

/** What the figures were computed from last: with the same again there is nothing to do. */
interface Basis {
  readonly store: StoreIndex
  /** The period and the entity decide what a relative figure means. */
  readonly period: DocumentMeta['period']
  readonly entity: string
}

const lastBasis = new WeakMap<DocumentSession, Basis>()

/**
 * While the document is on the screen: recomputes its figures when the store changes and after a
 * paste or an undo has brought in older ones, but never under a word being composed. The answer
 * stops it; shown again, only what changed meanwhile is computed.
 */
export function keepFiguresFresh(session: DocumentSession): () => void {
  const { editor } = session
  let timer: ReturnType<typeof setTimeout> | undefined
  const refresh = (): void => {
    clearTimeout(timer)
    timer = undefined
    const store = indicatorStore.get()
    if (store === undefined) return
    if (ReactEditor.isComposing(editor)) {
      timer = setTimeout(refresh, COMPOSING_CHECK)
      return
    }
    const meta = session.meta.get()
    const last = lastBasis.get(session)
    const { period, entity } = meta
    lastBasis.set(session, { store, period, entity })
    const changes: FigureChange[] = []
    refreshFigures(editor, meta, store, changes)
    // Another period, or figures pasted from a document of another one, is no news of the store.
    const isNews = last === undefined || (last.store !== store && last.period === period)
    if (isNews && (last === undefined || last.entity === entity)) {
      changedFiguresOf(editor).add(changes)
    }
  }
  const refreshIfStale = (): void => {
    const last = lastBasis.get(session)
    const { period, entity } = session.meta.get()
    const isFresh =
      last?.store === indicatorStore.get() && last?.period === period && last?.entity === entity
    if (!isFresh) refresh()
  }
  const stops = [
    indicatorStore.subscribe(refreshIfStale),
    session.meta.subscribe(refreshIfStale),
    session.onChange(() => {
      if (!bringsFigures(editor.operations)) return
      clearTimeout(timer)
      timer = setTimeout(refresh, PASTE_REST)
    }),
  ]
  refreshIfStale()
  return () => {
    // What was due is done when the document is shown again.
    if (timer !== undefined) lastBasis.delete(session)
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}
