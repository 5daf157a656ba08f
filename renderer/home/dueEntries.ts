import type { DocumentEntry } from '../../shared/api/contract.ts'
import { foldText } from '../../shared/text/fold.ts'
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
  const latest = new Map<string, DueEntry>()
  for (const entry of listed) {
    const { period, problem } = entry
    if (problem !== undefined || period.kind !== 'year') continue
    const key = kindOf(entry)
    const before = latest.get(key)
    const year = period.year + 1
    const isNewer =
      before === undefined ||
      year > before.year ||
      (year === before.year && entry.modified > before.entry.modified)
    if (isNewer) latest.set(key, { entry, year })
  }
  return [...latest.values()]
    .filter(({ entry, year }) => year <= usualYear(entry, today))
    .sort((a, b) => b.entry.modified.localeCompare(a.entry.modified))
    .slice(0, SHOWN)
}

/** Documents of one kind have one template, or names that differ in their years alone. */
function kindOf({ documentType, template, name }: DocumentEntry): string {
  const words =
    template ??
    foldText(name)
      .replace(/\(\d+\)$|\d+/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  return `${documentType} ${words}`
}
