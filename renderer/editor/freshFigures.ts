import { ReactEditor } from 'slate-react'
import { createFiller, type Filler } from '../../shared/figures/filler.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { indicatorStore } from '../state/indicators.ts'
import { changedFiguresOf, type FigureChange } from './figures/changedFigures.ts'
import { bringsFigures, refreshSome } from './refreshFigures.ts'
import type { DocumentMeta, DocumentSession } from './session.ts'
import { takeOverSelection } from './syncSelection.ts'

/** A paste or an undo comes in several changes. */
const PASTE_REST = 120
/** Milliseconds of work at a time: drawing what it changed costs several times as much. */
const SLICE = 3
/** How often a refresh that is due looks whether the word being composed is finished. */
const COMPOSING_CHECK = 200

/** What the figures were computed from last: with the same again there is nothing to do. */
interface Basis {
  readonly store: StoreIndex
  /** The period and the entity decide what a relative figure means. */
  readonly period: DocumentMeta['period']
  readonly entity: string
  readonly frozen: DocumentMeta['frozen']
}

/** What is known of the blocks outlives the screen. */
const fillers = new WeakMap<DocumentSession, Filler>()

function fillerOf(session: DocumentSession): Filler {
  const old = fillers.get(session)
  const filler = old ?? createFiller()
  if (old === undefined) fillers.set(session, filler)
  return filler
}

const lastBasis = new WeakMap<DocumentSession, Basis>()

/**
 * While the document is on the screen: recomputes its figures when the store changes and after a
 * paste or an undo has brought in older ones, but never under a word being composed. The answer
 * stops it; shown again, only what changed meanwhile is computed.
 */
export function keepFiguresFresh(session: DocumentSession): () => void {
  const { editor } = session
  const filler = fillerOf(session)
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The document was computed through to its end, whatever was typed meanwhile. */
  let isWhole = true

  /** `isNews`: what changes is told as changed by the store. */
  const work = (from: number, isNews: boolean): void => {
    clearTimeout(timer)
    timer = undefined
    const store = indicatorStore.get()
    if (store === undefined) return
    isWhole = false
    if (ReactEditor.isComposing(editor)) {
      timer = setTimeout(() => work(from, isNews), COMPOSING_CHECK)
      return
    }
    // Where a person has just put the cursor: what is drawn next would put it back.
    takeOverSelection(editor)
    const changes: FigureChange[] = []
    const meta = session.meta.get()
    const until = performance.now() + SLICE
    const { next } = refreshSome({ editor, meta, store, changes, filler }, from, until)
    if (isNews) changedFiguresOf(editor).add(changes)
    if (next !== undefined) timer = setTimeout(() => work(next, isNews), 0)
    // Blocks may have moved between two slices; what is right already costs next to nothing.
    else if (from > 0) timer = setTimeout(() => work(0, isNews), 0)
    else isWhole = true
  }
  const refresh = (): void => {
    const store = indicatorStore.get()
    if (store === undefined) return
    const { period, entity, frozen } = session.meta.get()
    const last = lastBasis.get(session)
    lastBasis.set(session, { store, period, entity, frozen })
    // Another period, or figures pasted from a document of another one, is no news of the store.
    const hasMoved = last?.store !== store || last?.frozen !== frozen
    const isNews = last === undefined || (hasMoved && last.period === period)
    work(0, isNews && (last === undefined || last.entity === entity))
  }
  const refreshIfStale = (): void => {
    const last = lastBasis.get(session)
    const { period, entity, frozen } = session.meta.get()
    const isFresh =
      last?.store === indicatorStore.get() &&
      last?.period === period &&
      last?.entity === entity &&
      last?.frozen === frozen
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
    if (timer !== undefined || !isWhole) lastBasis.delete(session)
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}
