import type { PartStyle } from '../../../shared/formatRules/rule.ts'
import type { FormatRules } from '../../../shared/formatRules/table.ts'
import { mmToPoints } from '../../../shared/formatRules/units.ts'
import type { PrintCell, PrintNote, PrintTable } from '../../../shared/print/types.ts'
import type { Align, LineLayout } from './drawing.ts'
import { baselineOf } from './faces.ts'
import { type Line, layLines } from './lines.ts'
import type { PdfFile } from './pdfmakeCore.ts'
import type { Chunk, Row } from './rows.ts'

interface LaidCell {
  readonly row: number
  readonly rowSpan: number
  readonly left: number
  readonly width: number
  readonly align: Align
  readonly size: number
  readonly lines: readonly Line[]
}

/** Columns already taken by cells that reach down, by the row they reach to. */
function layCells(
  file: PdfFile,
  table: PrintTable,
  rules: FormatRules,
  notes: readonly PrintNote[],
): LaidCell[] {
  const widths = table.columns.map(mmToPoints)
  const { side } = rules.tables.cellPadding.value
  const reach: number[] = []
  return table.rows.flatMap((row, rowAt) => {
    const looks = rules.parts[row.head ? 'tableHead' : 'tableCell'].value
    let column = 0
    return row.cells.map((cell) => {
      while ((reach[column] ?? 0) > rowAt) column++
      const left = sum(widths.slice(0, column))
      const width = sum(widths.slice(column, column + cell.colSpan))
      for (let at = column; at < column + cell.colSpan; at++) reach[at] = rowAt + cell.rowSpan
      column += cell.colSpan
      const lines = linesOfCell(file, cell, looks, width - 2 * side, notes)
      const { rowSpan } = cell
      const align = cell.align ?? looks.align
      return { row: rowAt, rowSpan, left, width, align, size: looks.size, lines }
    })
  })
}

function linesOfCell(
  file: PdfFile,
  cell: PrintCell,
  { size, bold, italic, underline }: PartStyle,
  width: number,
  notes: readonly PrintNote[],
): Line[] {
  return layLines(
    file,
    cell.inlines,
    { size, bold, italic, underline },
    { width, indent: 0 },
    notes,
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Heights of the rows: each as tall as its tallest cell, the last of a span takes the rest. */
function rowHeights(cells: readonly LaidCell[], count: number, rules: FormatRules): number[] {
  const { top } = rules.tables.cellPadding.value
  const line = rules.tables.lineSpacing.value
  const around = 2 * top + rules.tables.border.value
  const needed = (cell: LaidCell) => Math.max(1, cell.lines.length) * line + around
  const heights = Array.from({ length: count }, () => line + around)
  for (const cell of cells) {
    if (cell.rowSpan === 1) heights[cell.row] = Math.max(heights[cell.row] ?? 0, needed(cell))
  }
  for (const cell of cells) {
    const last = cell.row + cell.rowSpan - 1
    const missing = needed(cell) - sum(heights.slice(cell.row, last + 1))
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing
  }
  return heights
}

/** Rows that a span ties together, as index ranges. */
function tiedRows(cells: readonly LaidCell[], count: number): [number, number][] {
  const ends = Array.from({ length: count }, (_, row) => row + 1)
  for (const { row, rowSpan } of cells) ends[row] = Math.max(ends[row] ?? 0, row + rowSpan)
  const groups: [number, number][] = []
  for (let from = 0; from < count; ) {
    let to = ends[from] ?? from + 1
    for (let row = from; row < to; row++) to = Math.max(to, ends[row] ?? 0)
    groups.push([from, Math.min(to, count)])
    from = to
  }
  return groups
}

/** A group of tied rows drawn as one. */
function groupRow(
  cells: readonly LaidCell[],
  heights: readonly number[],
  [from, to]: [number, number],
  rules: FormatRules,
  id: string,
): Row {
  const { side } = rules.tables.cellPadding.value
  const line = rules.tables.lineSpacing.value
  const weight = rules.tables.border.value
  const own = cells.filter(({ row }) => row >= from && row < to)
  return {
    height: sum(heights.slice(from, to)),
    after: 0,
    notes: own.flatMap((cell) => cell.lines.flatMap(({ notes }) => notes)),
    source: { id },
    draw: (page, place) => {
      for (const cell of own) {
        const top = place.top + sum(heights.slice(from, cell.row))
        const height = sum(heights.slice(cell.row, cell.row + cell.rowSpan))
        const left = place.left + cell.left
        const corners = [
          { left, top },
          { left: left + cell.width, top },
          { left: left + cell.width, top: top + height },
          { left, top: top + height },
        ] as const
        corners.forEach((corner, at) => {
          page.rule(corner, corners[(at + 1) % 4] ?? corner, weight)
        })
        const width = cell.width - 2 * side
        const baseline = baselineOf(line, cell.size)
        const layout: LineLayout = { width, height: line, align: cell.align, baseline }
        let at = top + (height - cell.lines.length * line) / 2
        for (const words of cell.lines) {
          page.line(words, { left: left + side, top: at }, layout)
          at += line
        }
      }
    },
  }
}

/** A row taller than a page in pieces of whole lines. */
function cutTall(cells: readonly LaidCell[], row: number, most: number): LaidCell[][] {
  const own = cells.filter((cell) => cell.row === row)
  const count = Math.max(...own.map((cell) => cell.lines.length))
  return Array.from({ length: Math.ceil(count / most) }, (_, at) =>
    own.map((cell) => ({ ...cell, lines: cell.lines.slice(at * most, (at + 1) * most) })),
  )
}

/** The table in chunks: rows stay whole, head rows come again on every page. */
export function tableChunks(
  file: PdfFile,
  table: PrintTable,
  rules: FormatRules,
  notes: readonly PrintNote[],
  pageHeight: number,
): Chunk[] {
  const cells = layCells(file, table, rules, notes)
  const heights = rowHeights(cells, table.rows.length, rules)
  const heads = table.rows.findIndex((row) => !row.head)
  const headCount = Math.max(heads, 0)
  const rowsOf = (group: [number, number]): Row[] => {
    const id = table.rows[group[0]]?.id ?? table.id
    const row = groupRow(cells, heights, group, rules, id)
    const line = rules.tables.lineSpacing.value
    const padding = 2 * rules.tables.cellPadding.value.top + rules.tables.border.value
    const room = pageHeight - sum(heights.slice(0, headCount))
    if (row.height <= room || group[1] - group[0] > 1) return [row]
    const most = Math.max(1, Math.floor((room - padding) / line))
    return cutTall(cells, group[0], most).map((part) => {
      const height = rowHeights(
        part.map((cell) => ({ ...cell, row: 0 })),
        1,
        rules,
      )
      return groupRow(
        part.map((cell) => ({ ...cell, row: 0 })),
        height,
        [0, 1],
        rules,
        id,
      )
    })
  }
  const groups = tiedRows(cells, table.rows.length)
  const headRows = groups.filter(([from]) => from < headCount).flatMap(rowsOf)
  const repeated = headRows.map(({ source: _, ...row }) => ({ ...row, notes: [] }))
  const bodyRows = groups
    .filter(([from]) => from >= headCount)
    .flatMap((group) => {
      const keepNext = table.rows[group[1] - 1]?.keepNext === true
      return rowsOf(group).map((row) => ({ row, keepNext }))
    })
  const chunks: Chunk[] = bodyRows.map(({ row, keepNext }, at) => ({
    rows: at === 0 ? [...headRows, row] : [row],
    keepNext: keepNext && at < bodyRows.length - 1,
    ...(at > 0 && { repeated }),
  }))
  if (bodyRows.length === 0) chunks.push({ rows: headRows, keepNext: false })
  return withRoomBelow(chunks, rules.body.spaceAfter.value)
}

/** The last row leaves room below, as a paragraph does. */
function withRoomBelow(chunks: readonly Chunk[], room: number): Chunk[] {
  const last = chunks.at(-1)
  const row = last?.rows.at(-1)
  if (last === undefined || row === undefined) return [...chunks]
  const rows = [...last.rows.slice(0, -1), { ...row, after: room }]
  return [...chunks.slice(0, -1), { ...last, rows }]
}
