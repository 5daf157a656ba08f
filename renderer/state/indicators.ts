import type { EventPayload, Reply } from '../../shared/api/contract.ts'
import {
  applyChange,
  nameOf,
  plainChange,
  type StoreChange,
} from '../../shared/indicators/change.ts'
import {
  createStoreIndex,
  observationKey,
  type StoreIndex,
} from '../../shared/indicators/storeIndex.ts'
import type { Observation } from '../../shared/indicators/types.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { call, listen } from '../api.ts'
import { showFailure, showToast } from '../ui/toast.tsx'
import { createStore, type Store } from './store.ts'

/** The indicator store as the host has it, ready for look-ups; undefined until fetched. */
export const indicatorStore = createStore<StoreIndex | undefined>(undefined)

/** Batches of the store's journal that this window has made, the latest last. */
export const undoChanges = createStore<readonly string[]>([])

/** Batches that took one back, the latest last: taken back themselves they do it again. */
export const redoChanges = createStore<readonly string[]>([])

/** Years that the table shows because the person asked for them. */
export const addedYears = createStore<readonly number[]>([])

const UNDO_DEPTH = 200

/** The host's count of changes that `indicatorStore` holds. */
let revision: number | undefined

type ChangeListener = (change: StoreChange | undefined) => void
const changeListeners = new Set<ChangeListener>()

/** Tells each change of the store before it is seen; undefined: the whole store is another one. */
export function hearIndicatorChanges(listener: ChangeListener): () => void {
  changeListeners.add(listener)
  return () => changeListeners.delete(listener)
}

function show(store: StoreIndex, change: StoreChange | undefined): void {
  for (const listener of [...changeListeners]) listener(change)
  indicatorStore.set(store)
}

export async function loadIndicators(): Promise<void> {
  const snapshot = await call('indicators.snapshot', {})
  if (!snapshot.ok) return showFailure(snapshot.error)
  revision = snapshot.value.revision
  show(createStoreIndex(snapshot.value), undefined)
}

/** Takes over what changed: fetching a large store anew would hold the window up. */
function follow(told: EventPayload<'indicators.changed'>): void {
  const known = indicatorStore.get()
  if (revision !== undefined && told.revision !== undefined && told.revision <= revision) return
  if (known === undefined || told.change === undefined || told.revision !== (revision ?? -1) + 1) {
    void loadIndicators()
    return
  }
  revision = told.revision
  show(applyChange(known, told.change).index, told.change)
}

/** Fetches the store now and follows its changes. */
export function watchIndicators(): () => void {
  void loadIndicators()
  return listen('indicators.changed', follow)
}

export type Changed = Reply<'store.change'>

/** Waits for what `act` changed to be seen here. */
async function seen(act: () => Promise<Result<Changed>>): Promise<Result<Changed>> {
  const before = revision
  const done = await act()
  if (!done.ok || done.value.batch === undefined || revision !== before) return done
  // The answer may overtake the news of the change; the whole store is fetched only without it.
  await nextChange()
  if (revision === before) await loadIndicators()
  return done
}

/** How long (ms) the news of a change may take after its answer. */
const NEWS_PATIENCE = 1000

function nextChange(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, NEWS_PATIENCE)
    const stop = indicatorStore.subscribe(end)
    function end(): void {
      clearTimeout(timer)
      stop()
      resolve()
    }
  })
}

/**
 * Writes a batch and remembers how to take it back; the caller tells a refusal. `before`: the
 * figures that the person saw; what has become another one since is left as a conflict.
 */
export async function sendChange(
  change: StoreChange,
  before: readonly Observation[],
): Promise<Result<Changed>> {
  return keepBatch(() => call('store.change', { change: plainChange(change), before: [...before] }))
}

let turn: Promise<unknown> = Promise.resolve()

/**
 * One after another: a change is seen before its answer names it, and whoever takes it back in
 * between would take back the one before.
 */
function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const mine = turn.then(act)
  turn = mine.catch(() => undefined)
  return mine
}

/** Waits until what `act` changed is seen here, and remembers how to take it back. */
export function keepBatch(act: () => Promise<Result<Changed>>): Promise<Result<Changed>> {
  return inTurn(async () => {
    const done = await seen(act)
    if (done.ok && done.value.batch !== undefined) {
      remember(undoChanges, done.value.batch)
      redoChanges.set([])
    }
    return done
  })
}

function remember(stack: Store<readonly string[]>, batch: string): void {
  stack.set([...stack.get().slice(1 - UNDO_DEPTH), batch])
}

/** The figures of the store that the change would replace or remove. */
function figuresBefore(change: StoreChange): readonly Observation[] {
  const known = indicatorStore.get()?.observations
  return [...change.set.map(nameOf), ...change.remove].flatMap(
    (name) => known?.get(observationKey(name)) ?? [],
  )
}

/** Writes figures as the window shows them now; a conflict is a failure, and nothing is lost. */
export async function changeIndicators(change: StoreChange): Promise<Result<true>> {
  const done = await sendChange(change, figuresBefore(change))
  if (!done.ok) return done
  return done.value.conflicts.length === 0 ? ok(true) : fail('changed-meanwhile', CHANGED_MEANWHILE)
}

export const CHANGED_MEANWHILE =
  'Số liệu này vừa được sửa ở nơi khác nên chưa ghi. Hãy xem số mới rồi sửa tiếp.'

/** Takes back a batch of this window (the button of a message), if it still can be. */
export async function undoBatch(batch: string): Promise<void> {
  await inTurn(async () => {
    if (!undoChanges.get().includes(batch)) return
    undoChanges.set([...undoChanges.get().filter((one) => one !== batch), batch])
    await takeBack(undoChanges, redoChanges)
  })
}

/** Takes the latest change back. */
export function undoIndicatorChange(): Promise<void> {
  return inTurn(() => takeBack(undoChanges, redoChanges))
}

/** Does again what was taken back last. */
export function redoIndicatorChange(): Promise<void> {
  return inTurn(() => takeBack(redoChanges, undoChanges))
}

async function takeBack(
  from: Store<readonly string[]>,
  to: Store<readonly string[]>,
): Promise<void> {
  const batch = from.get().at(-1)
  if (batch === undefined) return
  from.set(from.get().slice(0, -1))
  const back = await seen(() => call('store.undo', { batch }))
  if (!back.ok) {
    showFailure(back.error)
    if (back.error.code !== 'no-batch') from.set([...from.get(), batch])
    return
  }
  if (back.value.batch !== undefined) remember(to, back.value.batch)
  const kept = back.value.conflicts.length
  if (kept > 0) showToast({ words: `${kept} số liệu đã được sửa ở nơi khác nên giữ nguyên.` })
}
