/** A sheet as it was read from a file: what each cell holds, whatever wrote the file. */

export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'number'
      /** Decimal text ("1446.25"); of a percent cell what it shows (11.5 for 0.115). */
      readonly value: string
      readonly percent: boolean
    }
  /** ISO day. */
  | { readonly kind: 'date'; readonly day: string }
  /** "#REF!". */
  | { readonly kind: 'error'; readonly text: string }

export interface Cell {
  /** 0-based. */
  readonly row: number
  readonly column: number
  readonly value: CellValue
  /** Steps of indent of the cell's alignment. */
  readonly indent?: number
}

/** A merged area; both ends belong to it. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  /** By row, from the top; empty cells are left out. */
  readonly rows: readonly SheetRowCells[]
  readonly merges: readonly Merge[]
}

export interface SheetRowCells {
  readonly row: number
  readonly cells: readonly Cell[]
}

/** All that is read of a file. */
export interface Workbook {
  readonly sheets: readonly Sheet[]
  /** How the file was read, in Vietnamese. */
  readonly notes: readonly string[]
}

/** 0 is "A", 26 is "AA". */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** "A" is 0; undefined for what is no name of a column. */
export function columnOf(name: string): number | undefined {
  if (!/^[A-Z]{1,3}$/.test(name)) return undefined
  let column = 0
  for (const letter of name) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** "Biểu 1!D7". */
export function cellPlace(sheet: string, row: number, column: number): string {
  return `${sheet}!${columnName(column)}${row + 1}`
}

/** What a cell says to a reader. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  const { value } = cell
  switch (value.kind) {
    case 'text':
    case 'error':
      return value.text.replace(/\s+/g, ' ').trim()
    case 'number':
      return `${value.value.replace('.', ',')}${value.percent ? '%' : ''}`
    case 'date':
      return value.day.split('-').reverse().join('/')
  }
}
