import type { TableCell } from '../../../../shared/document/types.ts'
import { newId } from '../../../../shared/ids.ts'
import {
  type Area,
  cellsIn,
  emptyCell,
  type Grid,
  MOST_COLUMNS,
  MOST_ROWS,
  type Placed,
  reaches,
  tidy,
} from './grid.ts'

/** What can be done to a grid; each answers a new one, whole and without holes. */

/** A row beside the row `beside`, parted into cells as that one is. */
export function withRow(grid: Grid, beside: number, where: 'above' | 'below'): Grid {
  if (grid.rows.length >= MOST_ROWS) return grid
  const at = where === 'above' ? beside : beside + 1
  const fresh: Placed[] = []
  const cells = grid.cells.map((one) => {
    const parted = one.row < at && one.row + one.rowSpan > at
    if (parted) return { ...one, rowSpan: one.rowSpan + 1 }
    if (reaches(one.row, one.rowSpan, beside)) {
      fresh.push({ ...one, cell: emptyCell(one.cell.align), row: at, rowSpan: 1 })
    }
    return one.row >= at ? { ...one, row: one.row + 1 } : one
  })
  // Head rows stay together at the top.
  const head = grid.rows[at]?.head === true
  const row = { type: 'tableRow' as const, id: newId(), ...(head && { head: true as const }) }
  return tidy({
    ...grid,
    rows: [...grid.rows.slice(0, at), row, ...grid.rows.slice(at)],
    cells: [...cells, ...fresh],
  })
}

/** A column beside the column `beside`, as wide as that one. */
export function withColumn(grid: Grid, beside: number, where: 'left' | 'right'): Grid {
  if (grid.columns >= MOST_COLUMNS) return grid
  const at = where === 'left' ? beside : beside + 1
  const fresh: Placed[] = []
  const cells = grid.cells.map((one) => {
    const parted = one.column < at && one.column + one.colSpan > at
    if (parted) return { ...one, colSpan: one.colSpan + 1 }
    if (reaches(one.column, one.colSpan, beside)) {
      fresh.push({ ...one, cell: emptyCell(one.cell.align), column: at, colSpan: 1 })
    }
    return one.column >= at ? { ...one, column: one.column + 1 } : one
  })
  const { widths } = grid
  return tidy({
    ...grid,
    columns: grid.columns + 1,
    ...(widths && { widths: [...widths.slice(0, at), widths[beside] ?? 1, ...widths.slice(at)] }),
    cells: [...cells, ...fresh],
  })
}

/** Without the rows of the area; undefined when none is left. */
export function withoutRows(grid: Grid, { top, bottom }: Area): Grid | undefined {
  const gone = bottom - top + 1
  if (gone >= grid.rows.length) return undefined
  const cells = grid.cells.flatMap((one) => {
    const cut = shortened(one.row, one.rowSpan, top, bottom)
    return cut === undefined ? [] : [{ ...one, row: cut.start, rowSpan: cut.length }]
  })
  return tidy({ ...grid, rows: grid.rows.filter((_, at) => at < top || at > bottom), cells })
}

/** Without the columns of the area; undefined when none is left. */
export function withoutColumns(grid: Grid, { left, right }: Area): Grid | undefined {
  const gone = right - left + 1
  if (gone >= grid.columns) return undefined
  const cells = grid.cells.flatMap((one) => {
    const cut = shortened(one.column, one.colSpan, left, right)
    return cut === undefined ? [] : [{ ...one, column: cut.start, colSpan: cut.length }]
  })
  const { widths } = grid
  return tidy({
    ...grid,
    columns: grid.columns - gone,
    ...(widths && { widths: widths.filter((_, at) => at < left || at > right) }),
    cells,
  })
}

/** What is left of a stretch when the places from `from` to `to` go. */
function shortened(
  start: number,
  length: number,
  from: number,
  to: number,
): { readonly start: number; readonly length: number } | undefined {
  const end = start + length - 1
  const lost = Math.max(0, Math.min(end, to) - Math.max(start, from) + 1)
  if (lost === length) return undefined
  const before = Math.max(0, Math.min(start, to + 1) - from)
  return { start: start - before, length: length - lost }
}

/** The cells of the area become one that holds the words of all, each on lines of its own. */
export function merged(grid: Grid, area: Area): Grid {
  const [first, ...others] = cellsIn(grid, area)
  if (first === undefined || others.length === 0) return grid
  const filled = [first, ...others].map(({ cell }) => cell.children).filter(hasWords)
  const children = filled.flatMap((line, at) => (at === 0 ? line : [{ text: '\n' }, ...line]))
  const whole: Placed = {
    cell: { ...first.cell, children: children.length > 0 ? children : first.cell.children },
    row: area.top,
    column: area.left,
    rowSpan: area.bottom - area.top + 1,
    colSpan: area.right - area.left + 1,
  }
  const rest = grid.cells.filter((one) => one !== first && !others.includes(one))
  return tidy({ ...grid, cells: [...rest, whole] })
}

export function hasWords(line: TableCell['children']): boolean {
  return line.some((part) => 'type' in part || part.text !== '')
}

/** A merged cell falls apart again; any other is parted into two columns. */
export function split(grid: Grid, one: Placed): Grid {
  const { row, column, rowSpan, colSpan } = one
  if (rowSpan > 1 || colSpan > 1) {
    const parts = Array.from({ length: rowSpan * colSpan }, (_, at): Placed => {
      const cell = at === 0 ? one.cell : emptyCell(one.cell.align)
      const [down, along] = [Math.floor(at / colSpan), at % colSpan]
      return { cell, row: row + down, column: column + along, rowSpan: 1, colSpan: 1 }
    })
    return tidy({ ...grid, cells: [...grid.cells.filter((other) => other !== one), ...parts] })
  }
  if (grid.columns >= MOST_COLUMNS) return grid
  const widths = grid.widths ?? Array.from({ length: grid.columns }, () => 1)
  const half = (widths[column] ?? 1) / 2
  const cells = grid.cells.map((other) => {
    if (other.column > column) return { ...other, column: other.column + 1 }
    const beside = other !== one && reaches(other.column, other.colSpan, column)
    return beside ? { ...other, colSpan: other.colSpan + 1 } : other
  })
  const second = { ...one, cell: emptyCell(one.cell.align), column: column + 1 }
  return tidy({
    ...grid,
    columns: grid.columns + 1,
    widths: [...widths.slice(0, column), half, half, ...widths.slice(column + 1)],
    cells: [...cells, second],
  })
}

/** Does the table's head reach down to the row? */
export function isHead(grid: Grid, row: number): boolean {
  return grid.rows[row]?.head === true
}

/** The head of the table are the rows above `until`. */
export function withHead(grid: Grid, until: number): Grid {
  const rows = grid.rows.map(({ head: _, ...row }, at) =>
    at < until ? { ...row, head: true as const } : row,
  )
  return { ...grid, rows }
}
