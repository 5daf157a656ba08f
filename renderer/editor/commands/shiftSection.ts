import { type Editor, Element } from 'slate'
import { clampLevel } from '../../../shared/document/sections.ts'
import type { HeadingLevel } from '../../../shared/document/types.ts'
import { asOneStep } from './asOneStep.ts'
import { type Section, sectionOfId } from './sectionAt.ts'

/** Blocks of the section that carry a level of the numbering: headings and numbered paragraphs. */
function* levelled(editor: Editor, { start, end }: Section): Generator<[number, HeadingLevel]> {
  for (let at = start; at < end; at++) {
    const block = editor.children[at]
    if (!Element.isElement(block)) continue
    if (block.type === 'heading' || block.type === 'item') yield [at, block.level]
  }
}

/** Do all levels of the section fit when it goes `by` levels deeper? */
export function canShift(editor: Editor, section: Section, by: number): boolean {
  for (const [, level] of levelled(editor, section)) {
    if (level + by < 1 || level + by > 5) return false
  }
  return true
}

/** Sets the levels without asking whether they fit. */
export function shiftBlocks(editor: Editor, section: Section, by: number): void {
  for (const [at, level] of [...levelled(editor, section)]) {
    editor.apply({
      type: 'set_node',
      path: [at],
      properties: { level },
      newProperties: { level: clampLevel(level + by) },
    })
  }
}

/**
 * Takes a whole section `by` levels deeper (or higher): what stands in it keeps its level relative
 * to the heading. One undo step; false where a level would leave 1 to 5.
 */
export function shiftSection(editor: Editor, id: string, by: number): boolean {
  const section = sectionOfId(editor, id)
  if (section === undefined || by === 0 || !canShift(editor, section, by)) return false
  asOneStep(editor, () => shiftBlocks(editor, section, by))
  return true
}
