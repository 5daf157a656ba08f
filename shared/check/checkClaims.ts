import type { Block, VanKienDocument } from '../document/types.ts'
import { checkBlock } from './checkBlock.ts'
import { fulfilments, loweredTargets } from './documentRules/goalRules.ts'
import { differentValues, repeatedSentences } from './documentRules/repeats.ts'
import { targetsReached } from './documentRules/targetReached.ts'
import { figuresOf } from './figures.ts'
import { type CheckContext, type Goal, goalsOf } from './goals.ts'
import { passagesOf, readBlock } from './passage.ts'
import type { Finding } from './types.ts'

/**
 * Every claim of the document that does not fit the others, in the order of the text. Blocks that
 * did not change since the last call are not read again.
 */
export function checkClaims(document: VanKienDocument, context: CheckContext = {}): Finding[] {
  const figures = figuresOf(document)
  const { targets, results } = figures
  const goals: readonly Goal[] = goalsOf(document, figures, context)
  const found = [
    ...document.body.flatMap(checkBlock),
    ...repeatedSentences(document.body.flatMap(readBlock).flatMap(passagesOf)),
    ...targetsReached(document, figures),
    ...differentValues(results),
    ...fulfilments(document, results, goals),
    ...loweredTargets(targets, goals),
  ]
  return inOrder(document, found)
}

function inOrder(document: VanKienDocument, found: readonly Finding[]): Finding[] {
  const order = new Map<string, number>()
  document.body.forEach((block, index) => {
    for (const id of lineIds(block)) order.set(id, index)
  })
  const at = ({ places: [{ blockId, start }] }: Finding): [number, number] => [
    order.get(blockId) ?? 0,
    start,
  ]
  return [...found].sort((a, b) => {
    const [blockA, startA] = at(a)
    const [blockB, startB] = at(b)
    return blockA - blockB || startA - startB
  })
}

function lineIds(block: Block): string[] {
  return readBlock(block).map(({ own }) => own.blockId)
}
