import { blockWords } from '../document/blockWords.ts'
import { planMarkers } from '../document/numbering.ts'
import type { VanKienDocument } from '../document/types.ts'
import { isFootnote, lineText } from '../document/walk.ts'
import { changedWords } from './changedWords.ts'
import type {
  Blackline,
  BlacklineRow,
  FigureChange,
  LinePieces,
  PartChange,
  Piece,
} from './types.ts'

/** What `compare` prints: one plain object for all that differs. */

type ChangeKind = 'changed' | 'added' | 'removed' | 'moved'

/** A block that differs; null where a side doesn't have it. */
interface ChangeView {
  readonly kind: ChangeKind
  readonly lineBefore: number | null
  readonly lineAfter: number | null
  readonly before: string | null
  readonly after: string | null
  /** "2.1.", "-": without words that differ, this may be what has changed. */
  readonly markerBefore: string | null
  readonly markerAfter: string | null
  /** Number of the move; blocks of a section that moved whole share one. */
  readonly move: number | null
  /** The words side by side, where the block is on both sides with other words. */
  readonly pieces?: readonly PieceView[]
}

interface PieceView {
  readonly kind: Piece['kind']
  readonly text: string
  /** Words of the footnotes in it. */
  readonly notes?: readonly string[]
}

interface MoveView {
  readonly move: number
  readonly blocks: number
  /** Words of its first block: a section's heading. */
  readonly title: string
  readonly lineBefore: number | null
  readonly lineAfter: number | null
}

interface FigureView extends Omit<FigureChange, 'difference' | 'blockId'> {
  readonly difference: number | null
  readonly line: number | null
}

export interface CompareView {
  readonly summary: {
    readonly same: number
    readonly changed: number
    readonly added: number
    readonly removed: number
    /** Blocks, and what they moved in. */
    readonly moved: number
    readonly moves: number
    readonly wordsAdded: number
    readonly wordsRemoved: number
    readonly figures: number
    readonly parts: number
  }
  readonly changes: readonly ChangeView[]
  readonly moves: readonly MoveView[]
  readonly figures: readonly FigureView[]
  readonly parts: readonly PartChange[]
}

/** What a side knows of its blocks by their ids: 1-based line, marker. */
export interface SideView {
  readonly line: (id: string) => number | null
  readonly marker: (id: string) => string | null
}

/** A blackline as `compare --json` tells it. */
export function compareView(
  { rows, figures, parts }: Blackline,
  before: SideView,
  after: SideView,
): CompareView {
  const changes = rows.flatMap((row) => changeView(row, before, after))
  const moves = moveViews(changes)
  const words = changedWords(rows)
  const count = (kind: ChangeKind) => changes.filter((change) => change.kind === kind).length
  return {
    summary: {
      same: rows.filter(({ kind }) => kind === 'same').length,
      changed: count('changed'),
      added: count('added'),
      removed: count('removed'),
      moved: count('moved'),
      moves: moves.length,
      wordsAdded: words.added,
      wordsRemoved: words.removed,
      figures: figures.length,
      parts: parts.length,
    },
    changes,
    moves,
    figures: figures.map(({ blockId, difference, unit, ...figure }) => ({
      name: figure.name,
      before: figure.before,
      after: figure.after,
      difference: difference === undefined ? null : Number(difference),
      unit,
      line: after.line(blockId),
    })),
    parts,
  }
}

function changeView(row: BlacklineRow, earlier: SideView, later: SideView): readonly ChangeView[] {
  // A move is told once, where it stands now.
  if (row.kind === 'same' || row.kind === 'movedAway') return []
  const before = 'before' in row ? row.before : undefined
  const after = 'after' in row ? row.after : undefined
  return [
    {
      kind: row.kind === 'movedHere' ? 'moved' : row.kind,
      lineBefore: before === undefined ? null : earlier.line(before.id),
      lineAfter: after === undefined ? null : later.line(after.id),
      before: before === undefined ? null : blockWords(before),
      after: after === undefined ? null : blockWords(after),
      markerBefore: before === undefined ? null : earlier.marker(before.id),
      markerAfter: after === undefined ? null : later.marker(after.id),
      move: row.kind === 'movedHere' ? row.move : null,
      ...('lines' in row && hasChanges(row.lines) ? { pieces: pieceViews(row.lines) } : {}),
    },
  ]
}

function hasChanges(lines: readonly LinePieces[]): boolean {
  return lines.some((line) => line.some(({ kind }) => kind !== 'same'))
}

function pieceViews(lines: readonly LinePieces[]): PieceView[] {
  return lines.flatMap((line) =>
    line.map(({ kind, inlines }): PieceView => {
      const notes = inlines.filter(isFootnote).map(({ content }) => lineText(content))
      return { kind, text: lineText(inlines), ...(notes.length > 0 && { notes }) }
    }),
  )
}

function moveViews(changes: readonly ChangeView[]): MoveView[] {
  const moves = new Map<number, MoveView>()
  for (const { move, after, lineBefore, lineAfter } of changes) {
    if (move === null) continue
    const known = moves.get(move)
    if (known === undefined) {
      moves.set(move, { move, blocks: 1, title: after ?? '', lineBefore, lineAfter })
    } else moves.set(move, { ...known, blocks: known.blocks + 1 })
  }
  return [...moves.values()]
}

/** `starts`: the line of each block; the bullets of target lists have their own. */
export function sideView(
  document: VanKienDocument,
  starts: Readonly<Record<string, number>>,
): SideView {
  const items = new Map<string, number>()
  for (const block of document.body) {
    let line = starts[block.id]
    if (block.type !== 'targetList' || line === undefined) continue
    for (const item of block.children) {
      items.set(item.id, line)
      line += lineText(item.children).split('\n').length
    }
  }
  const markers = planMarkers(document)
  return {
    line: (id) => starts[id] ?? items.get(id) ?? null,
    marker: (id) => markers.get(id) ?? null,
  }
}
