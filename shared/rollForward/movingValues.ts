import type { ObservedPeriod, Period } from '../document/period.ts'
import type { VanKienDocument } from '../document/types.ts'
import { writeNumber } from '../figures/vietnameseNumber.ts'
import { observationKey, type StoreIndex } from '../indicators/storeIndex.ts'
import type { Observation } from '../indicators/types.ts'
import { type Shift, shiftBetween, shiftedPeriod } from './rollPeriod.ts'

/** Figures of the old period that the store also has for the new one, by their numbers as written. */
export type MovingValues = ReadonlyMap<string, readonly Observation[]>

/** Which numbers of the old period have one of the new in their place. */
export function movingValues(
  store: StoreIndex,
  { entity, period: own }: Pick<VanKienDocument, 'entity' | 'period'>,
  to: Period,
): MovingValues {
  const shift = shiftBetween(own, to)
  const values = new Map<string, Observation[]>()
  if (shift.periods === 0) return values
  for (const one of store.data.observations) {
    if (one.entity !== entity || !isNear(one.period, own)) continue
    const then = shifted(one.period, shift)
    if (then === undefined || !store.observations.has(observationKey({ ...one, period: then })))
      continue
    // A range is found by its near end.
    const value = one.value ?? one.min
    if (value === undefined) continue
    for (const written of writings(value)) {
      const same = values.get(written)
      if (same === undefined) values.set(written, [one])
      else same.push(one)
    }
  }
  return values
}

/** "8" and "08" are the same number. */
function writings(value: string): ReadonlySet<string> {
  return new Set([writeNumber(value), writeNumber(value, { twoDigits: true })])
}

/** The document's own period and those beside it; what is farther away is told as history. */
function isNear(period: ObservedPeriod, own: Period): boolean {
  if (period.kind === 'year' && own.kind === 'year') return Math.abs(period.year - own.year) <= 1
  return (
    period.kind === 'term' &&
    own.kind === 'term' &&
    Math.abs(shiftBetween(own, period).periods) <= 1
  )
}

function shifted(period: ObservedPeriod, { periods }: Shift): Period | undefined {
  return period.kind === 'year' || period.kind === 'term'
    ? shiftedPeriod(period, periods)
    : undefined
}
