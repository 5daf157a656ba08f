import type { LinePieces, LineSide } from '../../shared/compare/types.ts'
import type { Block, TableCell } from '../../shared/document/types.ts'
import { linesOf } from '../../shared/document/walk.ts'

export interface MergedCell {
  readonly pieces: LinePieces
  readonly cell: Pick<TableCell, 'colSpan' | 'rowSpan' | 'align'>
}

/** A row of a table (a target of a list) as both texts have it. */
export interface MergedRow {
  readonly id: string
  readonly isHead: boolean
  readonly cells: readonly MergedCell[]
}

interface Place {
  readonly row: string
  readonly isHead: boolean
  readonly cell: MergedCell['cell']
}

const plainCell = {}

function placesOf(block: Block): Place[] {
  if (block.type === 'targetList') {
    return block.children.map(({ id }) => ({ row: id, isHead: false, cell: plainCell }))
  }
  if (block.type !== 'table') return [{ row: block.id, isHead: false, cell: plainCell }]
  return block.children.flatMap(({ id, head = false, children }) =>
    children.map((cell) => ({ row: id, isHead: head, cell })),
  )
}

/** A block that is there on one side, or the same on both, as lines without a difference. */
export function plainLines(block: Block, kind: 'same' | 'removed' | 'added'): LinePieces[] {
  return linesOf(block).map((inlines) => [{ kind, inlines }])
}

/**
 * The rows of a table that has changed: those of the later one and, where they stood, rows that
 * were taken out; a cell that was taken out stands in its neighbours' row.
 */
export function mergedRows(
  before: Block | undefined,
  after: Block | undefined,
  lines: readonly LinePieces[],
  sides: readonly LineSide[] | undefined,
): MergedRow[] {
  const earlier = before === undefined ? [] : placesOf(before)
  const later = after === undefined ? [] : placesOf(after)
  const rows: { id: string; isHead: boolean; cells: MergedCell[] }[] = []
  let old = 0
  let now = 0
  for (const [at, pieces] of lines.entries()) {
    const side = sides?.[at] ?? (after === undefined ? 'before' : 'both')
    const place = side === 'before' ? earlier[old] : later[now]
    if (side !== 'after') old++
    if (side !== 'before') now++
    if (place === undefined) continue
    const open = rows.at(-1)
    const isOwn = open?.id === place.row
    // A cell taken out of a row that goes on.
    const goesOn = side === 'before' && open !== undefined && later[now]?.row === open.id
    if (open !== undefined && (isOwn || goesOn)) open.cells.push({ pieces, cell: place.cell })
    else rows.push({ id: place.row, isHead: place.isHead, cells: [{ pieces, cell: place.cell }] })
  }
  return rows
}
