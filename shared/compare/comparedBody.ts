import type { Block, TargetItem } from '../document/types.ts'

/**
 * The body as it is compared: each target list is the bullets that it prints, one an indicator,
 * each with the id of its item. So targets that were plain bullets last year and are a list of the
 * store this year are compared line by line.
 */
export function comparedBody(body: readonly Block[]): readonly Block[] {
  if (!body.some((block) => block.type === 'targetList')) return body
  return body.flatMap((block): readonly Block[] =>
    block.type === 'targetList' ? block.children.map(bulletOf) : [block],
  )
}

function bulletOf({ id, children }: TargetItem): Block {
  return { type: 'bullet', id, level: 1, children }
}
