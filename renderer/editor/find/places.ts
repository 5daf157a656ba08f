import { Point } from 'slate'
import { type BlockHits, type Match, rangeOf } from './matches.ts'
import type { Hits } from './searchBlocks.ts'

/** Number of the first match that begins at `point` or behind it. */
export function firstFrom(hits: Hits, point: Point): number {
  const block = point.path[0] ?? 0
  const hit = hits.blocks.find(({ at }) => at >= block)
  if (hit === undefined) return hits.total
  if (hit.at > block) return hit.before
  const within = hit.matches.findIndex(
    (match) => !Point.isBefore(rangeOf(match, hit.at).anchor, point),
  )
  return hit.before + (within < 0 ? hit.matches.length : within)
}

/** A match and where it stands. */
export interface Place {
  readonly hit: BlockHits
  readonly match: Match
}

export function placeOf(hits: Hits, rank: number): Place | undefined {
  const hit = hits.blocks.findLast(({ before }) => before <= rank)
  const match = hit?.matches[rank - hit.before]
  return hit === undefined || match === undefined ? undefined : { hit, match }
}
