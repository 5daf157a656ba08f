import type { ObservedPeriod, Period } from '../document/period.ts'
import type { Block, VanKienDocument } from '../document/types.ts'
import { isFootnote, linesOf, lineText } from '../document/walk.ts'
import { type FoundFigure, gatherFigures } from '../extract/gather.ts'
import { type FigureLink, linksOfAccepted } from '../extract/linkWords.ts'
import { numbersIn } from '../extract/numberTokens.ts'
import { proposalOf } from '../extract/proposals.ts'
import { contextOf } from '../figures/fill.ts'
import type { FigureContext } from '../figures/lookup.ts'
import { figureWords } from '../figures/words.ts'
import { observationKey, type StoreIndex } from '../indicators/storeIndex.ts'
import { matcherOf } from './matcher.ts'
import { type Shift, shiftBetween, shiftedPeriod } from './rollPeriod.ts'
import type { YearMention } from './types.ts'

/** Links of a line or note by its id. */
export type LineLinks = ReadonlyMap<string, readonly FigureLink[]>

/**
 * Numbers of sentences that become figures of the store. Only sure ones: the text names the
 * indicator, the store had this very number for the old period, and has one for the new.
 */
export function sentenceTies(
  source: VanKienDocument,
  next: FigureContext,
  stays: (line: string) => readonly YearMention[],
): LineLinks {
  const links = new Map<string, FigureLink[]>()
  const values = movingValues(next.store, source, next.period)
  if (values.size === 0) return links
  const body = source.body.filter((block) => block.type === 'heading' || tells(block, values))
  if (body.every((block) => block.type === 'heading')) return links
  const own = contextOf(source, next.store)
  const match = matcherOf(next.store.data.indicators)
  const accepted = gatherFigures({ ...source, body })
    .figures.filter((found) => isOfValues(found, values) && !stands(found, stays))
    .flatMap((found) => {
      const proposal = proposalOf(found, match(found), {}, own)
      const isSure = proposal.class === 'sure' && proposal.held === 'same'
      return isSure && moves(proposal.period, source.period) ? [proposal] : []
    })
  for (const { blockId, noteId, ways } of linksOfAccepted(accepted, own)) {
    const way = ways.find(({ ref }) => figureWords(ref, next) !== undefined)
    if (way === undefined) continue
    const key = noteId ?? blockId
    const line = links.get(key)
    if (line === undefined) links.set(key, [way])
    else if (line.every((one) => one.end <= way.start || way.end <= one.start)) line.push(way)
  }
  for (const line of links.values()) line.sort((a, b) => a.start - b.start)
  return links
}

/** Numbers of the old period, as decimals, of what the store also holds for the new one. */
function movingValues(
  store: StoreIndex,
  { entity, period: own }: VanKienDocument,
  to: Period,
): ReadonlySet<string> {
  const shift = shiftBetween(own, to)
  const values = new Set<string>()
  if (shift.periods === 0) return values
  for (const one of store.data.observations) {
    if (one.entity !== entity || !moves(one.period, own)) continue
    const then = shifted(one.period, shift)
    if (then === undefined || !store.observations.has(observationKey({ ...one, period: then })))
      continue
    for (const value of [one.value, one.min, one.max]) if (value !== undefined) values.add(value)
  }
  return values
}

/** The document's own period and those beside it; what is farther away is told as history. */
function moves(period: ObservedPeriod, own: Period): boolean {
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

function tells(block: Block, values: ReadonlySet<string>): boolean {
  if (block.type === 'targetList' || block.type === 'table') return false
  return linesOf(block).some(
    (line) =>
      numbersIn(lineText(line)).some(({ value }) => values.has(value)) ||
      line.some(
        (one) =>
          isFootnote(one) &&
          numbersIn(lineText(one.content)).some(({ value }) => values.has(value)),
      ),
  )
}

function isOfValues({ quantity: { value, min, max } }: FoundFigure, values: ReadonlySet<string>) {
  return [value, min, max].some((one) => one !== undefined && values.has(one))
}

/** A year that stays and stands in the same clause: the sentence tells of a fixed time. */
function stands(
  { blockId, noteId, from, to }: FoundFigure,
  stays: (line: string) => readonly YearMention[],
): boolean {
  return stays(noteId ?? blockId).some(({ place }) => from <= place.start && place.end <= to)
}
