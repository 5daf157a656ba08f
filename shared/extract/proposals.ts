import { Decimal } from 'decimal.js'
import type { ObservedPeriod, Period } from '../document/period.ts'
import { unitFactor } from '../exchange/units.ts'
import { parsePattern } from '../figures/patternSyntax.ts'
import { decimalText } from '../figures/vietnameseNumber.ts'
import { figureProblem } from '../indicators/figureProblem.ts'
import { observationKey, type StoreIndex } from '../indicators/storeIndex.ts'
import type { Indicator, Measure, Observation } from '../indicators/types.ts'
import type { FoundFigure } from './gather.ts'
import { type Candidate, type FoundMatch, matchDoubts } from './matchFound.ts'

/** How sure it is that the figure is one of that indicator. */
export const proposalClasses = ['sure', 'look', 'new'] as const
export type ProposalClass = (typeof proposalClasses)[number]

export type FigureValue = Pick<Observation, 'value' | 'min' | 'max' | 'comparator'>

/** What the person has decided of a figure; what is absent is as proposed. */
export interface Choice {
  readonly accepted?: boolean
  readonly indicator?: string
  /** A new one, made for this figure. */
  readonly made?: Indicator
  readonly entity?: string
  readonly period?: ObservedPeriod
  readonly measure?: Measure
  readonly figure?: FigureValue
}

/** A figure of the text as it would stand in the store. */
export interface Proposal {
  readonly found: FoundFigure
  readonly class: ProposalClass
  /** Why it is to be looked at, in Vietnamese. */
  readonly reason?: string
  readonly candidates: readonly Candidate[]
  /** Absent: the store has none, or none was chosen. */
  readonly indicator?: Indicator
  /** The person has said which indicator it is. */
  readonly isChosen: boolean
  /** The store gets the indicator together with the figure. */
  readonly isNew: boolean
  readonly entity: string
  readonly period: ObservedPeriod
  readonly measure: Measure
  readonly figure: FigureValue
  /** The text counts in another unit than the store. */
  readonly convertedFrom?: string
  readonly stored?: Observation
  readonly held: 'none' | 'same' | 'differs'
  /** Why it can't be accepted, in Vietnamese. */
  readonly problem?: string
  readonly accepted: boolean
}

export interface ProposalContext {
  readonly store: StoreIndex
  readonly entity: string
  readonly period: Period
}

/** The figure with its indicator, period and measure, and what the store holds there now. */
export function proposalOf(
  found: FoundFigure,
  match: FoundMatch,
  choice: Choice,
  context: ProposalContext,
): Proposal {
  const { store } = context
  const entity = choice.entity ?? context.entity
  const period = choice.period ?? periodOf(found, context.period)
  const measure = choice.measure ?? found.measure
  const key = { entity, period, measure }
  const candidates = match.doubt === undefined ? match.candidates : ranked(found, match, key, store)
  const code = choice.indicator ?? candidates[0]?.indicator
  const indicator = choice.made ?? (code === undefined ? undefined : store.indicators.get(code))
  if (indicator === undefined) {
    return {
      ...{ found, class: 'new', candidates, entity, period, measure },
      ...{ figure: choice.figure ?? figureOf(found), held: 'none', isNew: false },
      ...{ isChosen: false, accepted: false },
    }
  }
  // A new one counts in whatever the person says it does.
  const fallback = choice.made === undefined ? undefined : figureOf(found)
  const own = choice.figure ?? converted(found, indicator) ?? fallback
  const figure = own ?? figureOf(found)
  const stored = store.observations.get(observationKey({ ...key, indicator: indicator.code }))
  const held = stored === undefined ? 'none' : sameFigure(stored, figure) ? 'same' : 'differs'
  const problem =
    own === undefined
      ? `Chỉ tiêu này tính bằng “${indicator.unit}”, văn bản ghi “${found.quantity.unit}”.`
      : (unfinished(choice.made) ?? problemOf(figure, indicator, entity, store))
  const isChosen = choice.indicator !== undefined || choice.made !== undefined
  const confirmed = held === 'same' && isTelling(figure)
  const first = candidates[0]
  const isUnknown = !isChosen && (first === undefined || (first.score < LIKELY && !confirmed))
  const doubt =
    isChosen || confirmed || match.doubt === undefined ? undefined : matchDoubts[match.doubt]
  const reasons = [held === 'differs' && STORE_DIFFERS, doubt].filter(Boolean)
  const reason = reasons.length > 0 ? reasons.join(' ') : undefined
  const isSure = match.doubt === undefined || confirmed || isChosen
  const rest = { entity, period, measure, figure, held, isChosen } as const
  const isProposed = isSure && held !== 'differs'
  if (isUnknown) {
    return { found, class: 'new', candidates, ...rest, held: 'none', isNew: false, accepted: false }
  }
  return {
    ...{ found, candidates, indicator, ...rest },
    isNew: choice.made !== undefined,
    // What the person chooses stays in the list where it was.
    class: isChosen ? proposalOf(found, match, {}, context).class : isProposed ? 'sure' : 'look',
    ...(reason !== undefined && { reason }),
    ...(stored !== undefined && { stored }),
    ...(own !== undefined &&
      choice.figure === undefined &&
      changesUnit(found, indicator) && { convertedFrom: found.quantity.unit }),
    ...(problem !== undefined && { problem }),
    accepted: problem === undefined && (choice.accepted ?? (isProposed && !isChosen)),
  }
}

export const STORE_DIFFERS = 'Kho đang ghi số khác.'
const TWO_FIGURES = 'Văn bản ghi hai số khác nhau cho cùng chỉ tiêu, cùng kỳ.'
/** Names less alike than that are no proposal. */
const LIKELY = 0.55

/**
 * Two places of the text that tell different figures of one thing: neither is preselected, and of
 * two that were chosen by hand the first one holds.
 */
export function settleProposals(
  proposals: readonly Proposal[],
  choices: ReadonlyMap<string, Choice>,
): readonly Proposal[] {
  const byKey = new Map<string, Proposal[]>()
  for (const one of proposals) {
    if (one.indicator === undefined || one.problem !== undefined || !one.accepted) continue
    const key = keyOf(one)
    const list = byKey.get(key)
    if (list === undefined) byKey.set(key, [one])
    else list.push(one)
  }
  const left = new Map<Proposal, Proposal>()
  for (const list of byKey.values()) {
    const [first] = list
    if (first === undefined || list.every((one) => sameFigure(one.figure, first.figure))) continue
    const byHand = list.filter((one) => choices.get(one.found.id)?.accepted === true)
    const [winner] = byHand
    for (const one of list) {
      if (winner !== undefined && sameFigure(one.figure, winner.figure)) continue
      left.set(one, { ...one, class: 'look', reason: TWO_FIGURES, accepted: false })
    }
  }
  return left.size === 0 ? proposals : proposals.map((one) => left.get(one) ?? one)
}

export function keyOf({ indicator, entity, period, measure }: Proposal): string {
  return observationKey({ indicator: indicator?.code ?? '', entity, period, measure })
}

/**
 * The time a figure belongs to. In a document of a term the last year of the term (for results: of
 * the term before) stands for the term, unless the sentence names the year.
 */
export function periodOf(found: FoundFigure, own: Period): ObservedPeriod {
  const { kind, year } = found
  if (own.kind === 'year') return { kind: 'year', year }
  const length = own.to - own.from
  if (kind === 'target' && year === own.to) return own
  if (kind === 'result' && year === own.from && !namesYear(found)) {
    return { kind: 'term', from: own.from - length, to: own.from }
  }
  return { kind: 'year', year }
}

function namesYear({ line, from, start, year }: FoundFigure): boolean {
  return new RegExp(`năm\\s+${year}(?!\\s*[-–]\\s*\\d|\\d)`, 'iu').test(line.slice(from, start))
}

/** The figure in the text's own unit. */
export function figureOf({ quantity }: FoundFigure): FigureValue {
  const { value, min, max, comparator } = quantity
  if (value !== undefined) {
    return { value, comparator: comparator === 'range' ? '=' : comparator }
  }
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }), comparator }
}

/** In the indicator's unit; undefined: the two count different things. */
function converted(found: FoundFigure, indicator: Indicator): FigureValue | undefined {
  const figure = figureOf(found)
  const { unit } = found.quantity
  if (unit === '' || unit === indicator.unit) return figure
  const factor = unitFactor(unit, indicator.unit)
  if (factor === undefined) return undefined
  if (factor.eq(1)) return figure
  const times = (text: string | undefined) =>
    text === undefined ? undefined : decimalText(new Decimal(text).mul(factor))
  const [value, min, max] = [times(figure.value), times(figure.min), times(figure.max)]
  return {
    ...(value !== undefined && { value }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    comparator: figure.comparator,
  }
}

function changesUnit({ quantity: { unit } }: FoundFigure, indicator: Indicator): boolean {
  return unit !== '' && unitFactor(unit, indicator.unit)?.eq(1) === false
}

export function sameFigure(a: FigureValue, b: FigureValue): boolean {
  return (
    a.comparator === b.comparator &&
    sameNumber(a.value, b.value) &&
    sameNumber(a.min, b.min) &&
    sameNumber(a.max, b.max)
  )
}

function sameNumber(a: string | undefined, b: string | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && new Decimal(a).eq(b))
}

/** Three digits that agree are no accident; "80" may be anything. */
function isTelling({ value, min, max }: FigureValue): boolean {
  const digits = `${value ?? ''}${min ?? ''}${max ?? ''}`.replace(/\D|0+$|^0+/g, '')
  return digits.length >= 3
}

/** What a new indicator still lacks. */
function unfinished(made: Indicator | undefined): string | undefined {
  if (made === undefined) return undefined
  if (made.name.trim() === '') return 'Hãy đặt tên cho chỉ tiêu.'
  const patterns = [made.targetPattern, made.resultPattern].flatMap((one) => one ?? [])
  const isSound = patterns.every((one) => parsePattern(one).ok)
  return isSound ? undefined : 'Mẫu câu của chỉ tiêu mới thiếu hoặc thừa dấu ngoặc.'
}

function problemOf(
  figure: FigureValue,
  indicator: Indicator,
  entity: string,
  store: StoreIndex,
): string | undefined {
  if (!store.entities.has(entity)) return 'Kho chưa có đơn vị của văn bản này. Hãy chọn đơn vị.'
  return figureProblem(figure, indicator)
}

/** Of candidates alike the one that the store has with this very figure is meant. */
function ranked(
  found: FoundFigure,
  { candidates }: FoundMatch,
  key: Pick<Proposal, 'entity' | 'period' | 'measure'>,
  store: StoreIndex,
): readonly Candidate[] {
  const [best] = candidates
  if (best === undefined) return candidates
  const holds = candidates.find(({ indicator, score }) => {
    const known = store.indicators.get(indicator)
    const figure = known && converted(found, known)
    const stored = store.observations.get(observationKey({ ...key, indicator }))
    if (figure === undefined || stored === undefined || score < best.score - 0.3) return false
    return isTelling(figure) && sameFigure(stored, figure)
  })
  return holds === undefined || holds === best
    ? candidates
    : [holds, ...candidates.filter((one) => one !== holds)]
}
