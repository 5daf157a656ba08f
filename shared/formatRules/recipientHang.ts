import type { FormatRules } from './table.ts'

/** A hyphen and a blank of the face, as shares of the size. */
const MARKER_WIDTH = 0.333 + 0.25

/** Points by which the further lines of a long receiver stand under its first word. */
export function recipientHang(rules: FormatRules): number {
  return rules.parts.recipient.value.size * MARKER_WIDTH
}
