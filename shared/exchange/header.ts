import type { Grid } from './grid.ts'
import { headingRole, periodOf } from './headings.ts'

/** How far down the heading of a table is looked for. */
const DEEPEST = 60
/** Rows that a heading has at most. */
const HIGHEST = 5

/** The rows of a table's heading (0-based), the first and the last. */
export interface Header {
  readonly from: number
  readonly to: number
  /** Right below it: "A | B | 1 | 2 = 1/3". */
  readonly numbers?: number
}

/**
 * The heading at or below the row `top` that most columns can be told by; undefined: there is
 * none.
 */
export function findHeader(grid: Grid, top = 0): Header | undefined {
  let best: { from: number; score: number } | undefined
  for (let row = top; row < Math.min(grid.rows, top + DEEPEST); row++) {
    const score = headingScore(grid, row)
    if (score >= 2 && (best === undefined || score > best.score + 1)) best = { from: row, score }
    // The first good one counts: a second table below has its own.
    if (best !== undefined && row - best.from > HIGHEST) break
  }
  if (best === undefined) return undefined
  const from = topOf(grid, best.from)
  let to = best.from
  while (to + 1 < grid.rows && to + 1 - from < HIGHEST && continuesHeading(grid, from, to + 1)) to++
  const numbers = isNumbering(grid, to + 1) ? to + 1 : undefined
  return { from, to, ...(numbers !== undefined && { numbers }) }
}

/** Where the next table of the sheet begins: the title above a row that heads columns once more. */
export function nextTable(grid: Grid, below: number): number | undefined {
  for (let row = below; row < grid.rows; row++) {
    if (!mayHead(grid, row) || headingScore(grid, row) < 3) continue
    const roles = cellsOf(grid, row).map(({ text }) => headingRole(text))
    if (!roles.includes('name') && !roles.includes('order') && !roles.includes('unit')) continue
    let top = row
    while (top > below && cellsOf(grid, top - 1).length <= 1) top--
    return top
  }
  return undefined
}

/** Has the row three cells of words or years? Quick: asked of every row of a sheet. */
function mayHead(grid: Grid, row: number): boolean {
  let words = 0
  for (let column = 0; column < grid.columns; column++) {
    const value = grid.at(row, column)?.value
    if (value?.kind === 'text' && /\p{L}/u.test(value.text)) words++
    else if (value?.kind === 'number' && /^(19|20)\d\d$/.test(value.value)) words++
  }
  return words >= 3
}

function cellsOf(grid: Grid, row: number): { text: string; column: number }[] {
  const cells: { text: string; column: number }[] = []
  for (let column = 0; column < grid.columns; column++) {
    const cell = grid.at(row, column)
    if (cell !== undefined) cells.push({ text: grid.text(row, column), column })
  }
  return cells
}

/** Number of different things that the cells of the row head. */
function headingScore(grid: Grid, row: number): number {
  const cells = cellsOf(grid, row).filter(({ text }) => text !== '' && text.length < 120)
  if (cells.length < 2) return 0
  const roles = cells.map(({ text }) => headingRole(text))
  const figures = roles.filter((role) => role === 'figure').length
  const others = new Set(roles.filter((role) => role !== undefined && role !== 'figure')).size
  const unknown = roles.filter((role) => role === undefined).length
  // A row of words and numbers is a row of the table, whatever it speaks of.
  if (unknown > 2 * (figures + others)) return others >= 2 ? others : 0
  return others + figures
}

/** A row above, whose merged cells head several columns, belongs to the heading too. */
function topOf(grid: Grid, row: number): number {
  let from = row
  for (let column = 0; column < grid.columns; column++) {
    const merge = grid.mergeAt(row, column)
    if (merge !== undefined && merge.top < from) from = merge.top
  }
  const above = from - 1
  if (above < 0) return from
  const cells = cellsOf(grid, above).filter(({ text }) => text !== '')
  const heads = cells.filter(({ column, text }) => {
    const merge = grid.mergeAt(above, column)
    const isTitle = merge !== undefined && merge.right - merge.left + 1 >= grid.columns - 1
    return !isTitle && headingRole(text) !== undefined
  })
  return heads.length >= 2 && heads.length === cells.length ? above : from
}

function continuesHeading(grid: Grid, from: number, row: number): boolean {
  // A cell of the heading reaches down into this row.
  let reaches = false
  for (let column = 0; column < grid.columns; column++) {
    const merge = grid.mergeAt(row, column)
    if (merge !== undefined && merge.top >= from && merge.top < row && merge.bottom >= row) {
      reaches = true
    }
  }
  if (isNumbering(grid, row)) return false
  const cells = cellsOf(grid, row).filter(({ text }) => text !== '')
  if (reaches) return cells.length > 0
  if (cells.length === 0) return false
  return cells.every(({ text, column }) => {
    const role = headingRole(text)
    const above = grid.text(row - 1, column)
    if (role === 'figure' || role === 'computed') {
      // The words of a row's name may speak of a plan; a cell under a heading of its own does not.
      return (
        above === '' || grid.mergeAt(row - 1, column) !== undefined || periodOf(above) !== undefined
      )
    }
    return false
  })
}

/** "A | B | 1 | 2 | 3=2/1": the columns counted. */
function isNumbering(grid: Grid, row: number): boolean {
  const texts = cellsOf(grid, row).map(({ text }) => text.replace(/[()\s]/g, ''))
  if (texts.length < 3) return false
  if (!texts.every((text) => /^([A-Z]|\d{1,2})(=.*)?$/i.test(text))) return false
  const numbers = texts.flatMap((text) => {
    const number = /^\d{1,2}/.exec(text)?.[0]
    return number === undefined ? [] : [Number(number)]
  })
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
}

/** The headings over a column from the top down, each once. */
export function columnTitle(grid: Grid, header: Header, column: number): string {
  const parts: string[] = []
  for (let row = header.from; row <= header.to; row++) {
    let text = grid.text(row, column)
    // Without merging, one heading stands over the first of its columns only.
    if (text === '' && row < header.to && grid.text(row + 1, column) !== '') {
      for (let left = column - 1; left >= 0 && text === ''; left--) text = grid.text(row, left)
      if (headingRole(text) !== 'figure') text = ''
    }
    if (text !== '' && parts.at(-1) !== text) parts.push(text)
  }
  return parts.join(' | ')
}
