import { Decimal } from 'decimal.js'
import type { Period, RelativePeriod } from '../../../shared/document/period.ts'
import { resolvePeriod, samePeriod } from '../../../shared/document/period.ts'
import type { FigureForm, FigureRef } from '../../../shared/document/types.ts'
import { type FigureContext, observe, resolveRef } from '../../../shared/figures/lookup.ts'
import { figureWords } from '../../../shared/figures/words.ts'
import type { Indicator, Measure, Observation } from '../../../shared/indicators/types.ts'
import type { CellFigure } from '../../indicators/readCell.ts'
import { namesNear, yearsNear } from './clause.ts'
import { numberAt, type Reading, readingsOf, type Stretch } from './typedNumber.ts'
import { measureOrder, type Outlook, periodOrder, usualForm } from './usualRef.ts'

/** A typed number that is, or should be, a figure of the store. */
export interface Offer extends Stretch {
  /** The typed words that the figure takes the place of. */
  readonly typed: string
  readonly indicator: Indicator
  readonly ref: FigureRef
  /** What the text says as a figure of the store. */
  readonly figure: CellFigure
  /** `same`: the store says so too; `other`: something else; `new`: nothing yet. */
  readonly kind: 'same' | 'other' | 'new'
  /** What the store has now. */
  readonly stored: string | undefined
}

/**
 * Is the number at place `at` of a line one that the store has (or should have)? Its indicator is
 * named in the same clause, and its unit fits.
 */
export function offerAt(
  text: string,
  at: number,
  outlook: Outlook | undefined,
  context: FigureContext,
): Offer | undefined {
  const place = numberAt(text, at)
  if (place === undefined) return undefined
  const years = yearsNear(text, place)
  let first: Offer | undefined
  let nearest: number | undefined
  for (const { name, distance } of namesNear(text, place, context.store)) {
    // Of names at the same distance the one that the store has with this value is meant.
    if (nearest !== undefined && distance > nearest) break
    const { indicator } = name
    if (indicator.qualitative) continue
    const readings = readingsOf(text, place, indicator)
    if (readings.length === 0) continue
    nearest = distance
    const offer = offerFor(text, indicator, readings, places(years, outlook, context), context)
    if (offer?.kind === 'same') return offer
    first ??= offer
  }
  return first
}

interface Place {
  readonly measure: Measure
  readonly period: RelativePeriod
  /** A later guess: good for a value that is the same, not for telling that it differs. */
  readonly far: boolean
}

/** Where the value may stand, the likeliest first. */
function places(
  years: readonly number[],
  outlook: Outlook | undefined,
  { period }: FigureContext,
): Place[] {
  const usual = periodOrder(period, outlook)
  const named = years.map((year) => relativeYear(year, period))
  const periods = named.length > 0 ? named : usual
  const order = measureOrder(outlook)
  return periods.flatMap((one, at) =>
    order.map((measure, rank) => ({ measure, period: one, far: at > 0 || rank > 0 })),
  )
}

/** The year as the document calls it, so that next year's copy moves with it. */
function relativeYear(year: number, own: Period): RelativePeriod {
  const wanted: Period = { kind: 'year', year }
  const ways: RelativePeriod[] =
    own.kind === 'year'
      ? [{ kind: 'own', offset: Math.max(-20, Math.min(20, year - own.year)) }]
      : [{ kind: 'termYear', offset: Math.max(-20, Math.min(20, year - own.from)) }]
  const way = ways.find((one) => samePeriod(resolvePeriod(one, own), wanted))
  return way ?? { kind: 'fixed', period: wanted }
}

function offerFor(
  text: string,
  indicator: Indicator,
  readings: readonly Reading[],
  where: readonly Place[],
  context: FigureContext,
): Offer | undefined {
  let usual: Offer | undefined
  for (const { measure, period, far } of where) {
    const ref: FigureRef = { indicator: indicator.code, period, measure, form: usualForm(measure) }
    const resolved = resolveRef(ref, context)
    const stored = resolved && observe(context, resolved)
    const same = stored && sameReading(text, readings, stored, ref, context)
    if (same !== undefined) return { ...same, indicator }
    if (far) continue
    const fitting = replaced(text, readings, indicator.unit)
    if (fitting === undefined) continue
    const { start, end, figure, form } = fitting
    usual ??= {
      start,
      end,
      typed: text.slice(start, end),
      indicator,
      ref: { ...ref, form },
      figure,
      kind: stored === undefined ? 'new' : 'other',
      stored: figureWords({ ...ref, form: 'bounded' }, context),
    }
  }
  return usual
}

/**
 * The words that another value would take the place of: with a unit written in full all of them,
 * else ("65 triệu đồng" of "triệu đồng/người") the number alone.
 */
function replaced(
  text: string,
  readings: readonly Reading[],
  unit: string,
): (Reading & { readonly form: FigureForm }) | undefined {
  const [longest] = readings
  if (longest === undefined || !longest.hasUnit) return undefined
  const words = spaced(text.slice(longest.start, longest.end))
  if (words.includes(spaced(unit))) {
    return { ...longest, form: longest.figure.comparator === '=' ? 'valueUnit' : 'bounded' }
  }
  const number = readings.at(-1)
  return number && { ...longest, start: number.start, end: number.end, form: 'value' }
}

/** The reading that says what the store says, with the form that writes it as it was typed. */
function sameReading(
  text: string,
  readings: readonly Reading[],
  stored: Observation,
  ref: FigureRef,
  context: FigureContext,
): Omit<Offer, 'indicator'> | undefined {
  const equal = readings.filter(({ figure }) => sameValue(figure, stored))
  const [longest] = equal
  if (longest === undefined) return undefined
  const offer = { kind: 'same', stored: figureWords({ ...ref, form: 'bounded' }, context) } as const
  for (const { start, end, figure } of equal) {
    const typed = text.slice(start, end)
    for (const form of ['bounded', 'valueUnit', 'value'] as const) {
      const words = figureWords({ ...ref, form }, context)
      if (words === undefined || spaced(words) !== spaced(typed)) continue
      return { ...offer, start, end, typed, figure, ref: { ...ref, form } }
    }
  }
  const { start, end, figure, hasUnit } = longest
  const form = hasUnit ? ref.form : 'value'
  return { ...offer, start, end, typed: text.slice(start, end), figure, ref: { ...ref, form } }
}

function spaced(words: string): string {
  return words
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/\s%/g, '%')
    .toLowerCase()
}

/** "11" also says what "11 trở lên" says: the bound may stand elsewhere in the sentence. */
function sameValue(figure: CellFigure, stored: Observation): boolean {
  const pairs = [
    [figure.value, stored.value],
    [figure.min, stored.min],
    [figure.max, stored.max],
  ] as const
  if (pairs.every(([typed]) => typed === undefined)) return false
  const bounds = figure.comparator === '=' || figure.comparator === stored.comparator
  return (
    bounds &&
    pairs.every(([a, b]) =>
      a === undefined || b === undefined ? a === b : new Decimal(a).equals(b),
    )
  )
}
