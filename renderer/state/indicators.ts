import type { Reply, Request } from '../../shared/api/contract.ts'
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

export async function loadIndicators(): Promise<void> {
  const snapshot = await call('indicators.snapshot', {})
  if (snapshot.ok) indicatorStore.set(createStoreIndex(snapshot.value))
  else showFailure(snapshot.error)
}

/** Fetches the store now and again whenever it changes. */
export function watchIndicators(): () => void {
  void loadIndicators()
  return listen('indicators.changed', () => void loadIndicators())
}

async function send(change: Request<'indicators.set'>): Promise<Result<Reply<'indicators.set'>>> {
  const inverse = await call('indicators.set', change)
  if (inverse.ok) await loadIndicators()
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
