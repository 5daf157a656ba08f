import { lastYearOf, type Period, periodKey } from '../document/period.ts'
import { layered } from './layeredMap.ts'
import type { Entity, Indicator, IndicatorSet, Measure, Observation, StoreData } from './types.ts'

/** The four things that name an observation, as one text. */
export function observationKey(
  key: Pick<Observation, 'indicator' | 'entity' | 'period' | 'measure'>,
): string {
  return `${key.indicator}|${key.entity}|${periodKey(key.period)}|${key.measure}`
}

/** Whose set, of which period and measure: an entity has one of each. */
export function setKey(key: Pick<IndicatorSet, 'entity' | 'period' | 'measure'>): string {
  return `${key.entity}|${periodKey(key.period)}|${key.measure}`
}

/** The store prepared for reading: every lookup is one map access. */
export interface StoreIndex {
  readonly data: StoreData
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly entities: ReadonlyMap<string, Entity>
  readonly observations: ReadonlyMap<string, Observation>
}

export function createStoreIndex(data: StoreData): StoreIndex {
  return {
    data,
    indicators: new Map(data.indicators.map((indicator) => [indicator.code, indicator])),
    entities: new Map(data.entities.map((entity) => [entity.id, entity])),
    observations: new Map(data.observations.map((one) => [observationKey(one), one])),
  }
}

/** What is to become of things of the store, by their keys; undefined: they go. */
export interface IndexChange {
  readonly observations: ReadonlyMap<string, Observation | undefined>
  readonly indicators: ReadonlyMap<string, Indicator | undefined>
  readonly entities: ReadonlyMap<string, Entity | undefined>
  readonly sets?: ReadonlyMap<string, IndicatorSet | undefined>
}

/**
 * The index after a change. The old one stays right; the cost goes with the change and not with
 * the store, but for the list of observations, which is made when somebody asks for it.
 */
export function changedIndex(index: StoreIndex, change: IndexChange): StoreIndex {
  const { data } = index
  const observations = layered(index.observations, change.observations)
  const indicators = layered(index.indicators, change.indicators)
  const entities = layered(index.entities, change.entities)
  let list: Observation[] | undefined
  return {
    data: {
      entities: change.entities.size > 0 ? [...entities.values()] : data.entities,
      indicators: change.indicators.size > 0 ? [...indicators.values()] : data.indicators,
      get observations() {
        list ??= change.observations.size > 0 ? [...observations.values()] : data.observations
        return list
      },
      sets: changedSets(data.sets, change.sets),
    },
    indicators,
    entities,
    observations,
  }
}

function changedSets(
  sets: readonly IndicatorSet[],
  change: IndexChange['sets'],
): StoreData['sets'] {
  if (change === undefined || change.size === 0) return sets as StoreData['sets']
  const all = new Map<string, IndicatorSet | undefined>(sets.map((one) => [setKey(one), one]))
  for (const [key, one] of change) all.set(key, one)
  return [...all.values()].filter((one) => one !== undefined)
}

/**
 * The set that holds for the period: the entity's own one, else its latest earlier one of the
 * same kind of period.
 */
export function setFor(
  { data }: Pick<StoreIndex, 'data'>,
  wanted: { entity: string; period: Period; measure: Measure },
): IndicatorSet | undefined {
  return data.sets
    .filter(
      (one) =>
        one.entity === wanted.entity &&
        one.measure === wanted.measure &&
        one.period.kind === wanted.period.kind &&
        lastYearOf(one.period) <= lastYearOf(wanted.period),
    )
    .sort((a, b) => lastYearOf(b.period) - lastYearOf(a.period))[0]
}

/**
 * The indicators that a list of `group` writes for the period, in order: the entity's own set,
 * else its latest earlier one of the same kind of period, else every indicator of the group that
 * has a sentence for the measure. Results follow the set of the targets they answer.
 */
export function listedIndicators(
  store: StoreIndex,
  list: { group: string; entity: string; period: Period; measure: Measure },
): Indicator[] {
  const measures: Measure[] =
    list.measure === 'target' ? ['target', 'plan'] : [list.measure, 'target', 'plan']
  for (const measure of measures) {
    const set = setFor(store, { ...list, measure })
    if (!set) continue
    return set.indicators
      .map((code) => store.indicators.get(code))
      .filter((one): one is Indicator => one?.group === list.group)
  }
  return store.data.indicators.filter(
    (one) => one.group === list.group && sentenceOf(one, list.measure) !== undefined,
  )
}

/** The indicator's sentence for the measure; undefined: it stands in another one's sentence. */
export function sentenceOf(indicator: Indicator, measure: Measure): string | undefined {
  return measure === 'target' || measure === 'plan'
    ? indicator.targetPattern
    : indicator.resultPattern
}
