import type { BlacklineRow } from '../../compare/types.ts'
import type { PrintBlock } from '../types.ts'

/** A printed block of both sides, of one side, or at one of the two places of a move. */
export type Unit =
  | { readonly kind: 'both'; readonly before: PrintBlock; readonly after: PrintBlock }
  | { readonly kind: 'gone'; readonly before: PrintBlock; readonly moved?: Moved }
  | { readonly kind: 'new'; readonly after: PrintBlock; readonly moved?: Moved }

/** What was moved, as it reads at both places. */
export interface Moved {
  /** Number of the row's move. */
  readonly move: number
  readonly before: PrintBlock
  readonly after: PrintBlock
}

type Places = ReadonlyMap<string, number>

/** Where each block of the body is printed; an empty one is not. */
function placesOf(blocks: readonly PrintBlock[]): Places {
  const places = new Map<string, number>()
  blocks.forEach((block, at) => {
    places.set(block.id, at)
    if (block.kind === 'paragraph' && block.runInId !== undefined) places.set(block.runInId, at)
  })
  return places
}

/** A line keeps its looks and level, a table its kind: else it went and another one came. */
function isSameSort(before: PrintBlock, after: PrintBlock): boolean {
  if (before.kind === 'table' || after.kind === 'table') return before.kind === after.kind
  const sort = ({ style, align, outlineLevel }: typeof before) =>
    JSON.stringify([style, align ?? '', outlineLevel ?? 0])
  return sort(before) === sort(after)
}

/**
 * The printed blocks of both sides in one order, paired as the rows pair what they stand for. A
 * run-in heading and its text are two blocks and one printed one.
 */
export function unitsOf(
  rows: readonly BlacklineRow[],
  before: readonly PrintBlock[],
  after: readonly PrintBlock[],
): Unit[] {
  const plan = planOf(rows, before, after)
  const units: Unit[] = []
  const told = { before: new Set<number>(), after: new Set<number>() }
  rows.forEach((row, at) => {
    const pair = plan.inPlace.get(at)
    const [a, b] = plan.places(row)
    if (a !== undefined && !plan.paired.before.has(a) && !told.before.has(a)) {
      told.before.add(a)
      const [block, moved] = [before[a], plan.movedFrom.get(a)]
      if (block) units.push({ kind: 'gone', before: block, ...(moved && { moved }) })
    }
    if (b !== undefined && !plan.paired.after.has(b) && !told.after.has(b)) {
      told.after.add(b)
      const [block, moved] = [after[b], plan.movedTo.get(b)]
      if (block) units.push({ kind: 'new', after: block, ...(moved && { moved }) })
    }
    if (pair) units.push({ kind: 'both', ...pair })
  })
  return units
}

function planOf(
  rows: readonly BlacklineRow[],
  before: readonly PrintBlock[],
  after: readonly PrintBlock[],
) {
  const olds = placesOf(before)
  const news = placesOf(after)
  const paired = { before: new Set<number>(), after: new Set<number>() }
  const take = (row: { before: { id: string }; after: { id: string } }) => {
    const [a, b] = [olds.get(row.before.id), news.get(row.after.id)]
    if (a === undefined || b === undefined) return undefined
    const [old, fresh] = [before[a], after[b]]
    if (old === undefined || fresh === undefined) return undefined
    return paired.before.has(a) || paired.after.has(b) ? undefined : { a, b, old, fresh }
  }
  const inPlace = new Map<number, { before: PrintBlock; after: PrintBlock }>()
  rows.forEach((row, at) => {
    const pair = row.kind === 'same' || row.kind === 'changed' ? take(row) : undefined
    if (pair === undefined || !isSameSort(pair.old, pair.fresh)) return
    paired.before.add(pair.a)
    paired.after.add(pair.b)
    inPlace.set(at, { before: pair.old, after: pair.fresh })
  })
  const movedFrom = new Map<number, Moved>()
  const movedTo = new Map<number, Moved>()
  for (const row of rows) {
    const pair = row.kind === 'movedHere' ? take(row) : undefined
    if (row.kind !== 'movedHere' || pair === undefined) continue
    if (pair.old.kind !== pair.fresh.kind) continue
    if (movedFrom.has(pair.a) || movedTo.has(pair.b)) continue
    const moved: Moved = { move: row.move, before: pair.old, after: pair.fresh }
    movedFrom.set(pair.a, moved)
    movedTo.set(pair.b, moved)
  }
  /** Where the blocks that stand in a row itself are printed. */
  const places = (row: BlacklineRow): readonly [number | undefined, number | undefined] => [
    'before' in row && row.kind !== 'movedHere' ? olds.get(row.before.id) : undefined,
    'after' in row ? news.get(row.after.id) : undefined,
  ]
  return { paired, inPlace, movedFrom, movedTo, places }
}
