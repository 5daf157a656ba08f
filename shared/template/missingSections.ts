import { ALIKE, isTelling, wordLikeness } from '../document/likeness.ts'
import { sectionEnd } from '../document/sections.ts'
import type { Block, Heading } from '../document/types.ts'
import { lineText } from '../document/walk.ts'
import { foldText } from '../text/fold.ts'

/**
 * What a document lacks of what its template expects: the headings of a fresh document (`expected`,
 * the template filled for the same period) are looked up in the one at hand. A section counts as
 * there wherever it stands and however it is called, as long as its role or its words tell it.
 */

/** A section that is expected and not there. */
export interface MissingSection {
  readonly heading: Heading
  /** Its title as a new document has it. */
  readonly title: string
  /** Names it in the document's `unwanted`: its words and those around it, years left out. */
  readonly key: string
  /** The blocks to insert, still with the ids of `expected` and its levels. */
  readonly blocks: readonly Block[]
  /** Block of the document that it goes in front of. */
  readonly to: number
  /** Levels to add so that it fits where it goes. */
  readonly shift: number
}

/** As long as the document's model allows. */
const KEY_LENGTH = 300

interface Part {
  readonly heading: Heading
  readonly at: number
  readonly end: number
  /** Words of the title without diacritics; years and other numbers are all the same. */
  readonly words: ReadonlySet<string>
  readonly key: string
  readonly children: Part[]
}

interface Title {
  readonly key: string
  readonly words: ReadonlySet<string>
}

const titles = new WeakMap<Heading, Title>()

/** "Kết quả năm 2026" and "Kết quả năm 2025" are the same section; read once a heading. */
function titleOf(heading: Heading): Title {
  let title = titles.get(heading)
  if (title === undefined) {
    const words = foldText(lineText(heading.children))
      .replace(/\d+/g, '0')
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word !== '')
    title = { key: words.join(' '), words: new Set(words) }
    titles.set(heading, title)
  }
  return title
}

/** The headings as a tree; `all` in the order of the text. */
function partsOf(body: readonly Block[]): { readonly roots: Part[]; readonly all: Part[] } {
  const roots: Part[] = []
  const all: Part[] = []
  const above: Part[] = []
  body.forEach((block, at) => {
    if (block.type !== 'heading') return
    const part: Part = {
      heading: block,
      at,
      end: sectionEnd(body, at),
      ...titleOf(block),
      children: [],
    }
    while ((above.at(-1)?.heading.level ?? 0) >= block.level) above.pop()
    ;(above.at(-1)?.children ?? roots).push(part)
    above.push(part)
    all.push(part)
  })
  return { roots, all }
}

/** Which section of the document stands for which expected one. */
type Pairs = Map<Part, Part>

/** The sections of `expected` that `body` has nothing for, outermost only. */
export function missingSections(
  body: readonly Block[],
  expected: readonly Block[],
): MissingSection[] {
  const have = partsOf(body)
  const want = partsOf(expected)
  const pairs: Pairs = new Map()
  const taken = new Set<Part>()
  matchNear(want.roots, have.roots, pairs, taken)
  // Only what no section has taken at its own place is looked for elsewhere.
  for (const part of want.all) {
    const { heading, key } = part
    if (pairs.has(part)) continue
    const moved =
      free(have.all, taken, (one) => one.key === key) ??
      (isTelling(heading.role) ? free(have.all, taken, (one) => sameRole(part, one)) : undefined)
    if (moved === undefined) continue
    pair(part, moved, pairs, taken)
    matchNear(part.children, moved.children, pairs, taken)
  }
  const missing: MissingSection[] = []
  const collect = (wanted: readonly Part[], parent: Part | undefined): void => {
    wanted.forEach((part, index) => {
      if (pairs.has(part)) collect(part.children, part)
      else missing.push(placed({ body, expected, pairs }, wanted, index, parent))
    })
  }
  collect(want.roots, undefined)
  return missing
}

function pair(part: Part, found: Part, pairs: Pairs, taken: Set<Part>): void {
  taken.add(found)
  pairs.set(part, found)
}

function free(
  parts: readonly Part[],
  taken: ReadonlySet<Part>,
  fits: (one: Part) => boolean,
): Part | undefined {
  return parts.find((one) => !taken.has(one) && fits(one))
}

/** Matches sections under the same heading, the surest signs first, and then what is in them. */
function matchNear(
  wanted: readonly Part[],
  near: readonly Part[],
  pairs: Pairs,
  taken: Set<Part>,
): void {
  const signs: readonly ((part: Part, one: Part) => boolean)[] = [
    (part, one) => one.key === part.key,
    sameRole,
    (part, one) => wordLikeness(part.words, one.words) >= ALIKE,
  ]
  for (const fits of signs) {
    for (const part of wanted) {
      const found = pairs.has(part) ? undefined : free(near, taken, (one) => fits(part, one))
      if (found !== undefined) pair(part, found, pairs, taken)
    }
  }
  for (const part of wanted) {
    const found = pairs.get(part)
    if (found !== undefined) matchNear(part.children, found.children, pairs, taken)
  }
}

function sameRole(wanted: Part, one: Part): boolean {
  const { role } = wanted.heading
  if (!isTelling(role)) return false
  return one.heading.role === role || (one.heading.alsoRoles ?? []).includes(role)
}

interface Comparison {
  readonly body: readonly Block[]
  readonly expected: readonly Block[]
  readonly pairs: ReadonlyMap<Part, Part>
}

/** Behind the nearest expected neighbour in front that is there, else in front of the next. */
function placed(
  { body, expected, pairs }: Comparison,
  wanted: readonly Part[],
  index: number,
  parent: Part | undefined,
): MissingSection {
  const part = wanted[index]
  if (part === undefined) throw new Error('no such section')
  const found = parent && pairs.get(parent)
  // Neighbours that stand elsewhere in the text say nothing about the place.
  const near = (one: Part): Part[] => {
    const there = pairs.get(one)
    return there !== undefined && (found === undefined || isIn(there, found)) ? [there] : []
  }
  const before = wanted.slice(0, index).flatMap(near).at(-1)
  const behind = wanted.slice(index + 1).flatMap(near)[0]
  // A numbered paragraph that the template has in front of the section stays in front of it.
  const apart = (wanted[index - 1]?.end ?? part.at) < part.at
  const behindOf = (one: Part): number => {
    let to = one.end
    while (apart && to < body.length && body[to]?.type !== 'heading') to++
    return to
  }
  const level =
    (before ?? behind)?.heading.level ??
    (parent === undefined || found === undefined
      ? part.heading.level
      : found.heading.level + part.heading.level - parent.heading.level)
  return {
    heading: part.heading,
    title: lineText(part.heading.children).trim(),
    key: [parent?.key, part.key].filter(Boolean).join(' / ').slice(-KEY_LENGTH),
    blocks: expected.slice(part.at, part.end),
    to:
      before === undefined
        ? (behind?.at ?? (found && endOfOwn(body, found, level)) ?? body.length)
        : behindOf(before),
    shift: level - part.heading.level,
  }
}

/** Where the section's own text ends: in front of numbered paragraphs on the level of its parts. */
function endOfOwn(body: readonly Block[], { at, end }: Part, level: number): number {
  for (let index = at + 1; index < end; index++) {
    const block = body[index]
    if (block?.type === 'item' && block.level <= level) return index
  }
  return end
}

function isIn(one: Part, outer: Part): boolean {
  return one.at > outer.at && one.at < outer.end
}
