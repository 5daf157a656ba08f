import type { Cell, CellValue, Merge, Sheet, Workbook } from '../../shared/exchange/sheet.ts'

/** What a cell of a test's sheet holds: a text, a number, or a value of another kind. */
export type Given = string | number | CellValue | null

function cellValue(given: Exclude<Given, null>): CellValue {
  if (typeof given === 'string') return { kind: 'text', text: given }
  if (typeof given === 'number') return { kind: 'number', value: String(given), percent: false }
  return given
}

/** A sheet of our own making, as a reader of files would give it. */
export function sheetOf(
  rows: readonly (readonly Given[])[],
  rest: { name?: string; merges?: readonly Merge[]; hidden?: boolean } = {},
): Sheet {
  return {
    name: rest.name ?? 'Biểu 1',
    hidden: rest.hidden ?? false,
    merges: rest.merges ?? [],
    rows: rows.flatMap((cells, row) => {
      const filled = cells.flatMap((given, column): Cell[] =>
        given === null || given === '' ? [] : [{ row, column, value: cellValue(given) }],
      )
      return filled.length === 0 ? [] : [{ row, cells: filled }]
    }),
  }
}

export function bookOf(...sheets: readonly Sheet[]): Workbook {
  return { sheets, notes: [] }
}
