import type { Inline, Table } from '../document/types.ts'
import { elementsIn, type HtmlElement, isElement } from './htmlTree.ts'
import { alignOf, type Declarations, isHidden, type StyleSheet, styleOf } from './styles.ts'
import { buildTable, type ReadCell, type ReadRow } from './tableGrid.ts'

/** Rows beyond are left out; Word's longest tables have a few thousand. */
const MAX_ROWS = 5000

type ReadWords = (cell: HtmlElement, style: Declarations) => Inline[]

/** The table's own rows, in order, those of tables inside it left out. */
function rowsOf(table: HtmlElement): { row: HtmlElement; head: boolean }[] {
  const rows: { row: HtmlElement; head: boolean }[] = []
  for (const child of table.children) {
    if (!isElement(child)) continue
    if (child.tag === 'tr') rows.push({ row: child, head: false })
    else if (/^(?:tbody|thead|tfoot)$/.test(child.tag)) {
      for (const row of child.children) {
        if (isElement(row) && row.tag === 'tr') rows.push({ row, head: child.tag === 'thead' })
      }
    }
  }
  return rows.slice(0, MAX_ROWS)
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.children.filter(
    (child): child is HtmlElement => isElement(child) && (child.tag === 'td' || child.tag === 'th'),
  )
}

/** Tables that only lay a page out: with tables inside, or of one cell. */
export function isLayoutTable(table: HtmlElement): boolean {
  if (/^(?:presentation|none)$/.test(table.attributes.role ?? '')) return true
  for (const inner of elementsIn(table)) if (inner.tag === 'table') return true
  const rows = rowsOf(table)
  return rows.length <= 1 && cellsOf(rows[0]?.row ?? table).length <= 1
}

function span(value: string | undefined): number {
  const number = Number.parseInt(value ?? '', 10)
  return number >= 1 ? number : 1
}

function isEmpty({ children }: ReadCell): boolean {
  return children.every((one) => !('type' in one) && one.text.trim() === '')
}

/** The table with its spans; undefined where there is no cell with words. */
export function readTable(
  table: HtmlElement,
  sheet: StyleSheet,
  read: ReadWords,
): Table | undefined {
  const rows: ReadRow[] = []
  for (const { row, head } of rowsOf(table)) {
    const rowStyle = styleOf(row, sheet)
    if (isHidden(row, rowStyle)) continue
    const cells: ReadCell[] = []
    let headCells = 0
    for (const cell of cellsOf(row)) {
      const style = styleOf(cell, sheet)
      if (isHidden(cell, style)) continue
      if (cell.tag === 'th') headCells++
      cells.push({
        colSpan: span(cell.attributes.colspan),
        rowSpan: span(cell.attributes.rowspan),
        align: cellAlign(cell, style, sheet),
        children: read(cell, style),
      })
    }
    rows.push({ head: head || (cells.length > 1 && headCells === cells.length), cells })
  }
  while (rows.length > 0 && rows.at(-1)?.cells.every(isEmpty)) rows.pop()
  if (rows.length === 0) return undefined
  return buildTable(markHead(rows).map(plainHead), widthsOf(table, sheet))
}

/** How the cell's first paragraph stands, or the cell itself. */
function cellAlign(cell: HtmlElement, style: Declarations, sheet: StyleSheet): ReadCell['align'] {
  const first = cell.children.find(isElement)
  const inner = first === undefined ? undefined : alignOf(first, styleOf(first, sheet))
  const found = inner ?? alignOf(cell, style)
  return found === 'left' ? undefined : found
}

/** A first row all in bold above others that are not is the head. */
function markHead(rows: ReadRow[]): ReadRow[] {
  const [first, ...rest] = rows
  if (first === undefined || rest.length === 0 || rows.some(({ head }) => head)) return rows
  if (!isBold(first) || rest.some(isBold)) return rows
  return [{ ...first, head: true }, ...rest]
}

/** A head row looks as the rules want it: bold and centred by itself. */
function plainHead(row: ReadRow): ReadRow {
  if (!row.head) return row
  const bold = isBold(row)
  return {
    head: true,
    cells: row.cells.map((cell) => ({
      ...cell,
      align: cell.align === 'center' ? undefined : cell.align,
      children: cell.children.map((one) => {
        if (!bold || 'type' in one) return one
        const { bold: _, ...rest } = one
        return rest
      }),
    })),
  }
}

function isBold({ cells }: ReadRow): boolean {
  const words = cells.flatMap(({ children }) =>
    children.flatMap((one) => ('type' in one || one.text.trim() === '' ? [] : [one])),
  )
  return words.length > 0 && words.every(({ bold }) => bold === true)
}

/** Widths of the columns as `col` or the first row of plain cells names them. */
function widthsOf(table: HtmlElement, sheet: StyleSheet): number[] {
  const widths: number[] = []
  for (const element of elementsIn(table)) {
    if (element.tag === 'tr') break
    if (element.tag !== 'col' || isHidden(element, styleOf(element, sheet))) continue
    const wide = Number.parseFloat(element.attributes.width ?? '')
    for (let at = 0; at < span(element.attributes.span); at++) widths.push(wide)
  }
  if (widths.length > 0) return widths
  for (const { row } of rowsOf(table)) {
    const cells = cellsOf(row)
    if (cells.some((cell) => span(cell.attributes.colspan) > 1)) continue
    return cells.map((cell) => Number.parseFloat(cell.attributes.width ?? ''))
  }
  return []
}
