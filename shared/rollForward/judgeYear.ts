import type { Period } from '../document/period.ts'
import { type CitedTitle, citedTitles } from './citations.ts'
import { judgeDay, judgeMonth } from './judgeDays.ts'
import { judgeStretch } from './judgeStretch.ts'
import type { Judgement, YearFrame } from './yearFrame.ts'
import { type YearToken, yearTokens } from './yearTokens.ts'
import {
  ADVERBIAL,
  AWARD,
  BARE_CUE,
  CARRIED_OVER,
  DONE_ONCE,
  EVENT,
  HAPPENED,
  HAPPENS_NEXT,
  HORIZON,
  HORIZON_FOLLOWS,
  INDEX,
  INDEX_NEAR,
  LAW,
  NAMED_BY_YEAR,
  NATIONAL,
  NEXT,
  NUMBERED,
  OCCASION,
  ORDINAL,
  PLAN,
  PLANNED,
  PREDICATE,
  PRICE_BASE,
  PROGRAMME_OF,
  RANK_FOLLOWS,
  SINCE,
  UP_TO,
  WHEN,
  YEARLY_THING,
} from './yearWords.ts'

/** So many characters in front of a year are read, and behind it. */
const LEAD = 200
const FOLLOW = 110
/** So close do years stand that are told together. */
const BESIDE = 24

/** A year of a line with what it means there. */
export interface JudgedYear {
  readonly token: YearToken
  readonly judgement: Judgement
}

/** A year with the words around it. */
export interface Mentioned {
  readonly token: YearToken
  /** In front of the expression ("năm 2021", "ngày 19/5/2021") and behind it. */
  readonly lead: string
  readonly follow: string
  /** The year in front of it is told just before: "năm 2016: 10, 2017: 12". */
  readonly isListed: boolean
  readonly frame: YearFrame
}

const FIXED: Judgement = { kind: 'fixed', moves: false }
const FIGURE: Judgement = { kind: 'figure', moves: false }
const DOUBTFUL: Judgement = { kind: 'doubtful', moves: null }

/** Every year of a line, in order; `columns` are the years that its table is laid out by. */
export function judgeLine(
  text: string,
  frame: YearFrame,
  columns?: ReadonlySet<number>,
): JudgedYear[] {
  const tokens = yearTokens(text)
  if (tokens.length === 0) return []
  const titleAt = titlesIn(text)
  const isColumned = columns?.has(frame.section) === true
  const series = isColumned ? columns : seriesOf(tokens, frame)
  return tokens.map((token, at) => {
    const mentioned: Mentioned = {
      token,
      isListed: isNext(tokens[at - 1], token),
      lead: text.slice(Math.max(0, token.from - LEAD), token.from),
      follow: text.slice(token.until, token.until + FOLLOW),
      frame,
    }
    return { token, judgement: judge(mentioned, titleAt(token), series) }
  })
}

function isNext(before: YearToken | undefined, token: YearToken): boolean {
  return before?.year === token.year - 1 && token.start - before.end <= BESIDE
}

function judge(
  mentioned: Mentioned,
  title: CitedTitle | undefined,
  series: ReadonlySet<number>,
): Judgement {
  const { token, lead } = mentioned
  if (token.form === 'code') return FIXED
  if (token.form === 'amount') return FIGURE
  if (title !== undefined && isNamedBy(token, title)) return FIXED
  if (HORIZON.test(lead)) return FIXED
  if (PRICE_BASE.test(lead)) return FIGURE
  switch (token.form) {
    case 'stretch':
      return judgeStretch(mentioned)
    case 'day':
      return judgeDay(mentioned)
    case 'month':
      return judgeMonth(mentioned)
    default:
      return judgePlain(mentioned, series)
  }
}

/** The cited title that a year stands in; years are asked for in order. */
function titlesIn(text: string): (token: YearToken) => CitedTitle | undefined {
  const titles = citedTitles(text)
  let next = 0
  return ({ start, end }) => {
    while ((titles[next]?.end ?? Number.POSITIVE_INFINITY) < end) next++
    const title = titles[next]
    return title !== undefined && title.start <= start ? title : undefined
  }
}

/** A document is named by the year that it was made for: its own or the next. */
function isNamedBy({ year, form }: YearToken, title: CitedTitle): boolean {
  const isOlder = title.dated !== undefined && title.dated < year - 1
  return title.isQuoted || form !== 'plain' || !(isOlder || title.isCentral)
}

function judgePlain(mentioned: Mentioned, series: ReadonlySet<number>): Judgement {
  const { token, lead, follow, frame } = mentioned
  const isDirect = !ADVERBIAL.test(lead)
  if (isIndexYear(mentioned)) return FIGURE
  if (isDirect && (LAW.test(lead) || NUMBERED.test(lead) || NAMED_BY_YEAR.test(lead))) return FIXED
  if (HORIZON_FOLLOWS.test(follow) || isPlanned(lead)) return FIXED
  if (!isNear(token.year, frame) && !series.has(token.year)) return FIXED
  if (isDirect && isGoverned(OCCASION, lead)) return FIXED
  const isOnce = DONE_ONCE.test(lead) || HAPPENED.test(lead) || HAPPENS_NEXT.test(follow)
  if (isOnce && (frame.period.kind === 'term' || token.year !== frame.section)) return FIXED
  if (SINCE.test(lead) && !CARRIED_OVER.test(follow)) return FIXED
  if (isDirect && AWARD.test(lead) && NATIONAL.test(lead)) return DOUBTFUL
  if (isDirect && isGoverned(ORDINAL, lead)) return DOUBTFUL
  return frame.period.kind === 'year'
    ? judgeYearly(mentioned, series)
    : judgeOfTerm(mentioned, frame.period)
}

function judgeYearly({ token, lead, frame }: Mentioned, series: ReadonlySet<number>): Judgement {
  const { year } = token
  if (year === frame.section) return { kind: 'own', moves: true }
  const neighbour: Judgement = { kind: 'neighbour', moves: true }
  if (year < frame.section || frame.sections.has(year) || series.has(year)) return neighbour
  const isAhead = PLANNED.test(lead) || PROGRAMME_OF.test(lead) || NEXT.test(lead)
  return isAhead ? neighbour : FIXED
}

function judgeOfTerm(
  { token, lead, isListed, frame }: Mentioned,
  period: Extract<Period, { kind: 'term' }>,
): Judgement {
  if (EVENT.test(lead) || isGoverned(OCCASION, lead.replace(WHEN, ''))) return FIXED
  // A bare "2018" is mostly part of a name.
  if (!token.isNamed && !isListed && !BARE_CUE.test(lead)) return FIXED
  const length = period.to - period.from
  const isOwn = token.year <= frame.section && token.year > frame.section - length
  return { kind: isOwn ? 'own' : 'neighbour', moves: true }
}

/** Could it be a year that goes on with the document's period? */
export function isNear(year: number, { period, section }: YearFrame): boolean {
  if (period.kind === 'year') return Math.abs(year - section) <= 1 || year === period.year
  return year >= period.from - (period.to - period.from) && year <= period.to
}

/**
 * Years before the last one that are told with those after them: "năm 2019 ..., năm 2020 ..., năm
 * 2021 ..." up to the section's own, or "năm 2019 và 2020" side by side.
 */
function seriesOf(
  tokens: readonly YearToken[],
  { period, section }: YearFrame,
): ReadonlySet<number> {
  const series = new Set<number>()
  if (period.kind !== 'year') return series
  const plain = tokens.filter(({ form }) => form === 'plain')
  const named = new Set(plain.map(({ year }) => year))
  if ([section, section - 1, section - 2].every((year) => named.has(year))) {
    for (let year = section; named.has(year); year--) series.add(year)
  }
  const isBeside = plain.some((token, at) => {
    const next = plain[at + 1]
    const isPair = token.year === section - 2 && next?.year === section - 1
    return isPair && next.start - token.end <= BESIDE
  })
  return isBeside ? series.add(section - 2) : series
}

/** Rankings come out later and keep the year of their survey; those to be reached move. */
function isIndexYear({ token, lead, follow, frame }: Mentioned): boolean {
  const isIndex = INDEX_NEAR.test(lead) || (INDEX.test(lead) && RANK_FOLLOWS.test(follow))
  return isIndex && (token.year < frame.section || frame.isReported)
}

/** "Quy hoạch ... đến năm 2030": the year that a plan is named by. */
function isPlanned(lead: string): boolean {
  const upTo = UP_TO.exec(lead)
  if (upTo === null) return false
  const before = lead.slice(0, upTo.index)
  const plan = PLAN.exec(before)
  return plan !== null && !PREDICATE.test(before.slice(plan.index))
}

/** Named by the occasion and by nothing yearly after it. */
function isGoverned(pattern: RegExp, lead: string): boolean {
  const found = pattern.exec(lead)
  return found !== null && !YEARLY_THING.test(lead.slice(found.index))
}
