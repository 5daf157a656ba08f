import { z } from 'zod'

const yearNumber = z.int().min(1900).max(2200)
const yearSchema = z.object({ kind: z.literal('year'), year: yearNumber })
const termSchema = z.object({ kind: z.literal('term'), from: yearNumber, to: yearNumber })

/** The time a document speaks of. */
export const periodSchema = z.discriminatedUnion('kind', [yearSchema, termSchema])
export type Period = z.infer<typeof periodSchema>

/** The time a figure of the store belongs to: shorter ones too, which no document has as its own. */
export const observedPeriodSchema = z.discriminatedUnion('kind', [
  yearSchema,
  termSchema,
  z.object({ kind: z.literal('quarter'), year: yearNumber, quarter: z.int().min(1).max(4) }),
  z.object({ kind: z.literal('month'), year: yearNumber, month: z.int().min(1).max(12) }),
])
export type ObservedPeriod = z.infer<typeof observedPeriodSchema>

/**
 * A period relative to the document's own: last year's document becomes this year's by
 * changing the document's period alone.
 * - `own`: offset counted in years for a yearly document, in terms for a document of a term
 * - `termYear`: a year of the document's term; 0 is its first year, `last` its last
 * - `fixed`: a period that never moves
 */
export const relativePeriodSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('own'), offset: z.int().min(-20).max(20) }),
  z.object({ kind: z.literal('termYear'), offset: z.int().min(-20).max(20) }),
  z.object({ kind: z.literal('fixed'), period: periodSchema }),
])
export type RelativePeriod = z.infer<typeof relativePeriodSchema>

const offset = z.int().min(-20).max(20)

/**
 * The period of a single figure: as a document's own, and shorter ones. A quarter or month lies in
 * the document's year (or `offset` years from it; of a term's document, from its first year).
 */
export const figurePeriodSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('own'), offset }),
  z.object({ kind: z.literal('termYear'), offset }),
  z.object({ kind: z.literal('ownQuarter'), offset, quarter: z.int().min(1).max(4) }),
  z.object({ kind: z.literal('ownMonth'), offset, month: z.int().min(1).max(12) }),
  z.object({ kind: z.literal('fixed'), period: observedPeriodSchema }),
])
export type FigurePeriod = z.infer<typeof figurePeriodSchema>

/** The absolute period that `relative` means in a document of period `own`. */
export function resolvePeriod(relative: RelativePeriod, own: Period): Period
export function resolvePeriod(relative: FigurePeriod, own: Period): ObservedPeriod
export function resolvePeriod(relative: FigurePeriod, own: Period): ObservedPeriod {
  const firstYear = own.kind === 'term' ? own.from : own.year
  switch (relative.kind) {
    case 'fixed':
      return relative.period
    case 'termYear':
      return { kind: 'year', year: firstYear + relative.offset }
    case 'ownQuarter':
      return { kind: 'quarter', year: firstYear + relative.offset, quarter: relative.quarter }
    case 'ownMonth':
      return { kind: 'month', year: firstYear + relative.offset, month: relative.month }
    case 'own': {
      if (own.kind === 'year') return { kind: 'year', year: own.year + relative.offset }
      const length = own.to - own.from
      const shift = length * relative.offset
      return { kind: 'term', from: own.from + shift, to: own.to + shift }
    }
  }
}

const MOST_OFFSET = 20

/** How a document of period `own` calls a period, so that its copy for another one moves along. */
export function relativePeriodOf(wanted: ObservedPeriod, own: Period): FigurePeriod {
  const way = nearPeriod(wanted, own)
  const isNear = way.kind !== 'fixed' && Math.abs(way.offset) <= MOST_OFFSET
  return isNear && samePeriod(resolvePeriod(way, own), wanted)
    ? way
    : { kind: 'fixed', period: wanted }
}

function nearPeriod(wanted: ObservedPeriod, own: Period): FigurePeriod {
  const firstYear = own.kind === 'term' ? own.from : own.year
  switch (wanted.kind) {
    case 'year': {
      const offset = wanted.year - firstYear
      return own.kind === 'year' ? { kind: 'own', offset } : { kind: 'termYear', offset }
    }
    case 'term': {
      const length = own.kind === 'term' ? own.to - own.from : 0
      const shift = wanted.from - firstYear
      return length > 0 && shift % length === 0
        ? { kind: 'own', offset: shift / length }
        : { kind: 'fixed', period: wanted }
    }
    case 'quarter':
      return { kind: 'ownQuarter', offset: wanted.year - firstYear, quarter: wanted.quarter }
    case 'month':
      return { kind: 'ownMonth', offset: wanted.year - firstYear, month: wanted.month }
  }
}

/** Can a document have it as its own? */
export function isDocumentPeriod(period: ObservedPeriod): period is Period {
  return period.kind === 'year' || period.kind === 'term'
}

/** The period that a document could have: of a quarter or month its year. */
export function documentPeriodOf(period: ObservedPeriod): Period {
  return isDocumentPeriod(period) ? period : { kind: 'year', year: period.year }
}

/** Stable text key: `2021`, `2020-2025`, `2021-Q1`, `2021-M03`. */
export function periodKey(period: ObservedPeriod): string {
  switch (period.kind) {
    case 'year':
      return String(period.year)
    case 'term':
      return `${period.from}-${period.to}`
    case 'quarter':
      return `${period.year}-Q${period.quarter}`
    case 'month':
      return `${period.year}-M${String(period.month).padStart(2, '0')}`
  }
}

/** The period of a key; undefined when it is none. */
export function parsePeriodKey(key: string): ObservedPeriod | undefined {
  const [, year, rest] = /^(\d{4})(?:-(.+))?$/.exec(key) ?? []
  if (year === undefined) return undefined
  const [, kind, number] = /^([QM])(\d{1,2})$/.exec(rest ?? '') ?? []
  const wanted =
    rest === undefined
      ? { kind: 'year', year: Number(year) }
      : kind === 'Q'
        ? { kind: 'quarter', year: Number(year), quarter: Number(number) }
        : kind === 'M'
          ? { kind: 'month', year: Number(year), month: Number(number) }
          : { kind: 'term', from: Number(year), to: Number(rest) }
  const parsed = observedPeriodSchema.safeParse(wanted)
  return parsed.success ? parsed.data : undefined
}

const QUARTERS = ['I', 'II', 'III', 'IV'] as const

/** As written in a text: "năm 2021", "nhiệm kỳ 2020 - 2025", "quý I năm 2021", "tháng 3 năm 2021". */
export function periodInWords(period: ObservedPeriod): string {
  switch (period.kind) {
    case 'year':
      return `năm ${period.year}`
    case 'term':
      return `nhiệm kỳ ${period.from} - ${period.to}`
    case 'quarter':
      return `quý ${QUARTERS[period.quarter - 1]} năm ${period.year}`
    case 'month':
      return `tháng ${period.month} năm ${period.year}`
  }
}

export function samePeriod(a: ObservedPeriod, b: ObservedPeriod): boolean {
  return periodKey(a) === periodKey(b)
}

/** The period that `period` lies in last: its year, or a term's last one. */
export function lastYearOf(period: ObservedPeriod): number {
  return period.kind === 'term' ? period.to : period.year
}

/** The period before, as long: last year, the last term, the quarter or month before. */
export function precedingPeriod(period: ObservedPeriod): ObservedPeriod {
  switch (period.kind) {
    case 'year':
      return { kind: 'year', year: period.year - 1 }
    case 'term': {
      const length = period.to - period.from
      return { kind: 'term', from: period.from - length, to: period.to - length }
    }
    case 'quarter':
      return period.quarter > 1
        ? { ...period, quarter: period.quarter - 1 }
        : { kind: 'quarter', year: period.year - 1, quarter: 4 }
    case 'month':
      return period.month > 1
        ? { ...period, month: period.month - 1 }
        : { kind: 'month', year: period.year - 1, month: 12 }
  }
}

/** The same stretch a year (for a term: a term) before: what "cùng kỳ" means. */
export function samePeriodBefore(period: ObservedPeriod): ObservedPeriod {
  switch (period.kind) {
    case 'quarter':
    case 'month':
      return { ...period, year: period.year - 1 }
    default:
      return precedingPeriod(period)
  }
}

/** Last day (ISO date) of a period: which units there were then. */
export function lastDayOf(period: ObservedPeriod): string {
  switch (period.kind) {
    case 'year':
      return `${period.year}-12-31`
    case 'term':
      return `${period.to}-12-31`
    case 'quarter':
      return dayOf(period.year, period.quarter * 3)
    case 'month':
      return dayOf(period.year, period.month)
  }
}

function dayOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** Order of time: by the last day; of two that end together the longer one comes after. */
export function comparePeriods(a: ObservedPeriod, b: ObservedPeriod): number {
  return lastDayOf(a).localeCompare(lastDayOf(b)) || lengthOf(a) - lengthOf(b)
}

function lengthOf(period: ObservedPeriod): number {
  switch (period.kind) {
    case 'month':
      return 1
    case 'quarter':
      return 3
    case 'year':
      return 12
    case 'term':
      return 12 * (period.to - period.from + 1)
  }
}
