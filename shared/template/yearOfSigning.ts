import type { Settings } from '../api/settings.ts'
import type { Period } from '../document/period.ts'
import { type Guideline, guidelineForYear } from '../formatRules/guideline.ts'

/** HD05 took effect in 2026; what is signed earlier keeps the guideline of its time. */
const FIRST_YEAR_OF_CHOICE = 2026

/**
 * The year of signing: that of the period (the first of a term), or today's when the document is
 * made in the year before or after, as resolutions and reports around New Year are.
 */
export function yearOfSigning(
  period: Period,
  today: { readonly year: number } | undefined,
): number {
  const year = period.kind === 'year' ? period.year : period.from
  return today !== undefined && Math.abs(today.year - year) === 1 ? today.year : year
}

/** The guideline of a document to be signed in the year: the office's, where it had the choice. */
export function guidelineOfSigning(
  year: number,
  settings: Pick<Settings, 'guideline'> | undefined,
): Guideline {
  return settings !== undefined && year >= FIRST_YEAR_OF_CHOICE
    ? settings.guideline
    : guidelineForYear(year)
}
