import type { Block, Heading } from '../document/types.ts'
import { figuresIn } from '../figures/blockFigures.ts'
import { applySpelling, type SpellingHabit } from '../text/spelling.ts'
import type { Section, Slot } from './slots.ts'
import type { Keep, RollChoices } from './types.ts'

/**
 * The sections by what the person wants of them: their text goes where only the structure is to
 * stay, or all that the store can't write anew.
 */
export function keepSections(
  slots: readonly Slot[],
  keep: RollChoices['keep'],
  options: {
    /** Will the store write figures into the block? */
    readonly isWritten: (block: Block) => boolean
    readonly spelling: SpellingHabit | undefined
  },
): Slot[] {
  const kept: Slot[] = []
  let dropped: Block[] = []
  let hasText = false
  const close = (): void => {
    if (!hasText && dropped.some((block) => block.type !== 'divider')) {
      hintLast(kept, options.spelling)
      kept.push({ kind: 'emptied', from: dropped })
    }
    dropped = []
    hasText = false
  }
  for (const slot of slots) {
    if (slot.kind === 'block' && slot.block.type === 'heading') close()
    const goes = slot.kind === 'block' && !stays(slot.block, keepOf(slot.section, keep), options)
    if (goes) dropped.push(slot.block)
    else {
      if (slot.kind !== 'block' || slot.block.type !== 'heading') hasText = true
      kept.push(slot)
    }
  }
  close()
  return kept
}

function keepOf({ role, heading }: Section, keep: RollChoices['keep']): Keep {
  const own = heading?.role === 'field' ? keep.field : undefined
  return own ?? keep[role] ?? 'text'
}

function stays(
  block: Block,
  keep: Keep,
  { isWritten }: { readonly isWritten: (block: Block) => boolean },
): boolean {
  if (keep === 'text' || block.type === 'heading' || block.type === 'targetList') return true
  if (block.type === 'chart') return true
  if (block.type === 'table' && block.summary !== undefined) return true
  return keep === 'figures' && (isWritten(block) || !figuresIn(block).next().done)
}

const HINT = 'Viết nội dung của kỳ này; lời năm trước xem ở bên cạnh.'

/** The heading that the room belongs to says what to do there. */
function hintLast(kept: Slot[], spelling: SpellingHabit | undefined): void {
  const last = kept.at(-1)
  if (last?.kind !== 'block' || last.block.type !== 'heading' || last.block.hint !== undefined)
    return
  const block: Heading = { ...last.block, hint: spelling ? applySpelling(HINT, spelling) : HINT }
  kept[kept.length - 1] = { ...last, block }
}
