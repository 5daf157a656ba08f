import type { BlacklineRow } from '../../compare/types.ts'
import type { Change, PrintBlock, PrintInline, PrintParagraph } from '../types.ts'
import { type Joint, jointsOf } from './joints.ts'
import { inPlace, markedLines, markedWhole, movedFrom, movedTo } from './lines.ts'
import { numberMoves } from './moves.ts'
import type { NoteOverlay } from './notes.ts'
import { overlay } from './overlay.ts'
import { markedTable, overlayTables } from './tables.ts'
import { type Moved, type Unit, unitsOf } from './units.ts'

/** Below this share of common words a paragraph was taken out and another one put in. */
const SAME_LINE = 0.15

/** The bodies of two print trees in one. */
export function overlayBodies(
  rows: readonly BlacklineRow[],
  before: readonly PrintBlock[],
  after: readonly PrintBlock[],
  notes: NoteOverlay,
): PrintBlock[] {
  const units = unitsOf(rows, before, after)
  const moves = numberMoves(units)
  const joints = jointsOf(units)
  return units.flatMap((unit, at): PrintBlock[] => {
    const joint = joints.get(at)
    if (joint === 'done') return []
    return joint === undefined ? blocksOf(unit, moves, notes) : partedBlocks(joint, notes)
  })
}

function blocksOf(unit: Unit, moves: ReadonlyMap<Moved, number>, notes: NoteOverlay): PrintBlock[] {
  if (unit.kind === 'both') return both(unit.before, unit.after, notes)
  const move = unit.moved && moves.get(unit.moved)
  if (unit.kind === 'gone') {
    if (unit.moved === undefined || move === undefined) {
      return [marked(unit.before, 'before', { kind: 'deleted' }, notes)]
    }
    return [movedBlock(unit.before, unit.moved, { kind: 'movedFrom', move }, notes)]
  }
  if (unit.moved === undefined || move === undefined) {
    return [marked(unit.after, 'after', { kind: 'inserted' }, notes)]
  }
  return [movedBlock(unit.after, unit.moved, { kind: 'movedTo', move }, notes)]
}

function both(before: PrintBlock, after: PrintBlock, notes: NoteOverlay): PrintBlock[] {
  if (before.kind === 'paragraph' && after.kind === 'paragraph') {
    const { steps, kept, most } = overlay(before.inlines, after.inlines)
    if (kept >= most * SAME_LINE) {
      return [{ ...after, inlines: markedLines(steps, inPlace, notes).flat() }]
    }
  }
  if (before.kind === 'table' && after.kind === 'table') {
    const table = overlayTables(before, after, notes)
    if (table !== undefined) return [table]
  }
  return [
    marked(before, 'before', { kind: 'deleted' }, notes),
    marked(after, 'after', { kind: 'inserted' }, notes),
  ]
}

function marked(
  block: PrintBlock,
  side: 'before' | 'after',
  change: Change,
  notes: NoteOverlay,
): PrintBlock {
  if (block.kind === 'table') return markedTable(block, side, change, notes)
  return { ...block, change, inlines: markedWhole(block.inlines, side, change, notes) }
}

/** At both places what moved is marked so; words that came or went on the way are told apart. */
function movedBlock(
  block: PrintBlock,
  { before, after }: Moved,
  change: Extract<Change, { move: number }>,
  notes: NoteOverlay,
): PrintBlock {
  const side = change.kind === 'movedFrom' ? 'before' : 'after'
  if (block.kind === 'table' || before.kind === 'table' || after.kind === 'table') {
    return marked(block, side, change, notes)
  }
  const { steps } = overlay(before.inlines, after.inlines)
  const marking = change.kind === 'movedFrom' ? movedFrom(change.move) : movedTo(change.move)
  return { ...block, change, inlines: markedLines(steps, marking, notes).flat() }
}

/** One paragraph that was parted, or two that were joined. */
function partedBlocks(
  { first, second, steps, change }: Joint,
  notes: NoteOverlay,
): PrintParagraph[] {
  const [opening = [], rest = []]: PrintInline[][] = markedLines(steps, inPlace, notes)
  return [
    { ...first, change, inlines: opening },
    { ...second, inlines: rest },
  ]
}
