import type { EventPayload, Reply, Request } from '../../shared/api/contract.ts'
import { applyChange } from '../../shared/indicators/change.ts'
import { createStoreIndex, type StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { ok, type Result } from '../../shared/result.ts'
import { call, listen } from '../api.ts'
import { showFailure } from '../ui/toast.tsx'
import { createStore } from './store.ts'

/** The indicator store as the host has it, ready for look-ups; undefined until fetched. */
export const indicatorStore = createStore<StoreIndex | undefined>(undefined)

/** Changes that can be taken back, the latest last: what brings the former values back. */
export const undoChanges = createStore<readonly Request<'indicators.set'>[]>([])

/** Years that the table shows because the person asked for them. */
export const addedYears = createStore<readonly number[]>([])

const UNDO_DEPTH = 50

/** The host's count of changes that `indicatorStore` holds. */
let revision: number | undefined

export async function loadIndicators(): Promise<void> {
  const snapshot = await call('indicators.snapshot', {})
  if (!snapshot.ok) return showFailure(snapshot.error)
  revision = snapshot.value.revision
  indicatorStore.set(createStoreIndex(snapshot.value))
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
  indicatorStore.set(applyChange(known, told.change).index)
}

/** Fetches the store now and follows its changes. */
export function watchIndicators(): () => void {
  void loadIndicators()
  return listen('indicators.changed', follow)
}

async function send(change: Request<'indicators.set'>): Promise<Result<Reply<'indicators.set'>>> {
  const before = revision
  const inverse = await call('indicators.set', change)
  // The host tells the change before it answers; a browser's page may hear it later.
  if (inverse.ok && revision === before) await loadIndicators()
  return inverse
}

/** Writes observations and remembers how to take that back; the caller tells a refusal. */
export async function changeIndicators(change: Request<'indicators.set'>): Promise<Result<true>> {
  const inverse = await send(change)
  if (!inverse.ok) return inverse
  undoChanges.set([...undoChanges.get().slice(1 - UNDO_DEPTH), inverse.value])
  return ok(true)
}

/** Takes the latest change back. */
export async function undoIndicatorChange(): Promise<void> {
  const last = undoChanges.get().at(-1)
  if (last === undefined) return
  undoChanges.set(undoChanges.get().slice(0, -1))
  const back = await send(last)
  if (back.ok) return
  showFailure(back.error)
  undoChanges.set([...undoChanges.get(), last])
}
