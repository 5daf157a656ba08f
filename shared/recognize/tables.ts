import { parseBullet, parseMarker } from './markers.ts'
import type { TextLine } from './types.ts'

/** Rows from which lines with tabs count as a table. */
const MIN_ROWS = 3
/** A longer cell is text that happens to hold a tab. */
const MAX_CELL = 600

/** The cells of each row; all rows have the same number of them. */
export type Rows = readonly (readonly string[])[]

/** A table of the input: lines `from` up to, not including, `to`. */
export interface FoundTable {
  readonly from: number
  readonly to: number
  readonly rows: Rows
}

/** "1.", "a)", "-": a number or bullet with its words in the next cell. */
function isSign(cell: string): boolean {
  return parseMarker(`${cell} Xã`)?.rest === 'Xã' || parseBullet(`${cell} Xã`)?.rest === 'Xã'
}

/**
 * The cells of a line laid out as a row. A tab after a number or a bullet, or in front of a
 * paragraph, makes no column, nor does one inside a numbered line: those are a text's own tabs.
 */
function rowCells(line: TextLine): string[] | undefined {
  const cells = line.text.split('\t').map((cell) => cell.trim())
  const filled = cells.filter((cell) => cell !== '')
  if (filled.filter((cell) => !isSign(cell)).length < 2) return undefined
  const numbered = parseMarker(cells[0] ?? '') !== undefined && !isSign(cells[0] ?? '')
  if (cells.length === 2 && numbered) return undefined
  return filled.every((cell) => cell.length <= MAX_CELL) ? cells : undefined
}

/** Lines in a row with the same number of tabs; a row may lack its last cells, which were empty. */
export function findTables(lines: readonly TextLine[]): FoundTable[] {
  const tables: FoundTable[] = []
  let from = 0
  while (from < lines.length) {
    const first = lines[from]?.text.includes('\t') ? tableAt(lines, from) : undefined
    if (first === undefined) from++
    else {
      tables.push(first)
      from = first.to
    }
  }
  return tables
}

function tableAt(lines: readonly TextLine[], from: number): FoundTable | undefined {
  const width = lines[from] === undefined ? 0 : (rowCells(lines[from])?.length ?? 0)
  if (width < 2) return undefined
  const rows: string[][] = []
  let full = 0
  /** Rows up to the last one of full width. */
  let kept = 0
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]
    const cells = line?.text.includes('\t')
      ? (rowCells(line) ?? line.text.split('\t').map((cell) => cell.trim()))
      : undefined
    if (line === undefined || cells === undefined || cells.length > width) break
    const whole = cells.length === width
    if (whole && rowCells(line) === undefined) break
    rows.push([...cells, ...Array<string>(width - cells.length).fill('')])
    if (whole) {
      full++
      kept = rows.length
    }
  }
  return full < MIN_ROWS ? undefined : { from, to: from + kept, rows: rows.slice(0, kept) }
}
