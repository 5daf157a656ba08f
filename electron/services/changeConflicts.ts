import type { Conflict } from '../../shared/api/storeContract.ts'
import { nameOf, type ObservationName, type StoreChange } from '../../shared/indicators/change.ts'
import { observationKey, type StoreIndex } from '../../shared/indicators/storeIndex.ts'
import type { Observation } from '../../shared/indicators/types.ts'

/**
 * Parts a change from the figures that someone else has changed since its writer looked: those
 * stay as they are. `seen`: the figures that the writer saw, or the whole store at that moment.
 */
export function withoutConflicts(
  change: StoreChange,
  now: StoreIndex,
  seen: StoreIndex | readonly Observation[],
): { free: StoreChange; conflicts: Conflict[] } {
  if (seen === now) return { free: change, conflicts: [] }
  const before = isIndex(seen)
    ? seen.observations
    : new Map(seen.map((one) => [observationKey(one), one]))
  const conflicts: Conflict[] = []
  const isFree = (name: ObservationName, ours: Observation | undefined): boolean => {
    const key = observationKey(name)
    const theirs = now.observations.get(key)
    if (sameFigure(theirs, before.get(key)) || sameFigure(theirs, ours)) return true
    conflicts.push({
      name: nameOf(name),
      ...(theirs !== undefined && { theirs }),
      ...(ours !== undefined && { ours }),
    })
    return false
  }
  const free = {
    ...change,
    set: change.set.filter((one) => isFree(one, one)),
    remove: change.remove.filter((name) => isFree(name, undefined)),
  }
  return { free, conflicts }
}

function isIndex(seen: StoreIndex | readonly Observation[]): seen is StoreIndex {
  return 'observations' in seen
}

/** The same to a reader; where it comes from doesn't count. */
export function sameFigure(a: Observation | undefined, b: Observation | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return (
    a.value === b.value &&
    a.min === b.min &&
    a.max === b.max &&
    a.text === b.text &&
    a.comparator === b.comparator &&
    a.state === b.state
  )
}
