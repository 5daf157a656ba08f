import { resolvePeriod } from '../document/period.ts'
import type { Inline, TargetItem, TargetList } from '../document/types.ts'
import { newId } from '../ids.ts'
import { listedIndicators, sentenceOf } from '../indicators/storeIndex.ts'
import type { Indicator } from '../indicators/types.ts'
import type { FigureContext } from './lookup.ts'
import { renderPattern, type Sentence } from './pattern.ts'
import { rewrittenLine } from './writtenLine.ts'

/** Indicator of the line that an empty target list shows in the editor. */
export const EMPTY_LIST = 'none'

/** The indicator's own sentence about the measure, with live figures. */
export function indicatorSentence(
  indicator: Indicator,
  about: Omit<Sentence, 'indicator'>,
  context: FigureContext,
): Inline[] {
  const pattern = sentenceOf(indicator, about.measure) ?? `${indicator.name}: {}`
  return renderPattern(pattern, { ...about, indicator: indicator.code }, context)
}

/** The list with a bullet for each of its indicators, as the store has them. */
export function writeTargetList(list: TargetList, context: FigureContext): TargetList {
  const old = new Map(list.children.map((item) => [item.indicator, item]))
  const indicators = indicatorsOf(list, context)
  const items = indicators.map((indicator) =>
    writeItem(indicator, old.get(indicator.code), list, context),
  )
  // What a writer wrote himself is never dropped, even when its indicator has left the set.
  const listed = new Set(indicators.map(({ code }) => code))
  for (const item of list.children) if (item.free && !listed.has(item.indicator)) items.push(item)
  if (list.order !== undefined) sortBy(items, list.order)
  if (items.length === 0) items.push(old.get(EMPTY_LIST) ?? emptyItem())
  const same =
    items.length === list.children.length &&
    items.every((item, index) => item === list.children[index])
  return same ? list : { ...list, children: items }
}

/** Those of the set that the writer left in, and those that he added. */
function indicatorsOf(list: TargetList, { store, ...own }: FigureContext): Indicator[] {
  const { group, measure } = list
  const entity = list.entity ?? own.entity
  const period = resolvePeriod(list.period, own.period)
  const codes = new Set(
    listedIndicators(store, { group, entity, period, measure }).map(({ code }) => code),
  )
  for (const code of list.added ?? []) codes.add(code)
  for (const code of list.hidden ?? []) codes.delete(code)
  return [...codes].flatMap((code) => store.indicators.get(code) ?? [])
}

/** In the order named; what it does not name stays behind, as it was. */
function sortBy(items: TargetItem[], order: readonly string[]): void {
  const places = new Map(order.map((code, at) => [code, at]))
  const place = ({ indicator }: TargetItem): number => places.get(indicator) ?? order.length
  items.sort((a, b) => place(a) - place(b))
}

function emptyItem(): TargetItem {
  return { type: 'targetItem', id: newId(), indicator: EMPTY_LIST, children: [{ text: '' }] }
}

function writeItem(
  indicator: Indicator,
  old: TargetItem | undefined,
  { entity, period, measure }: TargetList,
  context: FigureContext,
): TargetItem {
  if (old?.free) return old
  const about = { period, measure, ...(entity !== undefined && { entity }) }
  const written = indicatorSentence(indicator, about, context)
  if (!old) {
    return { type: 'targetItem', id: newId(), indicator: indicator.code, children: written }
  }
  const line = rewrittenLine(old.children, written)
  return line === old.children ? old : { ...old, children: line }
}
