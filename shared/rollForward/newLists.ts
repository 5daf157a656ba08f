import {
  type ObservedPeriod,
  type Period,
  type RelativePeriod,
  relativePeriodOf,
  resolvePeriod,
  samePeriod,
} from '../document/period.ts'
import type { Block, TargetList } from '../document/types.ts'
import { isFigure, lineText } from '../document/walk.ts'
import { type FigureContext, observe } from '../figures/lookup.ts'
import { EMPTY_LIST, writeTargetList } from '../figures/targetLines.ts'
import { newId } from '../ids.ts'
import { listedIndicators } from '../indicators/storeIndex.ts'
import type { IndicatorGroup, Measure } from '../indicators/types.ts'
import { wordsIn } from './names.ts'

/** Words that every target has. */
const IDLE: ReadonlySet<string> = new Set(
  'co dat la con chiem tro len xuong phan dau tren duoi khoang it nhat'.split(' '),
)

/** The words that tell one target from another. */
export function tellingWords(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.filter((word) => !IDLE.has(word)))
}

/** Targets of a text that a list may write. */
export interface WantedList {
  readonly group: IndicatorGroup
  /** Of the source. */
  readonly period: ObservedPeriod
  readonly measure: Measure
  /** Does the text speak of the indicator? */
  isNamed(code: string): boolean
}

export interface WrittenList {
  readonly list: TargetList
  readonly items: readonly WrittenItem[]
}

/** A line of the list. */
export interface WrittenItem {
  readonly indicator: string
  readonly words: ReadonlySet<string>
  /** How many it tells. */
  readonly figures: number
}

/** The lists that the store can write for the new period, and that the document has not yet. */
export function newLists(
  body: readonly Block[],
  wanted: readonly WantedList[],
  own: Period,
  next: FigureContext,
): WrittenList[] {
  return wanted.flatMap((one) => {
    const period = relativeOf(one.period, own)
    if (period === undefined || hasList(body, one.group, period)) return []
    const list = listFor(one, period, next)
    return list === undefined ? [] : [written(list, next)]
  })
}

/** A list for a whole period of the document can say it as its own or a fixed one. */
function relativeOf(wanted: ObservedPeriod, own: Period): RelativePeriod | undefined {
  const period = relativePeriodOf(wanted, own)
  return period.kind === 'own' || period.kind === 'termYear' ? period : undefined
}

function hasList(body: readonly Block[], group: string, period: RelativePeriod): boolean {
  return body.some(
    (block) =>
      block.type === 'targetList' &&
      block.group === group &&
      block.period.kind === period.kind &&
      JSON.stringify(block.period) === JSON.stringify(period),
  )
}

/** An empty list of what the store holds; undefined: nothing of the new period. */
export function listFor(
  { group, measure, isNamed }: Omit<WantedList, 'period'>,
  period: RelativePeriod,
  next: FigureContext,
): TargetList | undefined {
  const { store, entity } = next
  const when = resolvePeriod(period, next.period)
  const listed = listedIndicators(store, { group, entity, period: when, measure })
  const holds = new Set(
    listed
      .filter((indicator) => observe(next, { indicator, entity, period: when, measure }))
      .map(({ code }) => code),
  )
  if (holds.size === 0) return undefined
  const hasSet = store.data.sets.some(
    (set) => set.entity === entity && set.measure === measure && samePeriod(set.period, when),
  )
  // Without a set of its own for the period, only what is known or was set last year.
  const hidden = hasSet
    ? []
    : listed.map(({ code }) => code).filter((code) => !holds.has(code) && !isNamed(code))
  return {
    ...{ type: 'targetList', id: newId(), group, period, measure },
    ...(hidden.length > 0 && { hidden }),
    children: [
      { type: 'targetItem', id: newId(), indicator: EMPTY_LIST, children: [{ text: '' }] },
    ],
  }
}

function written(empty: TargetList, next: FigureContext): WrittenList {
  const list = writeTargetList(empty, next)
  const items = list.children.map((item) => ({
    indicator: item.indicator,
    words: tellingWords(wordsIn(lineText(item.children))),
    figures: item.children.filter(isFigure).length,
  }))
  return { list, items }
}
