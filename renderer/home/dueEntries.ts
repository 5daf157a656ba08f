import type { DocumentEntry } from '../../shared/api/contract.ts'
import { nameWithoutYears } from './nameWithoutYears.ts'
import { usualYear } from './usualYear.ts'

export interface DueEntry {
  /** The latest document of its kind. */
  readonly entry: DocumentEntry
  /** The year that the next one is for. */
  readonly year: number
}

/** As many as one row of the home screen holds. */
const SHOWN = 3

/**
 * Yearly documents whose next one is due: the latest of each kind, where the year after it has come
 * (for what plans ahead: is about to). The one changed last first.
 */
export function dueEntries(listed: readonly DocumentEntry[], today: Date): readonly DueEntry[] {
  const due = listed.flatMap((entry): DueEntry[] => {
    const { period, problem } = entry
    if (problem !== undefined || period.kind !== 'year') return []
    return [{ entry, year: period.year + 1 }]
  })
  // Documents of one kind have one template, or names that differ in their years alone.
  const ofTemplates = latestOf(due, ({ template, name }) => template ?? nameWithoutYears(name))
  return latestOf(ofTemplates, ({ name }) => nameWithoutYears(name))
    .filter(({ entry, year }) => year <= usualYear(entry, today))
    .sort((a, b) => b.entry.modified.localeCompare(a.entry.modified))
    .slice(0, SHOWN)
}

/** The latest of each kind. */
function latestOf(
  due: readonly DueEntry[],
  kindOf: (entry: DocumentEntry) => string,
): readonly DueEntry[] {
  const latest = new Map<string, DueEntry>()
  for (const one of due) {
    const key = `${one.entry.documentType} ${kindOf(one.entry)}`
    const before = latest.get(key)
    const isNewer =
      before === undefined ||
      one.year > before.year ||
      (one.year === before.year && one.entry.modified > before.entry.modified)
    if (isNewer) latest.set(key, one)
  }
  return [...latest.values()]
}
