import { type Editor, Element } from 'slate'
import { clampLevel, parentHeading } from '../../../shared/document/sections.ts'
import type { HeadingLevel } from '../../../shared/document/types.ts'
import { asOneStep } from './asOneStep.ts'
import { type Section, sectionBlocks, sectionFrom, sectionOfId } from './sectionAt.ts'
import { canShift, shiftBlocks } from './shiftSection.ts'

/**
 * Puts a whole section in front of block `to`, its heading on `level`; one undo step. False where
 * it stands there already, inside itself, or its deepest level would not fit.
 */
export function moveSection(editor: Editor, id: string, to: number, level?: HeadingLevel): boolean {
  const section = sectionOfId(editor, id)
  if (section === undefined) return false
  const { start, end, heading } = section
  if (to > start && to < end) return false
  const by = (level ?? heading.level) - heading.level
  if (by !== 0 && !canShift(editor, section, by)) return false
  const stays = to === start || to === end
  if (stays && by === 0) return false
  asOneStep(editor, () => {
    if (by !== 0) shiftBlocks(editor, section, by)
    if (to < start) rotate(editor, to, start, end)
    else if (to > end) rotate(editor, start, end, to)
  })
  return true
}

/**
 * Changes the places of two neighbouring stretches of blocks. Nodes are moved and not written
 * anew, so that cursor, ids and what is drawn stay theirs; the shorter stretch does the moving.
 */
function rotate(editor: Editor, from: number, middle: number, to: number): void {
  const before = middle - from
  const behind = to - middle
  if (before <= behind) {
    for (let count = 0; count < before; count++) {
      editor.apply({ type: 'move_node', path: [from], newPath: [to - 1] })
    }
  } else {
    for (let count = 0; count < behind; count++) {
      editor.apply({ type: 'move_node', path: [middle + count], newPath: [from + count] })
    }
  }
}

/** Where a section goes by the keys "up" and "down". */
export interface SectionStep {
  readonly to: number
  /** Goes under another heading; without it the section only changes places with a neighbour. */
  readonly level: HeadingLevel
}

/**
 * The place one step up or down: past the neighbour under the same heading, else to the end of
 * the section before, or to the beginning of the one behind. Undefined at the ends of the text.
 */
function sectionStep(editor: Editor, section: Section, by: 1 | -1): SectionStep | undefined {
  return by === -1 ? stepUp(editor, section) : stepDown(editor, section)
}

function stepUp(editor: Editor, { start, heading }: Section): SectionStep | undefined {
  const blocks = sectionBlocks(editor)
  const { level } = heading
  for (let at = start - 1; at >= 0; at--) {
    const block = blocks[at]
    if (block?.type !== 'heading') continue
    const above = block.level ?? 0
    if (above === level) return { to: at, level }
    // The heading above is the section's own: in front of it, if another section ends there.
    if (above < level)
      return headingBefore(editor, at) === undefined ? undefined : { to: at, level }
    // A deeper one: it belongs to the neighbour, unless it has no shallower heading at all.
    const parent = parentHeading(blocks, at)
    if (parent === undefined) return { to: at, level }
  }
  return undefined
}

function stepDown(editor: Editor, { end, heading }: Section): SectionStep | undefined {
  const next = headingFrom(editor, end)
  const section = next === undefined ? undefined : sectionFrom(editor, next)
  if (next === undefined || section === undefined) return undefined
  const { level } = heading
  if (section.heading.level >= level) return { to: section.end, level }
  // Under the next heading, in front of its first own section.
  const inner = headingFrom(editor, next + 1)
  return { to: inner !== undefined && inner < section.end ? inner : section.end, level }
}

function headingBefore(editor: Editor, before: number): number | undefined {
  for (let at = before - 1; at >= 0; at--) if (isHeading(editor, at)) return at
  return undefined
}

function headingFrom(editor: Editor, from: number): number | undefined {
  for (let at = from; at < editor.children.length; at++) if (isHeading(editor, at)) return at
  return undefined
}

function isHeading(editor: Editor, at: number): boolean {
  const block = editor.children[at]
  return Element.isElement(block) && block.type === 'heading'
}

/** Moves the section one step up or down; false where there is no place for it. */
export function moveSectionBy(editor: Editor, id: string, by: 1 | -1): boolean {
  const section = sectionOfId(editor, id)
  const step = section && sectionStep(editor, section, by)
  return step !== undefined && moveSection(editor, id, step.to, clampLevel(step.level))
}
