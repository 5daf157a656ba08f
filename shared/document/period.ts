import { z } from 'zod'

/** The time a document or a figure speaks of. */
export const periodSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('year'), year: z.int().min(1900).max(2200) }),
  z.object({
    kind: z.literal('term'),
    from: z.int().min(1900).max(2200),
    to: z.int().min(1900).max(2200),
  }),
])
export type Period = z.infer<typeof periodSchema>

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

/** The absolute period that `relative` means in a document of period `own`. */
export function resolvePeriod(relative: RelativePeriod, own: Period): Period {
  switch (relative.kind) {
    case 'fixed':
      return relative.period
    case 'termYear':
      return {
        kind: 'year',
        year: (own.kind === 'term' ? own.from : own.year) + relative.offset,
      }
    case 'own': {
      if (own.kind === 'year') return { kind: 'year', year: own.year + relative.offset }
      const length = own.to - own.from
      const shift = length * relative.offset
      return { kind: 'term', from: own.from + shift, to: own.to + shift }
    }
  }
}

/** Stable text key: `2021`, `2020-2025`. */
export function periodKey(period: Period): string {
  return period.kind === 'year' ? String(period.year) : `${period.from}-${period.to}`
}

/** As written in a text: "năm 2021", "nhiệm kỳ 2020 - 2025". */
export function periodInWords(period: Period): string {
  return period.kind === 'year' ? `năm ${period.year}` : `nhiệm kỳ ${period.from} - ${period.to}`
}

export function samePeriod(a: Period, b: Period): boolean {
  return periodKey(a) === periodKey(b)
}
