import { blockSkeleton } from './blockWords.ts'
import type { Block } from './types.ts'

/**
 * How far a block of a rolled document has been looked at. Nothing but `reviewed` is stored: the
 * rest follows from the words, so that it can't be out of step with them, whatever changed them.
 */
export type ReviewState = 'inherited' | 'edited' | 'reviewed' | 'new'

/** As the person reads them. */
export const reviewStateNames: Readonly<Record<ReviewState, string>> = {
  inherited: 'Kế thừa, chưa rà soát',
  edited: 'Đã sửa',
  reviewed: 'Đã rà soát',
  new: 'Mới',
}

/** Where a block stands: told by its words, but for "reviewed". */
export function reviewStateOf(block: Block): ReviewState {
  if (block.reviewed) return 'reviewed'
  const { origin } = block
  if (origin === undefined) return 'new'
  return blockSkeleton(block) === (origin.made ?? origin.was) ? 'inherited' : 'edited'
}
