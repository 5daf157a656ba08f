import type { Settings } from '../api/settings.ts'
import type { Period } from '../document/period.ts'
import type { Template } from './types.ts'

/**
 * What `period` means in a template:
 * - a yearly one speaks of its year Y; where it reports on Y, its second half speaks of Y + 1
 * - a political report belongs to the COMING term (2020 - 2025: the congress of 2020 sets that
 *   term's targets); the term it reports on is `own` with offset -1
 */

type Term = Settings['term']

function shifted(term: Term, terms: number): Term {
  const length = term.to - term.from
  return { from: term.from + length * terms, to: term.to + length * terms }
}

/** Terms of one length without gaps, so the office's current one gives all others. */
function termsAway(term: Term, years: number): number {
  const length = term.to - term.from
  return length > 0 ? Math.floor(years / length) : 0
}

/** The term that a congress held in `year` opens, or that `year` runs in: 2020 to 2024 → 2020 - 2025. */
function termOpenedIn(year: number, officeTerm: Term): Term {
  return shifted(officeTerm, termsAway(officeTerm, year - officeTerm.from))
}

/** The term whose work `year` still is: 2021 to 2025 → 2020 - 2025. */
export function termWorkedIn(year: number, officeTerm: Term): Term {
  return shifted(officeTerm, termsAway(officeTerm, year - officeTerm.from - 1))
}

/** The period of a new document when the person only names a year. */
export function periodForYear(
  template: Pick<Template, 'periodKind'>,
  year: number,
  officeTerm: Term,
): Period {
  if (template.periodKind === 'year') return { kind: 'year', year }
  return { kind: 'term', ...termOpenedIn(year, officeTerm) }
}
