import { type Cell, cellText, type Merge, type Sheet } from './sheet.ts'

/** Cells of a sheet by their place; a merged area answers with its first cell. */
export interface Grid {
  readonly rows: number
  readonly columns: number
  at(row: number, column: number): Cell | undefined
  /** The same through merged areas. */
  shown(row: number, column: number): Cell | undefined
  text(row: number, column: number): string
  mergeAt(row: number, column: number): Merge | undefined
}

export function gridOf(sheet: Sheet): Grid {
  const byRow = new Map(
    sheet.rows.map(({ row, cells }) => [row, new Map(cells.map((one) => [one.column, one]))]),
  )
  // Only areas near the top or of several columns matter; few sheets have more than hundreds.
  const mergesByRow = new Map<number, Merge[]>()
  for (const merge of sheet.merges) {
    for (let row = merge.top; row <= merge.bottom && row - merge.top < 1000; row++) {
      const list = mergesByRow.get(row)
      if (list === undefined) mergesByRow.set(row, [merge])
      else list.push(merge)
    }
  }
  const at = (row: number, column: number) => byRow.get(row)?.get(column)
  const mergeAt = (row: number, column: number) =>
    mergesByRow.get(row)?.find((one) => one.left <= column && column <= one.right)
  const shown = (row: number, column: number) => {
    const own = at(row, column)
    if (own !== undefined) return own
    const merge = mergeAt(row, column)
    return merge && at(merge.top, merge.left)
  }
  let columns = 0
  for (const { cells } of sheet.rows) columns = Math.max(columns, (cells.at(-1)?.column ?? -1) + 1)
  return {
    rows: (sheet.rows.at(-1)?.row ?? -1) + 1,
    columns,
    at,
    shown,
    text: (row, column) => cellText(shown(row, column)),
    mergeAt,
  }
}
