import type { LineLayout, PageDrawing, Place } from './drawing.ts'
import type { Line } from './lines.ts'

/** What stands on a page as a whole: a line of text, a table row, a block of two columns. */
export interface Row {
  readonly height: number
  /** Room below, dropped at the foot of a page. */
  readonly after: number
  /** Indexes of the notes whose marks stand in it. */
  readonly notes: readonly number[]
  /** Entry of the file's outline that leads here. */
  readonly outline?: OutlineEntry
  /** Where in the document it comes from; nothing for official parts and repeated head rows. */
  readonly source?: RowSource
  draw(page: PageDrawing, place: Place): void
}

export interface RowSource {
  /** Id of the block or of the table row. */
  readonly id: string
  /** Letters (blanks not counted) of the block from this row to its end; a table row: none. */
  readonly left?: number
}

export interface OutlineEntry {
  readonly level: number
  readonly title: string
}

/** Rows that stay on one page. */
export interface Chunk {
  readonly rows: readonly Row[]
  /** Stays on the page where the next chunk begins. */
  readonly keepNext: boolean
  /** Too few lines to begin a page: goes there only with the next chunk. */
  readonly thin?: boolean
  /** Rows printed again where a table goes on at the head of a page. */
  readonly repeated?: readonly Row[]
}

/** A row that is only room. */
export function gapRow(height: number): Row {
  return { height, after: 0, notes: [], draw: () => undefined }
}

/** A line as a row. */
export function lineRow(line: Line, layout: LineLayout, after = 0): Row {
  return {
    height: layout.height,
    after,
    notes: line.notes,
    draw: (page, place) => page.line(line, place, layout),
  }
}

/** The lines of the block `id` as rows, room after the last. */
export function paragraphRows(
  lines: readonly Line[],
  layout: LineLayout,
  after: number,
  id: string,
): Row[] {
  const rows: Row[] = []
  let left = 0
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]
    if (line === undefined) continue
    left += lettersOf(line)
    const row = lineRow(line, layout, at === lines.length - 1 ? after : 0)
    rows.unshift({ ...row, source: { id, left } })
  }
  return rows
}

/** Note marks are no letters of the text. */
function lettersOf({ words }: Line): number {
  return words.reduce(
    (sum, { text, look }) => sum + (look.note >= 0 ? 0 : text.replace(/\s/g, '').length),
    0,
  )
}

/**
 * A paragraph in pieces that may be parted: at least `least` lines before and after each page
 * break. The last piece keeps with what follows if the whole paragraph does.
 */
export function paragraphChunks(rows: readonly Row[], least: number, keepNext = false): Chunk[] {
  if (rows.length === 0) return []
  if (rows.length < 2 * least) return [{ rows, keepNext }]
  const cuts = [0]
  for (let at = least; at <= rows.length - least; at++) cuts.push(at)
  cuts.push(rows.length)
  return cuts.slice(1).map((end, at) => {
    const piece = rows.slice(cuts[at], end)
    const last = end === rows.length
    return { rows: piece, keepNext: keepNext && last, thin: piece.length < least && !last }
  })
}
