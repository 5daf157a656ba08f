import { z } from 'zod'
import { changedIndex, observationKey, type StoreIndex, setKey } from './storeIndex.ts'
import {
  type Entity,
  entitySchema,
  type Indicator,
  type IndicatorSet,
  indicatorSchema,
  indicatorSetSchema,
  type Observation,
  observationSchema,
} from './types.ts'

/** The four things that name an observation. */
export const observationNameSchema = observationSchema.pick({
  indicator: true,
  entity: true,
  period: true,
  measure: true,
})
export type ObservationName = z.infer<typeof observationNameSchema>

/** The three things that name a set. */
const setNameSchema = indicatorSetSchema.omit({ indicators: true })
type SetName = z.infer<typeof setNameSchema>

/** A batch of changes to the store: entered together, written together, undone together. */
export const storeChangeSchema = z.strictObject({
  set: z.array(observationSchema),
  remove: z.array(observationNameSchema),
  /** Indicators added, or written anew under their code. */
  indicators: z.array(indicatorSchema).optional(),
  /** Codes of indicators that go; their figures stay and can be had again with them. */
  dropIndicators: z.array(z.string()).optional(),
  entities: z.array(entitySchema).optional(),
  dropEntities: z.array(z.string()).optional(),
  /** Sets added, or written anew as a whole. */
  sets: z.array(indicatorSetSchema).optional(),
  dropSets: z.array(setNameSchema).optional(),
})
export interface StoreChange {
  readonly set: readonly Observation[]
  readonly remove: readonly ObservationName[]
  readonly indicators?: readonly Indicator[] | undefined
  readonly dropIndicators?: readonly string[] | undefined
  readonly entities?: readonly Entity[] | undefined
  readonly dropEntities?: readonly string[] | undefined
  readonly sets?: readonly IndicatorSet[] | undefined
  readonly dropSets?: readonly SetName[] | undefined
}

/** A change with lists of its own, as the borders have it. */
export function plainChange(change: StoreChange): z.infer<typeof storeChangeSchema> {
  const { indicators, dropIndicators, entities, dropEntities, sets, dropSets } = change
  return {
    set: [...change.set],
    remove: change.remove.map(nameOf),
    ...(indicators && { indicators: [...indicators] }),
    ...(dropIndicators && { dropIndicators: [...dropIndicators] }),
    ...(entities && { entities: [...entities] }),
    ...(dropEntities && { dropEntities: [...dropEntities] }),
    ...(sets && { sets: [...sets] }),
    ...(dropSets && { dropSets: [...dropSets] }),
  }
}

/** What one thing of the store was before and after. */
const entrySchema = <T extends z.ZodType>(thing: T) =>
  z.strictObject({ before: thing.optional(), after: thing.optional() })

export const figureEntrySchema = entrySchema(observationSchema)
export type FigureEntry = z.infer<typeof figureEntrySchema>

/** One figure's line of its history. */
export const journalEntrySchema = z.strictObject({
  /** ISO time. */
  when: z.string(),
  who: z.string(),
  before: observationSchema.optional(),
  after: observationSchema.optional(),
})

/** What made a batch. */
export const actSchema = z.enum(['edit', 'import', 'text', 'undo'])
export type Act = z.infer<typeof actSchema>

/** A batch as the journal keeps it: whole or not at all. */
export const journalBatchSchema = z.strictObject({
  batch: z.string().min(1),
  when: z.string(),
  who: z.string(),
  act: actSchema,
  /** The file or document it came from. */
  from: z.string().optional(),
  /** The batch that it takes back. */
  undoes: z.string().optional(),
  figures: z.array(figureEntrySchema),
  indicators: z.array(entrySchema(indicatorSchema)).optional(),
  entities: z.array(entrySchema(entitySchema)).optional(),
  sets: z.array(entrySchema(indicatorSetSchema)).optional(),
  /** Figures that were not written because another one had been there first: never lost. */
  refused: z.array(observationSchema).optional(),
})
export type JournalBatch = z.infer<typeof journalBatchSchema>

/** What changed, before and after; what stayed as it was is left out. */
export type ChangeEntries = Pick<JournalBatch, 'figures' | 'indicators' | 'entities' | 'sets'>

export interface AppliedChange {
  readonly index: StoreIndex
  readonly entries: ChangeEntries
}

/** The store after `change`. Pure: `index` stays as it is, and what is untouched is shared. */
export function applyChange(index: StoreIndex, change: StoreChange): AppliedChange {
  const figures = changedThings(
    change.set.map((one) => [observationKey(one), one]),
    change.remove.map(observationKey),
    index.observations,
  )
  const indicators = changedThings(
    (change.indicators ?? []).map((one) => [one.code, one]),
    change.dropIndicators ?? [],
    index.indicators,
  )
  const entities = changedThings(
    (change.entities ?? []).map((one) => [one.id, one]),
    change.dropEntities ?? [],
    index.entities,
  )
  const sets = changedThings(
    (change.sets ?? []).map((one) => [setKey(one), one]),
    (change.dropSets ?? []).map(setKey),
    change.sets || change.dropSets
      ? new Map(index.data.sets.map((one) => [setKey(one), one]))
      : new Map<string, IndicatorSet>(),
  )
  const entries: ChangeEntries = {
    figures: entriesOf(figures),
    ...(indicators.size > 0 && { indicators: entriesOf(indicators) }),
    ...(entities.size > 0 && { entities: entriesOf(entities) }),
    ...(sets.size > 0 && { sets: entriesOf(sets) }),
  }
  const next = changedIndex(index, {
    observations: afterOf(figures),
    indicators: afterOf(indicators),
    entities: afterOf(entities),
    sets: afterOf(sets),
  })
  return { index: next, entries }
}

/** The change that brings back what stood there before the batch. */
export function inverseOf(entries: ChangeEntries): StoreChange {
  return changeOf(entries, 'before', 'after')
}

/** The change that a batch of the journal made. */
export function changeOfBatch(entries: ChangeEntries): StoreChange {
  return changeOf(entries, 'after', 'before')
}

function changeOf(
  entries: ChangeEntries,
  to: 'before' | 'after',
  from: 'before' | 'after',
): StoreChange {
  const indicators = split(entries.indicators ?? [], to, from)
  const entities = split(entries.entities ?? [], to, from)
  const sets = split(entries.sets ?? [], to, from)
  const figures = split(entries.figures, to, from)
  return {
    set: figures.set,
    remove: figures.gone.map(nameOf),
    ...(indicators.set.length > 0 && { indicators: indicators.set }),
    ...(indicators.gone.length > 0 && { dropIndicators: indicators.gone.map((one) => one.code) }),
    ...(entities.set.length > 0 && { entities: entities.set }),
    ...(entities.gone.length > 0 && { dropEntities: entities.gone.map((one) => one.id) }),
    ...(sets.set.length > 0 && { sets: sets.set }),
    ...(sets.gone.length > 0 && {
      dropSets: sets.gone.map(({ entity, period, measure }) => ({ entity, period, measure })),
    }),
  }
}

export function nameOf({ indicator, entity, period, measure }: ObservationName): ObservationName {
  return { indicator, entity, period, measure }
}

interface Entry<T> {
  readonly before?: T | undefined
  readonly after?: T | undefined
}

function split<T>(
  entries: readonly Entry<T>[],
  to: 'before' | 'after',
  from: 'before' | 'after',
): { set: T[]; gone: T[] } {
  const set: T[] = []
  const gone: T[] = []
  for (const entry of entries) {
    const [wanted, other] = [entry[to], entry[from]]
    if (wanted !== undefined) set.push(wanted)
    else if (other !== undefined) gone.push(other)
  }
  return { set, gone }
}

/** What really changes, by its key. Setting wins over removing; the last of two of a key counts. */
function changedThings<T>(
  set: readonly (readonly [string, T])[],
  remove: readonly string[],
  known: ReadonlyMap<string, T>,
): Map<string, Entry<T>> {
  const after = new Map<string, T | undefined>()
  for (const key of remove) after.set(key, undefined)
  for (const [key, one] of set) after.set(key, one)
  const changed = new Map<string, Entry<T>>()
  for (const [key, now] of after) {
    const before = known.get(key)
    if (before === now || (now !== undefined && before !== undefined && sameThing(before, now))) {
      continue
    }
    changed.set(key, { before, after: now })
  }
  return changed
}

function sameThing(a: unknown, b: unknown): boolean {
  return stableText(a) === stableText(b)
}

/** JSON without regard to the order of fields. */
function stableText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

function entriesOf<T>(changed: ReadonlyMap<string, Entry<T>>): { before?: T; after?: T }[] {
  return [...changed.values()].map(({ before, after }) => ({
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  }))
}

function afterOf<T>(changed: ReadonlyMap<string, Entry<T>>): Map<string, T | undefined> {
  return new Map([...changed].map(([key, { after }]) => [key, after]))
}
