import { Decimal } from 'decimal.js'
import { lastDayOf, type ObservedPeriod } from '../document/period.ts'
import { decimalText } from '../figures/vietnameseNumber.ts'
import type { StoreChange } from './change.ts'
import { figureOf } from './formula.ts'
import type { StoreIndex } from './storeIndex.ts'
import type { Entity, Measure, Observation } from './types.ts'

/*
 * Units are merged, renamed and ended; their figures stay theirs. A series of a unit of today
 * goes on through the units that it was made from.
 */

/** The name that a unit bore on a day: "thành phố Mẫu" before it became a ward. */
export function nameOn(entity: Entity, day: string): string {
  const former = [...(entity.formerNames ?? [])]
    .sort((a, b) => (a.until < b.until ? -1 : 1))
    .find(({ until }) => day <= until)
  return former?.name ?? entity.name
}

/** Was there the unit on that day? */
export function existsOn({ ended, madeFrom }: Entity, day: string): boolean {
  return (madeFrom === undefined || madeFrom.on <= day) && (ended === undefined || day < ended)
}

/** What became of a unit: those that were made from it, the first one first. */
export function successorsOf(store: StoreIndex, entity: string): Entity[] {
  return store.data.entities
    .filter((one) => one.madeFrom?.entities.includes(entity))
    .sort((a, b) => ((a.madeFrom?.on ?? '') < (b.madeFrom?.on ?? '') ? -1 : 1))
}

/** One point of a series. */
export interface SeriesPoint {
  readonly period: ObservedPeriod
  /** Decimal; absent: a gap. */
  readonly value?: string
  readonly observation?: Observation
  /** The units before the merger that the point was put together from. */
  readonly from?: readonly string[]
  /** Those of them whose figure is missing, or that can't be added up: why there is a gap. */
  readonly missing?: readonly string[]
  readonly reason?: 'missing-parts' | 'not-additive'
}

export interface Series {
  readonly points: readonly SeriesPoint[]
  /** Mergers between its points: to be said wherever the series is shown. */
  readonly crosses: readonly { readonly on: string; readonly entities: readonly string[] }[]
}

export interface SeriesName {
  readonly indicator: string
  readonly entity: string
  readonly measure: Measure
}

/**
 * The figures of a unit over the periods, through the mergers it came out of. Before a merger the
 * figure is the unit's own where the store holds one (worked out anew for the area of today), else
 * the sum of the units of then, where the indicator adds up and none is missing.
 */
export function seriesOf(
  store: StoreIndex,
  name: SeriesName,
  periods: readonly ObservedPeriod[],
): Series {
  const entity = store.entities.get(name.entity)
  const crossed = new Map<string, readonly string[]>()
  const points = periods.map((period) => pointOf(store, name, period, entity, new Set(), crossed))
  const days = periods.map(lastDayOf)
  const last = days.reduce((a, b) => (a > b ? a : b), '')
  return {
    points,
    crosses: [...crossed]
      .filter(([on]) => on <= last)
      .map(([on, entities]) => ({ on, entities }))
      .sort((a, b) => (a.on < b.on ? -1 : 1)),
  }
}

function pointOf(
  store: StoreIndex,
  name: SeriesName,
  period: ObservedPeriod,
  entity: Entity | undefined,
  seen: Set<string>,
  crossed: Map<string, readonly string[]>,
): SeriesPoint {
  const observation = figureOf(store, { ...name, period })
  const before = entity?.madeFrom
  const isBefore = before !== undefined && lastDayOf(period) < before.on
  if (isBefore) crossed.set(before.on, before.entities)
  if (observation !== undefined) {
    const { value } = observation
    return { period, observation, ...(value !== undefined && { value }) }
  }
  if (!isBefore || seen.has(name.entity)) return { period }
  seen.add(name.entity)
  const parts = before.entities.map((id) => ({
    id,
    point: pointOf(store, { ...name, entity: id }, period, store.entities.get(id), seen, crossed),
  }))
  seen.delete(name.entity)
  const from = before.entities
  const [only] = parts
  // One unit that went on under another name or level: its figures are the series itself.
  if (only !== undefined && parts.length === 1) return { ...only.point, from }
  if (store.indicators.get(name.indicator)?.additive === undefined) {
    return { period, from, reason: 'not-additive' }
  }
  const missing = parts.filter(({ point }) => point.value === undefined).map(({ id }) => id)
  if (missing.length > 0) return { period, from, missing, reason: 'missing-parts' }
  const sum = parts.reduce((total, { point }) => total.plus(point.value ?? 0), new Decimal(0))
  return { period, from, value: decimalText(sum) }
}

/** The words that a chart or a table puts beside such a series; undefined: nothing to say. */
export function lineageNote(store: StoreIndex, { crosses }: Series): string | undefined {
  if (crosses.length === 0) return undefined
  const told = crosses.map(({ entities, on }) => {
    const names = entities.map((id) => store.entities.get(id)?.name ?? id)
    return `từ ${on.split('-').reverse().join('/')}, trên cơ sở ${names.join(', ')}`
  })
  return `Đơn vị được thành lập ${told.join('; ')}: số liệu trước đó là của các đơn vị cũ.`
}

/** A new unit made from others, which end on that day. The old ones keep their figures. */
export function mergeEntities(
  store: StoreIndex,
  merged: Pick<Entity, 'id' | 'name' | 'level' | 'parent'>,
  from: readonly string[],
  on: string,
): StoreChange {
  const old = from.flatMap((id) => store.entities.get(id) ?? [])
  return {
    ...{ set: [], remove: [] },
    entities: [
      ...old.map((one) => ({ ...one, ended: on })),
      { ...merged, madeFrom: { entities: old.map((one) => one.id), on } },
    ],
  }
}

/** The same unit under another name from the day after `until` on. */
export function renameEntity(entity: Entity, name: string, until: string): StoreChange {
  const formerNames = [...(entity.formerNames ?? []), { name: entity.name, until }]
  return { set: [], remove: [], entities: [{ ...entity, name, formerNames }] }
}
