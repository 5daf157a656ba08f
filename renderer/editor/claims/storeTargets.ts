import type { StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import type { Observation } from '../../../shared/indicators/types.ts'

const known = new WeakMap<StoreIndex, Map<string, readonly Observation[]>>()

/** The targets that the store has for an entity; looked up once for each version of the store. */
export function storeTargets(store: StoreIndex, entity: string): readonly Observation[] {
  const byEntity = known.get(store) ?? new Map<string, readonly Observation[]>()
  known.set(store, byEntity)
  const old = byEntity.get(entity)
  if (old !== undefined) return old
  const found = store.data.observations.filter(
    (one) => one.entity === entity && (one.measure === 'target' || one.measure === 'plan'),
  )
  byEntity.set(entity, found)
  return found
}
