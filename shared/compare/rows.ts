import { chartLines } from '../document/chartWords.ts'
import type { Block } from '../document/types.ts'
import { blockLines } from './blockLines.ts'
import type { Paired } from './pairBlocks.ts'
import type { BlacklineRow } from './types.ts'
import { exactWords } from './units.ts'

/** The rows in reading order; between what stays, first what was there, then what is. */
export function blacklineRows(
  before: readonly Block[],
  after: readonly Block[],
  { pairing, moves }: Paired,
): BlacklineRow[] {
  const moveOf = new Map<number, number>()
  moves.forEach((run, at) => {
    const first = run[0]
    const last = run.at(-1)
    if (first === undefined || last === undefined) return
    // Also what was paired between the blocks of the run afterwards.
    for (let a = first.a; a <= last.a; a++) {
      const b = pairing.of(a)
      if (b !== undefined && b >= first.b && b <= last.b) moveOf.set(a, at + 1)
    }
  })
  const rows: BlacklineRow[] = []
  let a = 0
  const earlierUpTo = (end: number): void => {
    for (; a < end; a++) {
      const block = before[a]
      const move = moveOf.get(a)
      if (block === undefined) continue
      if (move !== undefined) rows.push({ kind: 'movedAway', before: block, move })
      else rows.push({ kind: 'removed', before: block })
    }
  }
  /** What stands on the later side since the last block that stayed. */
  let waiting: BlacklineRow[] = []
  const laterUpToHere = (): void => {
    for (const row of waiting) rows.push(row)
    waiting = []
  }
  after.forEach((block, b) => {
    const from = pairing.back[b] ?? -1
    const earlier = before[from]
    const move = moveOf.get(from)
    if (earlier === undefined) waiting.push({ kind: 'added', after: block })
    else if (move !== undefined) {
      const lines = blockLines(earlier, block)
      waiting.push({ kind: 'movedHere', before: earlier, after: block, move, ...lines })
    } else {
      earlierUpTo(from)
      laterUpToHere()
      rows.push(stayingRow(earlier, block))
      a = from + 1
    }
  })
  earlierUpTo(before.length)
  laterUpToHere()
  return rows
}

function stayingRow(before: Block, after: Block): BlacklineRow {
  if (isSame(before, after)) return { kind: 'same', before, after }
  return { kind: 'changed', before, after, ...blockLines(before, after) }
}

/** The same words as the same kind of line: marks of the text and alignment are no change. */
function isSame(before: Block, after: Block): boolean {
  return before === after || (shapeOf(before) === shapeOf(after) && hasSameWords(before, after))
}

function hasSameWords(before: Block, after: Block): boolean {
  if (before.type === 'table' && after.type === 'table') {
    return wordsOfTable(before) === wordsOfTable(after)
  }
  return lineWords(before) === lineWords(after)
}

function lineWords(block: Block): string {
  if (block.type === 'divider') return block.text
  if (block.type === 'chart') return chartLines(block).join('\n')
  return block.type === 'table' || block.type === 'targetList' ? '' : exactWords(block.children)
}

function wordsOfTable(table: Extract<Block, { type: 'table' }>): string {
  return JSON.stringify(
    table.children.map((row) => row.children.map((cell) => exactWords(cell.children))),
  )
}

/** What makes a line another kind of line with the same words. */
function shapeOf(block: Block): string {
  switch (block.type) {
    case 'heading': {
      const { type, level, role, marker, format, runIn, end } = block
      return JSON.stringify([type, level, role, marker, format, runIn, end])
    }
    case 'item':
      return JSON.stringify([block.type, block.level, block.marker, block.format])
    case 'bullet':
      return JSON.stringify([block.type, block.level, block.marker])
    default:
      return block.type
  }
}
