import type { Heading } from './types.ts'

/** Share of the words that two headings have in common, 0 to 1. */
export function wordLikeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0
  for (const word of one) if (other.has(word)) common++
  return common / Math.max(1, one.size + other.size - common)
}

/** Below this two headings speak of different things. */
export const ALIKE = 0.5

/** Roles that many sections of a document have do not say by themselves which one it is. */
export function isTelling(role: Heading['role']): boolean {
  return role !== 'field' && role !== 'part' && role !== 'other'
}
