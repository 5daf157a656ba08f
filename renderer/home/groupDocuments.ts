import type { DocumentEntry } from '../../shared/api/contract.ts'
import type { Period } from '../../shared/document/period.ts'
import { typeName } from '../../shared/document/typeNames.ts'
import { wordSearch } from '../../shared/text/fold.ts'
import { compareVietnamese } from '../../shared/text/normalize.ts'

export interface KindGroup {
  readonly kind: string
  readonly entries: readonly DocumentEntry[]
}

export interface PeriodGroup {
  /** "Năm 2021", "Nhiệm kỳ 2020 - 2025" */
  readonly title: string
  readonly count: number
  readonly kinds: readonly KindGroup[]
}

function periodTitle(period: Period): string {
  return period.kind === 'year' ? `Năm ${period.year}` : `Nhiệm kỳ ${period.from} - ${period.to}`
}

/** A term stands with the documents of its first year, in front of them. */
function periodOrder(period: Period): number {
  return period.kind === 'year' ? period.year : period.from + 0.5
}

/** Does the document answer the search? Every word somewhere in name, kind or period. */
function matchesSearch(entry: DocumentEntry, search: string): boolean {
  const { name, documentType, period } = entry
  return wordSearch(search)(name, typeName(documentType), documentType, periodTitle(period))
}

/** Files that can't be read: what kind and time they are of nobody knows. */
const UNREADABLE = 'Tệp không đọc được'

function groupTitle(entry: DocumentEntry): string {
  return entry.problem === undefined ? periodTitle(entry.period) : UNREADABLE
}

/**
 * What tells documents of one name apart: which copy of the name the file is. Undefined for a
 * document whose name and period nobody else has.
 */
export function twinNote(
  entry: DocumentEntry,
  entries: readonly DocumentEntry[],
): string | undefined {
  const same = entries.filter(
    ({ name, period }) => name === entry.name && periodTitle(period) === periodTitle(entry.period),
  )
  if (same.length < 2) return undefined
  const base = entry.file.replace(/\.[^.]+$/, '')
  const copy = /^(.*) \((\d+)\)$/.exec(base)
  if (copy !== null && same.some(({ file }) => file.startsWith(`${copy[1]}.`))) {
    return `Bản ${copy[2]}`
  }
  const isFirst = same.some((one) => one !== entry && one.file.startsWith(`${base} (`))
  return isFirst ? 'Bản 1' : `Tệp ${base}`
}

/**
 * Documents by period (newest first), then by kind, the last changed first; files that can't be
 * read stand at the end.
 */
export function groupDocuments(
  entries: readonly DocumentEntry[],
  search = '',
): readonly PeriodGroup[] {
  const periods = new Map<string, DocumentEntry[]>()
  const order = new Map<string, number>()
  for (const entry of entries) {
    if (!matchesSearch(entry, search)) continue
    const title = groupTitle(entry)
    periods.set(title, [...(periods.get(title) ?? []), entry])
    order.set(title, entry.problem === undefined ? periodOrder(entry.period) : 0)
  }
  return [...periods]
    .sort(([a], [b]) => (order.get(b) ?? 0) - (order.get(a) ?? 0))
    .map(([title, group]) => ({ title, count: group.length, kinds: byKind(group) }))
}

function byKind(entries: readonly DocumentEntry[]): readonly KindGroup[] {
  const kinds = new Map<string, DocumentEntry[]>()
  for (const entry of entries) {
    const kind = entry.problem === undefined ? typeName(entry.documentType) : 'Cần xem lại'
    kinds.set(kind, [...(kinds.get(kind) ?? []), entry])
  }
  return [...kinds]
    .sort(([a], [b]) => compareVietnamese(a, b))
    .map(([kind, group]) => ({
      kind,
      entries: group.sort((a, b) => b.modified.localeCompare(a.modified)),
    }))
}
