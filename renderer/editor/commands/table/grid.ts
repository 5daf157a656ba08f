import type { Table, TableCell, TableRow } from '../../../../shared/document/types.ts'
import { newId } from '../../../../shared/ids.ts'

/**
 * A table as a grid: every cell with its place and its reach. The document keeps only the cells
 * of each row and their spans; where a cell stands follows from the cells before and above it.
 */

export interface Placed {
  readonly cell: TableCell
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
}

/** A row without its cells. */
export type RowHead = Omit<TableRow, 'children'>

export interface Grid {
  readonly rows: readonly RowHead[]
  readonly columns: number
  /** Relative widths, one a column; absent: equal. */
  readonly widths?: readonly number[]
  /** In reading order. */
  readonly cells: readonly Placed[]
}

/** A rectangle of the grid, both ends included. */
export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** What the schema of cells allows. */
export const MOST_COLUMNS = 64
export const MOST_ROWS = 1000

/** The grid of the table. Cells that would lie on others are narrowed, holes get empty cells. */
export function gridOf(table: Table): Grid {
  const count = table.children.length
  const taken: boolean[][] = table.children.map(() => [])
  const cells: Placed[] = []
  let columns = 0
  table.children.forEach((row, at) => {
    const free = taken[at] ?? []
    let column = 0
    for (const cell of row.children) {
      while (free[column] === true) column++
      let colSpan = 1
      while (colSpan < (cell.colSpan ?? 1) && free[column + colSpan] !== true) colSpan++
      const rowSpan = Math.min(cell.rowSpan ?? 1, count - at)
      for (let below = at; below < at + rowSpan; below++) {
        const line = taken[below] ?? []
        for (let step = 0; step < colSpan; step++) line[column + step] = true
      }
      cells.push({ cell, row: at, column, rowSpan, colSpan })
      columns = Math.max(columns, column + colSpan)
    }
  })
  taken.forEach((line, row) => {
    for (let column = 0; column < columns; column++) {
      if (line[column] === true) continue
      cells.push({ cell: emptyCell(), row, column, rowSpan: 1, colSpan: 1 })
    }
  })
  return tidy({
    rows: table.children.map(({ children: _, ...head }) => head),
    columns,
    ...(table.widths?.length === columns && { widths: table.widths }),
    cells,
  })
}

export function emptyCell(align?: TableCell['align']): TableCell {
  const cell: TableCell = { type: 'tableCell', id: newId(), children: [{ text: '' }] }
  return align === undefined ? cell : { ...cell, align }
}

/** Rows of the document for the grid. */
export function rowsOf({ rows, cells }: Grid): TableRow[] {
  const children: TableCell[][] = rows.map(() => [])
  for (const one of cells) children[one.row]?.push(spanned(one))
  return rows.map((head, at) => ({ ...head, children: children[at] ?? [] }))
}

/** Does every place of the table belong to exactly one cell, with a cell of its own in each row? */
export function isWhole(table: Table): boolean {
  const width = table.children[0]?.children.length
  const plain = table.children.every(
    ({ children }) =>
      children.length === width && children.every((cell) => !cell.colSpan && !cell.rowSpan),
  )
  if (plain) return table.widths === undefined || table.widths.length === width
  const rows = rowsOf(gridOf(table))
  return (
    rows.length === table.children.length &&
    rows.every(({ children }, at) => {
      const own = table.children[at]?.children
      return own?.length === children.length && children.every((cell, index) => cell === own[index])
    })
  )
}

/** The cell with the spans of its place. */
function spanned({ cell, rowSpan, colSpan }: Placed): TableCell {
  if ((cell.rowSpan ?? 1) === rowSpan && (cell.colSpan ?? 1) === colSpan) return cell
  const { rowSpan: _, colSpan: __, ...rest } = cell
  return { ...rest, ...(colSpan > 1 && { colSpan }), ...(rowSpan > 1 && { rowSpan }) }
}

/** Cells in reading order; rows and columns in which no cell begins are no rows and columns. */
export function tidy(grid: Grid): Grid {
  const row = grid.rows.findIndex((_, at) => !grid.cells.some((one) => one.row === at))
  if (row >= 0 && grid.rows.length > 1) return tidy(takeRow(grid, row))
  for (let column = 0; column < grid.columns && grid.columns > 1; column++) {
    if (!grid.cells.some((one) => one.column === column)) return tidy(takeColumn(grid, column))
  }
  const cells = [...grid.cells].sort((a, b) => a.row - b.row || a.column - b.column)
  return { ...grid, cells }
}

function takeRow(grid: Grid, row: number): Grid {
  return {
    ...grid,
    rows: grid.rows.filter((_, at) => at !== row),
    cells: grid.cells.map((one) => {
      if (one.row > row) return { ...one, row: one.row - 1 }
      return reaches(one.row, one.rowSpan, row) ? { ...one, rowSpan: one.rowSpan - 1 } : one
    }),
  }
}

/** Its width goes to the column before it. */
function takeColumn(grid: Grid, column: number): Grid {
  const { widths, ...rest } = grid
  const kept = widths?.flatMap((width, at) => {
    if (at === column) return []
    return [at === Math.max(column - 1, 0) && column > 0 ? width + (widths[column] ?? 0) : width]
  })
  return {
    ...rest,
    columns: grid.columns - 1,
    ...(kept && { widths: kept }),
    cells: grid.cells.map((one) => {
      if (one.column > column) return { ...one, column: one.column - 1 }
      return reaches(one.column, one.colSpan, column) ? { ...one, colSpan: one.colSpan - 1 } : one
    }),
  }
}

/** Does the stretch from `start` of `length` cover `place`? */
export function reaches(start: number, length: number, place: number): boolean {
  return start <= place && place < start + length
}

export function areaOf({ row, column, rowSpan, colSpan }: Placed): Area {
  return { top: row, left: column, bottom: row + rowSpan - 1, right: column + colSpan - 1 }
}

export function touches(one: Placed, area: Area): boolean {
  const own = areaOf(one)
  return (
    own.top <= area.bottom &&
    own.bottom >= area.top &&
    own.left <= area.right &&
    own.right >= area.left
  )
}

export function cellsIn(grid: Grid, area: Area): readonly Placed[] {
  return grid.cells.filter((one) => touches(one, area))
}

/** The smallest rectangle around both that cuts no cell. */
export function areaAround(grid: Grid, a: Placed, b: Placed): Area {
  let area = hull(areaOf(a), areaOf(b))
  for (;;) {
    const grown = cellsIn(grid, area).map(areaOf).reduce(hull, area)
    if (sameArea(grown, area)) return area
    area = grown
  }
}

function hull(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  }
}

function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right
}
