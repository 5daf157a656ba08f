import { type ObservedPeriod, relativePeriodOf, samePeriod } from '../document/period.ts'
import { toldRoles } from '../document/roles.ts'
import type { Inline, VanKienDocument } from '../document/types.ts'
import { isFigure, isFootnote, linesOf, lineText } from '../document/walk.ts'
import { type FigureLink, figureLinks } from '../extract/linkWords.ts'
import { type NumberToken, numbersIn } from '../extract/numberTokens.ts'
import { quantitiesIn } from '../extract/quantities.ts'
import { yearOfSection } from '../extract/targetYears.ts'
import { contextOf } from '../figures/fill.ts'
import type { FigureContext } from '../figures/lookup.ts'
import { figureWords } from '../figures/words.ts'
import type { Measure, Observation } from '../indicators/types.ts'
import { type MovingValues, movingValues } from './movingValues.ts'
import { namedBy, namesOf, unitWord, wordsIn } from './names.ts'
import type { Section, Slot } from './slots.ts'
import type { YearMention } from './types.ts'

/** Links of a line or note by its id. */
export type LineLinks = ReadonlyMap<string, readonly FigureLink[]>

interface Tying {
  readonly source: VanKienDocument
  readonly own: FigureContext
  readonly next: FigureContext
  readonly values: MovingValues
  /** Finds any of them: most lines hold none. */
  readonly any: RegExp
  yearsOf(id: string): readonly YearMention[]
}

/**
 * Numbers of sentences that become figures of the store. Only sure ones: the words in front say
 * all of the indicator's name, the store had this very number for that time, and has one for the
 * new.
 */
export function sentenceTies(
  slots: readonly Slot[],
  source: VanKienDocument,
  next: FigureContext,
  yearsOf: (id: string) => readonly YearMention[],
): LineLinks {
  const links = new Map<string, FigureLink[]>()
  const values = movingValues(next.store, source, next.period)
  if (values.size === 0) return links
  const tying = {
    source,
    own: contextOf(source, next.store),
    next,
    values,
    any: anyOf(values),
    yearsOf,
  }
  const look = (id: string, inlines: readonly Inline[], section: Section): void => {
    const found = tiesOf(id, inlines, section, tying)
    if (found.length > 0) links.set(id, found)
    for (const one of inlines) if (isFootnote(one)) look(one.id, one.content, section)
  }
  for (const slot of slots) {
    if (slot.kind !== 'block') continue
    const { block, section } = slot
    if (block.type === 'targetList' || block.type === 'table') continue
    for (const line of linesOf(block)) look(block.id, line, section)
  }
  return links
}

function tiesOf(
  id: string,
  inlines: readonly Inline[],
  section: Section,
  { source, own, next, values, any, yearsOf }: Tying,
): FigureLink[] {
  // What is a figure already needs no tie, and its words are no names.
  if (inlines.some(isFigure)) return []
  const text = lineText(inlines)
  if (!any.test(text)) return []
  const links: FigureLink[] = []
  let before: NumberToken | undefined
  for (const number of numbersIn(text)) {
    const held = values.get(number.raw)
    const last = before
    if (!isYear(number)) before = number
    if (held === undefined) continue
    const from = clauseStart(text, last, number)
    const spot = { text, from, number, section, source, own, years: yearsOf(id) }
    const observation = meant(held, spot)
    const link = observation && linkOf(observation, text, number, own, next)
    if (link !== undefined && (links.at(-1)?.end ?? 0) <= link.start) links.push(link)
  }
  return links
}

function anyOf(values: MovingValues): RegExp {
  const written = [...values.keys()].map((number) => number.replaceAll('.', '\\.'))
  return new RegExp(`(?<![\\d.,])(?:${written.join('|')})(?!\\d|[.,]\\d)`)
}

const isYear = ({ raw }: NumberToken): boolean => /^(?:19|20)\d{2}$/.test(raw)

/** Behind the figure in front, or where the sentence begins. */
function clauseStart(
  text: string,
  before: NumberToken | undefined,
  { start }: NumberToken,
): number {
  let from = before?.end ?? 0
  for (const end of text.slice(from, start).matchAll(/[.;!?(](?=\s|\p{L})/gu)) {
    from = Math.max(from, (before?.end ?? 0) + end.index + 1)
  }
  return from
}

interface Spot {
  readonly text: string
  /** Where its clause begins. */
  readonly from: number
  readonly number: NumberToken
  readonly section: Section
  readonly source: VanKienDocument
  readonly own: FigureContext
  readonly years: readonly YearMention[]
}

/** The one observation that the number surely is. */
function meant(held: readonly Observation[], spot: Spot): Observation | undefined {
  const { text, from, number, own } = spot
  const unit = unitBehind(text, number)
  const words = wordsIn(text.slice(from, number.start))
  let longest = LEAST_WORDS - 1
  let named: Observation[] = []
  for (const one of held) {
    const indicator = own.store.indicators.get(one.indicator)
    if (indicator === undefined) continue
    const counted = namesOf(indicator).unit
    if (counted !== '' && counted !== unit) continue
    const length = namedBy(words, indicator)
    if (length > longest) [longest, named] = [length, [one]]
    else if (length === longest) named.push(one)
  }
  const [first] = named
  if (first === undefined || named.some((one) => one.indicator !== first.indicator))
    return undefined
  return ofTime(named, spot)
}

/** A name of one word is in too many sentences. */
const LEAST_WORDS = 2

function unitBehind(text: string, { end }: NumberToken): string {
  const behind = text.slice(end, end + UNIT_REACH)
  return unitWord(behind.replace(/^\s*[-–]\s*[\d.,]*\d/u, ''))
}

const UNIT_REACH = 30

const goals: readonly Measure[] = ['target', 'plan']
const results: readonly Measure[] = ['actual', 'estimate']

/** What a told section reports is a result, what another says is a goal; of the year it names. */
function ofTime(
  named: readonly Observation[],
  { from, number, section, source, years }: Spot,
): Observation | undefined {
  const measures = toldRoles.has(section.role) ? results : goals
  const front = years.filter(({ place }) => from <= place.start && place.end <= number.start)
  if (front.some(({ moves }) => moves !== true)) return undefined
  const fitting = named.filter(({ period, measure }) => {
    if (!measures.includes(measure)) return false
    if (front.length === 0) return isOfSection(period, section, source)
    return front.some(({ year }) => period.kind === 'year' && period.year === year)
  })
  return fitting.length === 1 ? fitting[0] : undefined
}

/** The year of the headings above; of a section that tells results else the document's own. */
function isOfSection(
  period: ObservedPeriod,
  { role, headings }: Section,
  source: VanKienDocument,
): boolean {
  const own = source.period
  const titled = toldRoles.has(role) ? { ...source, parts: { recipients: [] } } : source
  const year = yearOfSection(titled, headings)
  if (own.kind === 'term') return year === own.to && samePeriod(period, own)
  return period.kind === 'year' && period.year === year
}

function linkOf(
  { indicator, period, measure }: Observation,
  line: string,
  number: NumberToken,
  own: FigureContext,
  next: FigureContext,
): FigureLink | undefined {
  const quantity = quantitiesIn(line).find(
    ({ start, end }) => start <= number.start && number.end <= end,
  )
  if (quantity === undefined) return undefined
  const { start, end } = quantity
  const ref = { indicator, period: relativePeriodOf(period, own.period), measure }
  return figureLinks({ line, start, end }, ref, own).find(
    (one) => figureWords(one.ref, next) !== undefined,
  )
}
