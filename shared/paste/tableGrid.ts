import type { Inline, Table, TableCell, TableRow } from '../document/types.ts'
import { newId } from '../ids.ts'

/** A cell as read, before it is known where in the grid it stands. */
export interface ReadCell {
  readonly colSpan: number
  readonly rowSpan: number
  readonly align: TableCell['align']
  readonly children: Inline[]
}

export interface ReadRow {
  readonly head: boolean
  readonly cells: readonly ReadCell[]
}

const MAX_COLUMNS = 200
const MAX_COL_SPAN = 64
const MAX_ROW_SPAN = 1000

interface Placed {
  readonly row: number
  readonly column: number
  readonly cell: TableCell
}

/**
 * A rectangular table of the rows: spans that reach into other cells or out of the table are cut,
 * holes are filled with empty cells, rows without a cell of their own go.
 */
export function buildTable(rows: readonly ReadRow[], widths: readonly number[]): Table | undefined {
  const taken: boolean[][] = rows.map(() => [])
  const placed: Placed[] = []
  rows.forEach(({ cells }, row) => {
    let column = 0
    for (const { colSpan, rowSpan, align, children } of cells) {
      while (taken[row]?.[column] === true) column++
      if (column >= MAX_COLUMNS) break
      let wide = 1
      while (wide < Math.min(colSpan, MAX_COL_SPAN) && taken[row]?.[column + wide] !== true) wide++
      const tall = Math.max(1, Math.min(rowSpan, MAX_ROW_SPAN, rows.length - row))
      for (let below = 0; below < tall; below++) {
        for (let right = 0; right < wide; right++) {
          const line = taken[row + below]
          if (line !== undefined) line[column + right] = true
        }
      }
      const cell: TableCell = { type: 'tableCell', id: newId(), children }
      if (wide > 1) cell.colSpan = wide
      if (tall > 1) cell.rowSpan = tall
      if (align !== undefined && align !== 'left') cell.align = align
      placed.push({ row, column, cell })
      column += wide
    }
  })
  const width = Math.max(0, ...taken.map((line) => line.length))
  if (width === 0) return undefined
  taken.forEach((line, row) => {
    for (let column = 0; column < width; column++) {
      if (line[column] !== true) placed.push({ row, column, cell: emptyCell() })
    }
  })
  const made = rows.map(({ head }, row): TableRow => {
    const cells = placed
      .filter((one) => one.row === row)
      .sort((a, b) => a.column - b.column)
      .map(({ cell }) => cell)
    return { type: 'tableRow', id: newId(), ...(head ? { head: true } : {}), children: cells }
  })
  const children = dropCovered(made, placed)
  const table: Table = { type: 'table', id: newId(), children }
  if (widths.length === width && widths.every((one) => one > 0)) table.widths = [...widths]
  return children.length === 0 ? undefined : table
}

function emptyCell(): TableCell {
  return { type: 'tableCell', id: newId(), children: [{ text: '' }] }
}

/** Rows that cells from above cover wholly are no rows: those cells reach less far. */
function dropCovered(rows: readonly TableRow[], placed: readonly Placed[]): TableRow[] {
  const covered = rows.flatMap((row, at) => (row.children.length === 0 ? [at] : []))
  if (covered.length === 0) return [...rows]
  for (const { row, cell } of placed) {
    const reach = cell.rowSpan ?? 1
    const less = covered.filter((at) => at > row && at < row + reach).length
    if (less === 0) continue
    if (reach - less > 1) cell.rowSpan = reach - less
    else delete cell.rowSpan
  }
  return rows.filter((row) => row.children.length > 0)
}

/** Rows of plain words as a table. */
export function tableOfWords(rows: readonly (readonly string[])[]): Table | undefined {
  return buildTable(
    rows.map((cells) => ({
      head: false,
      cells: cells.map((words) => ({
        colSpan: 1,
        rowSpan: 1,
        align: undefined,
        children: [{ text: words }],
      })),
    })),
    [],
  )
}
