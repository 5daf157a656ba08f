import type { Period } from '../document/period.ts'

/** How far the period of a document moves. */
export interface Shift {
  readonly years: number
  /** Whole periods: years, or terms. */
  readonly periods: number
}

/** Length in years of the step from one period to the next. */
export function stepOf(period: Period): number {
  return period.kind === 'term' ? Math.max(1, period.to - period.from) : 1
}

/** How far it is from one period to another of its kind. */
export function shiftBetween(from: Period, to: Period): Shift {
  const years =
    (to.kind === 'term' ? to.from : to.year) - (from.kind === 'term' ? from.from : from.year)
  return { years, periods: Math.trunc(years / stepOf(from)) }
}

/** The period so many periods later. */
export function shiftedPeriod(period: Period, periods: number): Period {
  const years = periods * stepOf(period)
  return period.kind === 'term'
    ? { kind: 'term', from: period.from + years, to: period.to + years }
    : { kind: 'year', year: period.year + years }
}

/** The period of an annexed document when its main one goes from one period to another. */
export function periodAlong(period: Period, from: Period, to: Period): Period {
  const { years } = shiftBetween(from, to)
  if (period.kind === 'year') return { kind: 'year', year: period.year + years }
  // A term goes on with terms alone.
  return from.kind === 'term'
    ? { kind: 'term', from: period.from + years, to: period.to + years }
    : period
}

/**
 * The period of the resolution that a report leads to: a yearly report plans the next year, the
 * report to a congress is itself of the term that it plans.
 */
export function plannedPeriod(report: Period): Period {
  return report.kind === 'year' ? shiftedPeriod(report, 1) : report
}

/**
 * The period that a document of `own` is rolled to when the person names a year. A document of a
 * term: the next term for every year up to its end, whether its first or its last year is named;
 * `least`: the terms that it goes on at least.
 */
export function periodToYear(own: Period, year: number, least = 1): Period {
  if (own.kind === 'year') return { kind: 'year', year }
  const terms = Math.ceil((year - own.to) / stepOf(own))
  return shiftedPeriod(own, Math.max(least, terms))
}
