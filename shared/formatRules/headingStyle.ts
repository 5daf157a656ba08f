import type { HeadingLevel, MarkerFormat } from '../document/types.ts'
import type { FormatRules, HeadingStyle } from './table.ts'

/** "Phần thứ nhất": marker and title on lines of their own; the others share one line. */
export type HeadingKind = 'division' | HeadingLevel

const division = /^(phần|chương|mục)\s/iu

/**
 * Which row of the rules a heading obeys. What counts is how it is numbered ("I-", "1.",
 * "1.1."), for levels differ from document to document; without a number its level decides.
 */
export function headingKind(
  level: HeadingLevel,
  marker: string,
  format: MarkerFormat | undefined,
): HeadingKind {
  const bare = marker.trim()
  if (division.test(bare)) return 'division'
  if (/^[IVXLCDM]+\b/.test(bare)) return format?.style === 'upper' ? 1 : 2
  if (/^\p{Lu}\b/u.test(bare)) return 1
  const digits = bare.match(/\d+/g)
  if (digits !== null) return digits.length === 1 ? 3 : digits.length === 2 ? 4 : 5
  if (/^\p{Ll}/u.test(bare)) return 5
  return level === 1 && format?.style === 'words' ? 'division' : level
}

/** Looks of a heading's title; a division's marker has its own row (`divisions.marker`). */
export function headingStyle(kind: HeadingKind, rules: FormatRules): HeadingStyle {
  return kind === 'division' ? rules.divisions.title.value : rules.headings[kind].value
}
