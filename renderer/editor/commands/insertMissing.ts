import { type Editor, Transforms } from 'slate'
import { clampLevel } from '../../../shared/document/sections.ts'
import type { Block } from '../../../shared/document/types.ts'
import type { MissingSection } from '../../../shared/template/missingSections.ts'
import { renewIds } from '../renewIds.ts'
import { toSlateValue } from '../value.ts'
import { asOneStep } from './asOneStep.ts'

/**
 * Puts in a section that the template expects, with its hint and lists; one undo step. The answer
 * is the id of its heading.
 */
export function insertMissing(editor: Editor, section: MissingSection): string | undefined {
  const blocks = renewIds(
    toSlateValue(section.blocks.map((block) => shifted(block, section.shift))),
  )
  const at = Math.min(section.to, editor.children.length)
  asOneStep(editor, () => Transforms.insertNodes(editor, blocks, { at: [at] }))
  const [first] = blocks
  return first !== undefined && 'id' in first ? first.id : undefined
}

function shifted(block: Block, by: number): Block {
  if (by === 0 || (block.type !== 'heading' && block.type !== 'item')) return block
  return { ...block, level: clampLevel(block.level + by) }
}
