import { heading } from '../document/build.ts'
import { bulletSigns } from '../document/numbering.ts'
import type {
  Block,
  Bullet,
  Heading,
  HeadingLevel,
  Inline,
  Item,
  Paragraph,
} from '../document/types.ts'
import type { WrittenBlock } from '../recognize/blocks.ts'
import { typeCodeOfName } from '../recognize/documentTypes.ts'
import type { Marker } from '../recognize/markers.ts'
import { roleOf } from '../recognize/roles.ts'
import type { PasteTarget } from './pasted.ts'

/** What the source said about a line. */
export interface Hint {
  readonly align: Paragraph['align'] | undefined
  readonly rank: number | undefined
  readonly bullet: Bullet['level'] | undefined
}

interface Adopted {
  readonly block: Block
  readonly line: number
}

/**
 * Recognized blocks as blocks of the document they go into: its numbering and its bullets instead
 * of those of the source, the looks that its headings have anyway left out.
 */
export function adoptBlocks(
  written: readonly WrittenBlock[],
  hints: ReadonlyMap<number, Hint>,
  target: PasteTarget,
): Adopted[] {
  const shift = rankShift(written, hints)
  return written.map(({ block, line, node }, index) => {
    const hint = hints.get(line)
    const before = written[index - 1]?.block
    switch (block.type) {
      case 'heading':
        return { line, block: adoptHeading(block, node.marker, hint, shift, target) }
      case 'item':
        return { line, block: adoptItem(block, node.marker, hint, target) }
      case 'bullet':
        adoptBullet(block, hint, before)
        return { line, block }
      case 'paragraph':
        // The text of a run-in heading stands on the heading's line.
        if (before?.type === 'heading' && before.runIn) return { line, block }
        return { line, block: adoptParagraph(block, hint, shift, target) }
      default:
        return { line, block }
    }
  })
}

function level(number: number): HeadingLevel {
  return Math.max(1, Math.min(5, number)) as HeadingLevel
}

/**
 * What parts the ranks of the source from our levels: told by a numbered heading that has both;
 * else the highest rank is a main section.
 */
function rankShift(written: readonly WrittenBlock[], hints: ReadonlyMap<number, Hint>): number {
  let highest = 6
  for (const { block, line, node } of written) {
    const rank = hints.get(line)?.rank
    if (rank === undefined) continue
    if (block.type === 'heading' && node.marker !== undefined) return block.level - rank
    highest = Math.min(highest, rank)
  }
  return 2 - highest
}

/** "Bảng 1. ..." stands above a table, "BÁO CÁO" above a title: no sections. */
const CAPTION = /^(?:bảng|biểu|hình|sơ đồ|biểu đồ|đồ thị)\s*(?:số\s*)?\d/iu

function adoptHeading(
  block: Heading,
  marker: Marker | undefined,
  hint: Hint | undefined,
  shift: number,
  target: PasteTarget,
): Block {
  if (marker === undefined) {
    const words = wordsOf(block.children)
    const named = CAPTION.test(words) || typeCodeOfName(words) !== undefined
    if (hint?.rank === undefined && named) {
      const { id, children } = block
      return { type: 'paragraph', id, ...alignment(hint), children }
    }
    if (hint?.rank !== undefined) block.level = level(hint.rank + shift)
  }
  block.children = plainLook(block.children)
  adoptMarker(block, marker, target)
  return block
}

/** A numbered sentence that its source calls a heading is one. */
function adoptItem(
  block: Item,
  marker: Marker | undefined,
  hint: Hint | undefined,
  target: PasteTarget,
): Block {
  const { id, children } = block
  const { role } = roleOf(wordsOf(children), block.level, [])
  const made: Heading | Item =
    hint?.rank === undefined
      ? block
      : { type: 'heading', id, level: block.level, role, children: plainLook(children) }
  adoptMarker(made, marker, target)
  return made
}

function adoptMarker(
  block: Heading | Item,
  marker: Marker | undefined,
  { numbering }: PasteTarget,
): void {
  const own = numbering[block.level - 1]
  if (marker === undefined) {
    if (own !== undefined && own.style !== 'none') block.marker = ''
    return
  }
  const { format, kind, written } = marker
  if (own !== undefined && own.style === format.style && own.nested === format.nested) {
    // "Điều 5" and "Chương II" are names that other texts call them by.
    if (own.before.trim() === format.before.trim() || !/\p{L}/u.test(format.before)) return
  }
  const deeper = numbering.findIndex(
    (one, at) => at >= block.level && one.style === format.style && one.nested === format.nested,
  )
  // "a)" right under "1." is the level that the document writes with letters.
  if (kind === 'letter' && deeper >= 0) block.level = level(deeper + 1)
  else if (kind === 'article' || kind === 'chapter' || kind === 'words') block.marker = written
  else block.format = format
}

/** Signs that stand for the program's own bullets. */
const USUAL_SIGNS = /^[-–—•●▪■□♦➢➤✓✔\uF0B7\uF0A7\uF02D\uF0D8]$/u

function adoptBullet(block: Bullet, hint: Hint | undefined, before: Block | undefined): void {
  const { marker } = block
  if (hint?.bullet !== undefined) block.level = hint.bullet
  if (marker === undefined) return
  if (/^[○◦]$/.test(marker)) block.level = hint?.bullet ?? 2
  else if (marker === bulletSigns[3] && before?.type === 'bullet' && before.level > 1) {
    block.level = hint?.bullet ?? 3
  } else if (!USUAL_SIGNS.test(marker)) return
  delete block.marker
}

function adoptParagraph(
  block: Paragraph,
  hint: Hint | undefined,
  shift: number,
  target: PasteTarget,
): Block {
  const words = wordsOf(block.children)
  if (hint?.rank === undefined || words.length > 300) return { ...block, ...alignment(hint) }
  const at = level(hint.rank + shift)
  const { role, alsoRoles, cause } = roleOf(words, at, [])
  const made = heading(at, role, plainLook(block.children), {
    ...(alsoRoles.length > 0 && { alsoRoles: [...alsoRoles] }),
    ...(cause !== undefined && { cause }),
  })
  adoptMarker(made, undefined, target)
  return made
}

function alignment(hint: Hint | undefined): Pick<Paragraph, 'align'> {
  const align = hint?.align
  return align === 'center' || align === 'right' ? { align } : {}
}

function wordsOf(line: readonly Inline[]): string {
  return line.map((one) => ('text' in one ? one.text : '')).join('')
}

/** A heading wholly in bold or italics is so by its style: the document's own decides. */
function plainLook(line: readonly Inline[]): Inline[] {
  const texts = line.flatMap((one) => ('type' in one || one.text.trim() === '' ? [] : [one]))
  const whole = (['bold', 'italic', 'underline'] as const).filter(
    (mark) => texts.length > 0 && texts.every((one) => one[mark] === true),
  )
  if (whole.length === 0) return [...line]
  return line.map((one) => {
    if ('type' in one) return one
    const bare = { ...one }
    for (const mark of whole) delete bare[mark]
    return bare
  })
}
