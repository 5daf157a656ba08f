import type { GridPlace } from './cellRange.ts'
import type { GridRow } from './gridModel.ts'

/** Next row of figures from `row` on; the same one at the table's ends. */
function nextRow(rows: readonly GridRow[], row: number, by: number): number {
  for (let at = row + by; at >= 0 && at < rows.length; at += by) {
    if (rows[at]?.kind === 'indicator') return at
  }
  return row
}

/** Row of figures `by` rows away or, where a group's name stands there, the next one beyond. */
function farRow(rows: readonly GridRow[], row: number, by: number): number {
  const step = Math.sign(by)
  const wanted = Math.min(rows.length - 1, Math.max(0, row + by))
  const beyond = nextRow(rows, wanted - step, step)
  return rows[beyond]?.kind === 'indicator' ? beyond : nextRow(rows, wanted, -step)
}

/** A pressed key, with what changes its meaning. */
export interface MovingKey {
  readonly key: string
  readonly ctrl?: boolean
  /** Rows in sight: what PageUp and PageDown go. */
  readonly page?: number
}

/** What the keys move in. */
export interface MovingGround {
  readonly rows: readonly GridRow[]
  /** Number of columns. */
  readonly width: number
  /** Does the cell hold a figure? Ctrl with an arrow goes to the edge of what is filled. */
  readonly filled: (place: GridPlace) => boolean
}

/** Where the key leads; undefined for keys that do not move. */
export function movedPlace(
  { key, ctrl = false, page = 10 }: MovingKey,
  place: GridPlace,
  ground: MovingGround,
): GridPlace | undefined {
  const { rows, width } = ground
  const { row, column } = place
  switch (key) {
    case 'PageDown':
      return { row: farRow(rows, row, page), column }
    case 'PageUp':
      return { row: farRow(rows, row, -page), column }
    case 'Home':
      return { row: ctrl ? farRow(rows, row, -rows.length) : row, column: 0 }
    case 'End':
      return { row: ctrl ? farRow(rows, row, rows.length) : row, column: width - 1 }
    default: {
      const step = stepOf(key, ground)
      if (step === undefined) return undefined
      return ctrl ? edge(place, step, ground.filled) : step(place)
    }
  }
}

type Step = (place: GridPlace) => GridPlace

function stepOf(key: string, { rows, width }: MovingGround): Step | undefined {
  switch (key) {
    case 'ArrowDown':
      return ({ row, column }) => ({ row: nextRow(rows, row, 1), column })
    case 'ArrowUp':
      return ({ row, column }) => ({ row: nextRow(rows, row, -1), column })
    case 'ArrowLeft':
      return ({ row, column }) => ({ row, column: Math.max(0, column - 1) })
    case 'ArrowRight':
      return ({ row, column }) => ({ row, column: Math.min(width - 1, column + 1) })
    default:
      return undefined
  }
}

/** The last cell of what is filled, or the first one behind a gap; else the end of the table. */
function edge(from: GridPlace, step: Step, filled: MovingGround['filled']): GridPlace {
  let here = step(from)
  if (isSame(here, from)) return from
  const goesOver = filled(from) && filled(here)
  for (let next = step(here); !isSame(next, here); next = step(here)) {
    if (goesOver ? !filled(next) : filled(here)) return here
    here = next
  }
  return here
}

function isSame(a: GridPlace, b: GridPlace): boolean {
  return a.row === b.row && a.column === b.column
}

/**
 * The next cell of a block for Enter (`down`) and Tab (`right`); behind the last one comes the
 * first, as in Excel.
 */
export function nextInBlock(
  places: { readonly rows: readonly number[]; readonly columns: readonly number[] },
  { row, column }: GridPlace,
  way: 'down' | 'right',
  by: 1 | -1,
): GridPlace {
  const { rows, columns } = places
  const height = rows.length
  const count = height * columns.length
  const [r, c] = [Math.max(0, rows.indexOf(row)), Math.max(0, columns.indexOf(column))]
  const at = way === 'down' ? c * height + r : r * columns.length + c
  const next = (at + by + count) % count
  const [nr, nc] =
    way === 'down'
      ? [next % height, Math.floor(next / height)]
      : [Math.floor(next / columns.length), next % columns.length]
  return { row: rows[nr] ?? row, column: columns[nc] ?? column }
}
