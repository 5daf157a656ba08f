import type { Period } from '../../shared/document/period.ts'
import { lastYearOf } from '../../shared/document/period.ts'
import { matchNames } from '../../shared/indicators/matchNames.ts'
import { type StoreIndex, sentenceOf, setFor } from '../../shared/indicators/storeIndex.ts'
import {
  type Indicator,
  indicatorGroupSchema,
  type Measure,
} from '../../shared/indicators/types.ts'

/** The set of a year while it is worked on. */
export interface YearSet {
  /** In the order of the text. */
  readonly codes: readonly string[]
  readonly measure: Measure
  /** The year whose set holds so far, where the year has none of its own. */
  readonly from?: number
  /** The year has a set of its own. */
  readonly isOwn: boolean
}

/**
 * What the lists of the year's documents write now: its own set, else the latest earlier one,
 * else the indicators that have a target of the year.
 */
export function yearSetOf(store: StoreIndex, entity: string, year: number): YearSet {
  const period: Period = { kind: 'year', year }
  for (const measure of ['target', 'plan'] as const) {
    const set = setFor(store, { entity, period, measure })
    if (set === undefined) continue
    const from = lastYearOf(set.period)
    const codes = set.indicators.filter((code) => store.indicators.has(code))
    return { codes, measure, isOwn: from === year, ...(from !== year && { from }) }
  }
  const codes = store.data.indicators
    .filter((one) => hasSentence(one))
    .filter(({ code }) => store.observations.has(`${code}|${entity}|${year}|target`))
    .map(({ code }) => code)
  return { codes, measure: 'target', isOwn: false }
}

/** Can a list write it? One without a sentence stands inside another one's. */
export function hasSentence(indicator: Indicator): boolean {
  return sentenceOf(indicator, 'target') !== undefined
}

/** The indicators of the set by group, in their order. */
export function setGroups(store: StoreIndex, codes: readonly string[]) {
  const all = codes.flatMap((code) => store.indicators.get(code) ?? [])
  return indicatorGroupSchema.options.flatMap((group) => {
    const indicators = all.filter((one) => one.group === group)
    return indicators.length === 0 ? [] : [{ group, indicators }]
  })
}

/** The set with one of its indicators a place up (-1) or down (1) within its group. */
export function movedInSet(
  store: StoreIndex,
  codes: readonly string[],
  code: string,
  by: -1 | 1,
): readonly string[] {
  const group = store.indicators.get(code)?.group
  const ofGroup = codes.filter((one) => store.indicators.get(one)?.group === group)
  const other = ofGroup[ofGroup.indexOf(code) + by]
  if (other === undefined) return codes
  return codes.map((one) => (one === code ? other : one === other ? code : one))
}

const OFFERED = 8

/** What can be added by these words, the nearest first; those without a sentence last. */
export function addable(
  store: StoreIndex,
  codes: readonly string[],
  words: string,
): readonly Indicator[] {
  if (words.trim() === '') return []
  const held = new Set(codes)
  const found = matchNames(words, { indicators: store.data.indicators })
    .map(({ indicator }) => indicator)
    .filter(({ code }) => !held.has(code))
  const ready = found.filter(hasSentence)
  return [...ready, ...found.filter((one) => !hasSentence(one))].slice(0, OFFERED)
}
