import { type Period, periodKey } from '../document/period.ts'
import type { Entity, Indicator, IndicatorGroup, Measure, Observation, StoreData } from './types.ts'

/** The four things that name an observation, as one text. */
export function observationKey(
  key: Pick<Observation, 'indicator' | 'entity' | 'period' | 'measure'>,
): string {
  return `${key.indicator}|${key.entity}|${periodKey(key.period)}|${key.measure}`
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

/** Last year of a period, by which earlier and later sets are told. */
function endOf(period: Period): number {
  return period.kind === 'year' ? period.year : period.to
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
    const set = store.data.sets
      .filter(
        (one) =>
          one.entity === list.entity &&
          one.measure === measure &&
          one.period.kind === list.period.kind &&
          endOf(one.period) <= endOf(list.period),
      )
      .sort((a, b) => endOf(b.period) - endOf(a.period))[0]
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

/** Indicators of a group in the order of the catalogue. */
export function groupIndicators(store: StoreIndex, group: IndicatorGroup): Indicator[] {
  return store.data.indicators.filter((one) => one.group === group)
}
