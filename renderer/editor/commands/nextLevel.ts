import { type Editor, Element } from 'slate'
import { MarkerCounter } from '../../../shared/document/numbering.ts'
import { clampLevel } from '../../../shared/document/sections.ts'
import type {
  Heading,
  HeadingLevel,
  Item,
  NumberingScheme,
} from '../../../shared/document/types.ts'
import { headingKind } from '../../../shared/formatRules/headingStyle.ts'

type Numbered = Heading | Item

/** Where a heading or item goes by one step; `counted`: a marker of its own would hide the step. */
export interface NextLevel {
  readonly level: HeadingLevel
  readonly counted: boolean
}

/**
 * Reads the numbering from the start of the text, block by block, and says what one level deeper
 * or higher means at each: a level that the reader can tell from the one before. A level without
 * its parent is numbered like a higher one ("1." for the fourth level below "I-"), so a stored
 * level says little.
 */
export class LevelReader {
  private readonly counter: MarkerCounter
  private readonly scheme: NumberingScheme
  /** Levels of the blocks above that something can stand under, the deepest last. */
  private readonly open: number[] = []

  constructor(scheme: NumberingScheme) {
    this.scheme = scheme
    this.counter = new MarkerCounter(scheme)
  }

  /** Counts a block, on the level that it has by now. */
  pass(block: Numbered): void {
    this.counter.next(block)
    while ((this.open.at(-1) ?? 0) >= block.level) this.open.pop()
    this.open.push(block.level)
  }

  /** The step for the block that comes next; undefined where it has none. */
  next(block: Numbered, by: 1 | -1): NextLevel | undefined {
    const { level } = block
    const step = (to: number): NextLevel | undefined =>
      [false, true]
        .map((counted) => ({ level: clampLevel(to), counted }))
        .find((one) => this.seen(moved(block, one)) !== this.seen(block))
    if (by === 1) return level < 5 && this.hasParent(level) ? step(level + 1) : undefined
    for (let to = level - 1; to >= 1; to--) {
      const found = step(to)
      if (found !== undefined) return this.straightened(block, found)
    }
    return undefined
  }

  /** A child is one level below its parent, so one of the same level has to stand above. */
  private hasParent(level: number): boolean {
    return this.open.length === 0 || (this.open.at(-1) ?? 0) >= level
  }

  /** The same to the eye, but directly below its parent. */
  private straightened(block: Numbered, found: NextLevel): NextLevel {
    const parent = this.open.findLast((level) => level < found.level) ?? found.level - 1
    for (let level = parent + 1; level < found.level; level++) {
      const one = { ...found, level: clampLevel(level) }
      if (this.seen(moved(block, one)) === this.seen(moved(block, found))) return one
    }
    return found
  }

  /** What tells the reader the level: the marker, and the look that a heading has by it. */
  private seen(block: Numbered): string {
    const marker = this.counter.peek(block)
    if (block.type === 'item') return marker
    const format = block.format ?? this.scheme[block.level - 1]
    return `${headingKind(block.level, marker, format)} ${marker}`
  }
}

function moved(block: Numbered, { level, counted }: NextLevel): Numbered {
  if (!counted) return { ...block, level }
  const { marker: _, format: __, ...rest } = block
  return { ...rest, level }
}

/** The step for the heading or item at `at`, with the text as it is. */
export function nextLevelAt(
  { children }: Editor,
  scheme: NumberingScheme,
  at: number,
  by: 1 | -1,
): NextLevel | undefined {
  const reader = new LevelReader(scheme)
  for (const block of children.slice(0, at)) if (isNumbered(block)) reader.pass(block)
  const block = children[at]
  return block !== undefined && isNumbered(block) ? reader.next(block, by) : undefined
}

export function isNumbered(block: Editor['children'][number]): block is Numbered {
  return Element.isElement(block) && (block.type === 'heading' || block.type === 'item')
}
