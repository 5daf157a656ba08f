import { changedWords } from '../../shared/compare/changedWords.ts'
import { compareDocuments } from '../../shared/compare/compareDocuments.ts'
import type { Blackline, BlacklineRow, LinePieces } from '../../shared/compare/types.ts'
import { planMarkers } from '../../shared/document/numbering.ts'
import type { Block, VanKienDocument } from '../../shared/document/types.ts'
import { lineText } from '../../shared/document/walk.ts'

/** What kind of change a row has; several at once where words and figures differ. */
export interface RowKinds {
  readonly words: boolean
  readonly figures: boolean
  readonly moved: boolean
}

/** Where a block that moved stands otherwise. */
export interface OtherPlace {
  /** Row of its other half. */
  readonly row: number
  /** The section there: "II. Nhiệm vụ"; empty before the first heading. */
  readonly section: string
  /** It is the section that the block stands in here too. */
  readonly isHere: boolean
}

/** Two texts compared, with all that the window shows of them. */
export interface ComparedTexts {
  readonly blackline: Blackline
  readonly kinds: readonly (RowKinds | undefined)[]
  /** By row, for rows of moves. */
  readonly otherPlaces: ReadonlyMap<number, OtherPlace>
  /** Row of each block of the later text, and of those that are gone. */
  readonly rowOf: ReadonlyMap<string, number>
  readonly beforeMarkers: ReadonlyMap<string, string>
  readonly afterMarkers: ReadonlyMap<string, string>
  /** How many were put in and taken out. */
  readonly words: { readonly added: number; readonly removed: number }
}

/** Compares, and computes at once what the window asks of every row. */
export function compareTexts(before: VanKienDocument, after: VanKienDocument): ComparedTexts {
  const blackline = compareDocuments(before, after)
  const { rows } = blackline
  const withFigures = new Set(blackline.figures.map(({ blockId }) => blockId))
  const beforeMarkers = planMarkers(before)
  const afterMarkers = planMarkers(after)
  const rowOf = new Map<string, number>()
  for (const [at, row] of rows.entries()) {
    if ('after' in row) rowOf.set(row.after.id, at)
  }
  for (const [at, row] of rows.entries()) {
    if (!('after' in row) && !rowOf.has(row.before.id)) rowOf.set(row.before.id, at)
  }
  return {
    blackline,
    kinds: rows.map((row) => kindsOf(row, withFigures)),
    otherPlaces: otherPlaces(
      rows,
      sectionsOf(before.body, beforeMarkers),
      sectionsOf(after.body, afterMarkers),
    ),
    rowOf,
    beforeMarkers,
    afterMarkers,
    words: changedWords(rows),
  }
}

function kindsOf(row: BlacklineRow, withFigures: ReadonlySet<string>): RowKinds | undefined {
  if (row.kind === 'same') return undefined
  const moved = row.kind === 'movedAway' || row.kind === 'movedHere'
  if (!('lines' in row)) return { words: !moved, figures: false, moved }
  const figures = withFigures.has(row.after.id)
  const words = row.lines.some(differsInWords) || (!figures && !moved)
  return { words, figures, moved }
}

/** Does a line differ in letters, not just in numbers and what stands around them? */
function differsInWords(line: LinePieces): boolean {
  return line.some(({ kind, inlines }) => kind !== 'same' && /\p{L}/u.test(lineText(inlines)))
}

function otherPlaces(
  rows: readonly BlacklineRow[],
  earlier: ReadonlyMap<string, string>,
  later: ReadonlyMap<string, string>,
): Map<number, OtherPlace> {
  const away = new Map<string, number>()
  const here = new Map<string, { at: number; after: Block }>()
  for (const [at, row] of rows.entries()) {
    if (row.kind === 'movedAway') away.set(row.before.id, at)
    if (row.kind === 'movedHere') here.set(row.before.id, { at, after: row.after })
  }
  const places = new Map<number, OtherPlace>()
  for (const [id, from] of away) {
    const to = here.get(id)
    if (to === undefined) continue
    const then = earlier.get(id) ?? ''
    const now = later.get(to.after.id) ?? ''
    places.set(from, { row: to.at, section: now, isHere: then === now })
    places.set(to.at, { row: from, section: then, isHere: then === now })
  }
  return places
}

/** The heading that each block stands under; of a heading the one above it. */
function sectionsOf(
  body: readonly Block[],
  markers: ReadonlyMap<string, string>,
): Map<string, string> {
  const sections = new Map<string, string>()
  const open: { level: number; words: string }[] = []
  for (const block of body) {
    if (block.type === 'heading') {
      while ((open.at(-1)?.level ?? 0) >= block.level) open.pop()
    }
    sections.set(block.id, open.at(-1)?.words ?? '')
    if (block.type === 'heading') {
      const words = `${markers.get(block.id) ?? ''} ${lineText(block.children)}`.trim()
      open.push({ level: block.level, words: words.length > 70 ? `${words.slice(0, 68)}…` : words })
    }
  }
  return sections
}
