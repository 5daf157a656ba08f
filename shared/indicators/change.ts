import { z } from 'zod'
import { observationKey } from './storeIndex.ts'
import { type Observation, observationSchema, type StoreData } from './types.ts'

export type ObservationName = Pick<Observation, 'indicator' | 'entity' | 'period' | 'measure'>

/** A batch of changes to the observations: entered together, undone together. */
export interface StoreChange {
  readonly set: readonly Observation[]
  readonly remove: readonly ObservationName[]
}

/** One line of the store's journal: what one observation was before and after. */
export const journalEntrySchema = z.strictObject({
  /** ISO time. */
  when: z.string(),
  who: z.string(),
  before: observationSchema.optional(),
  after: observationSchema.optional(),
})
export type JournalEntry = z.infer<typeof journalEntrySchema>

export interface AppliedChange {
  readonly data: StoreData
  /** Applying it again undoes the change. */
  readonly inverse: StoreChange
  /** For the journal; observations that stayed as they were give none. */
  readonly entries: readonly Pick<JournalEntry, 'before' | 'after'>[]
}

/** The store after `change`. Pure: `data` stays as it is. */
export function applyChange(data: StoreData, change: StoreChange): AppliedChange {
  const observations = new Map(data.observations.map((one) => [observationKey(one), one]))
  const before = new Map<string, Observation | undefined>()
  const remember = (key: string): void => {
    if (!before.has(key)) before.set(key, observations.get(key))
  }
  for (const name of change.remove) {
    const key = observationKey(name)
    remember(key)
    observations.delete(key)
  }
  for (const one of change.set) {
    const key = observationKey(one)
    remember(key)
    observations.set(key, one)
  }
  const set: Observation[] = []
  const remove: ObservationName[] = []
  const entries: Pick<JournalEntry, 'before' | 'after'>[] = []
  for (const [key, old] of before) {
    const now = observations.get(key)
    if (old !== undefined) set.push(old)
    else if (now !== undefined) {
      const { indicator, entity, period, measure } = now
      remove.push({ indicator, entity, period, measure })
    }
    if (old === undefined && now === undefined) continue
    entries.push({ ...(old && { before: old }), ...(now && { after: now }) })
  }
  return {
    data: { ...data, observations: [...observations.values()] },
    inverse: { set, remove },
    entries,
  }
}
