import {
  type FigurePeriod,
  isDocumentPeriod,
  type RelativePeriod,
} from '../../../shared/document/period.ts'

/** The period of a whole sentence; undefined for a quarter or month, of which none is written. */
export function sentencePeriod(period: FigurePeriod): RelativePeriod | undefined {
  switch (period.kind) {
    case 'own':
    case 'termYear':
      return period
    case 'fixed':
      return isDocumentPeriod(period.period) ? { kind: 'fixed', period: period.period } : undefined
    default:
      return undefined
  }
}
