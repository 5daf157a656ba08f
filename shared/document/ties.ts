import type { Inline } from './types.ts'

/**
 * The ties between words and comment threads: the sorted ids that texts, figures and notes carry
 * as `comments`. Absent, never an empty list.
 */
export type Ties = readonly string[]

export function sameTies(a: Ties | undefined, b: Ties | undefined): boolean {
  if (a === b) return true
  return a?.length === b?.length && a?.every((id, at) => id === b?.[at]) === true
}

/** All ids of both, sorted, so that equal ties are equal lists. */
export function joinedTies(a: Ties | undefined, b: Ties | undefined): string[] {
  return [...new Set([...(a ?? []), ...(b ?? [])])].sort()
}

/** The ids that both have; undefined for none. */
export function commonTies(a: Ties | undefined, b: Ties | undefined): string[] | undefined {
  const both = (a ?? []).filter((id) => b?.includes(id))
  return both.length > 0 ? both : undefined
}

/** The inline with exactly these ties; the same object when it has them already. */
export function withTies<T extends Inline>(inline: T, ties: Ties | undefined): T {
  const wanted = ties === undefined || ties.length === 0 ? undefined : [...ties]
  if (sameTies(inline.comments, wanted)) return inline
  const { comments: _, ...rest } = inline
  // Only the optional `comments` differs from what came in.
  return (wanted === undefined ? rest : { ...rest, comments: wanted }) as T
}
