import type { HeadingLevel } from './types.ts'

/**
 * Sections are derived: a heading owns what follows it up to the next heading of its own level or
 * a higher one. Works on blocks of a body as well as on the editor's nodes.
 */

/** What a section is read from; the editor's blocks and the document's both are this. */
export interface SectionBlock {
  readonly type: string
  readonly level?: number
}

function levelOf(block: SectionBlock): number {
  return block.level ?? 0
}

/**
 * Index behind the section of the heading at `at`. A numbered paragraph of the heading's own level
 * ("4. ..." after the heading "3. ...") stands beside the section with what follows it, unless
 * deeper headings follow there that belong to the section.
 */
export function sectionEnd(blocks: readonly SectionBlock[], at: number): number {
  const level = blocks[at]?.level ?? 0
  let beside: number | undefined
  let end = at + 1
  for (; end < blocks.length; end++) {
    const block = blocks[end]
    if (block === undefined) break
    if (block.type === 'heading') {
      if (levelOf(block) <= level) break
      beside = undefined
    } else if (block.type === 'item' && levelOf(block) <= level) beside ??= end
  }
  return beside ?? end
}

/** Index of the heading whose section holds the block at `at`; a heading holds itself. */
export function sectionStart(blocks: readonly SectionBlock[], at: number): number | undefined {
  // Headings at this level or deeper have ended before `at`.
  let ended = 6
  for (let index = Math.min(at, blocks.length - 1); index >= 0; index--) {
    const block = blocks[index]
    if (block === undefined) continue
    if (block.type === 'heading' && levelOf(block) < ended) {
      if (at < sectionEnd(blocks, index)) return index
      ended = levelOf(block)
    }
  }
  return undefined
}

/** Index of the heading that the heading at `at` stands under. */
export function parentHeading(blocks: readonly SectionBlock[], at: number): number | undefined {
  const level = blocks[at]?.level ?? 0
  for (let index = at - 1; index >= 0; index--) {
    const block = blocks[index]
    if (block?.type === 'heading' && levelOf(block) < level) return index
  }
  return undefined
}

/** The level as the model has it: 1 to 5. */
export function clampLevel(level: number): HeadingLevel {
  const levels = [1, 2, 3, 4, 5] as const
  return levels.find((known) => known >= level) ?? 5
}
