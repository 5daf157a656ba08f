import { type BlockReview, blockReview, isWaiting } from '../../shared/document/blockReview.ts'
import type { Block } from '../../shared/document/types.ts'
import type { EditorBlock } from '../editor/slateTypes.ts'

const dividers = new WeakMap<EditorBlock, Block>()

/** A block of the editor as the document has it; the answer stays the same object. */
export function documentBlock(block: EditorBlock): Block {
  if (block.type !== 'divider') return block
  const known = dividers.get(block)
  if (known !== undefined) return known
  const { words, ...rest } = block
  const made = { ...rest, text: words }
  dividers.set(block, made)
  return made
}

export function reviewOfBlock(block: EditorBlock): BlockReview {
  return blockReview(documentBlock(block))
}

export function blockWaits(block: EditorBlock): boolean {
  return isWaiting(reviewOfBlock(block))
}

/** The same block of the text, with the same decisions about it; its words may be others. */
export function isDecidedAlike(
  one: EditorBlock | undefined,
  other: EditorBlock | undefined,
): boolean {
  return one?.id === other?.id && one?.origin === other?.origin && one?.reviewed === other?.reviewed
}
