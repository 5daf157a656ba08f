import {
  type FigurePeriod,
  type Period,
  periodInWords,
  type RelativePeriod,
  resolvePeriod,
} from '../../shared/document/period.ts'

/** A period to choose for a figure, relative to the document's own. */
export interface PeriodChoice<P extends FigurePeriod = RelativePeriod> {
  readonly key: string
  /** "Năm nay (năm 2021)" */
  readonly words: string
  readonly period: P
}

/** This year, last year, next year; for a term's document the term, the last one, its years. */
export function periodChoices(own: Period): readonly PeriodChoice[] {
  const named: (readonly [string, RelativePeriod])[] =
    own.kind === 'year'
      ? [
          ['Năm của văn bản', { kind: 'own', offset: 0 }],
          ['Năm trước', { kind: 'own', offset: -1 }],
          ['Năm sau', { kind: 'own', offset: 1 }],
        ]
      : [
          ['Nhiệm kỳ của văn bản', { kind: 'own', offset: 0 }],
          ['Nhiệm kỳ trước', { kind: 'own', offset: -1 }],
          ['Nhiệm kỳ sau', { kind: 'own', offset: 1 }],
          ...Array.from(
            { length: own.to - own.from + 1 },
            (_, offset) => ['Trong nhiệm kỳ', { kind: 'termYear', offset }] as const,
          ),
        ]
  return named.map(([name, period]) => ({
    key: period.kind === 'fixed' ? 'fixed' : `${period.kind}:${period.offset}`,
    words: `${name} (${periodInWords(resolvePeriod(period, own))})`,
    period,
  }))
}
