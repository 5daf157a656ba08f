import type { ObservedPeriod } from '../document/period.ts'
import { periodOf } from './headings.ts'
import { type Cell, cellText } from './sheet.ts'
import type { KnownNames, Table } from './table.ts'
import { isExactUnit, isUnit } from './units.ts'

/** A row of a table that has a name. */
export interface BodyRow {
  /** 0-based. */
  readonly row: number
  /** The words of the name without number, dash and unit. */
  readonly name: string
  /** As the cell has it. */
  readonly raw: string
  /** Names of the sections and rows that it stands under, outermost first. */
  readonly path: readonly string[]
  /** The nearest row above, of a lower level, that has figures. */
  readonly parent?: BodyRow
  readonly isPart: boolean
  readonly code?: string
  readonly unit?: string
  readonly entity?: string
  readonly period?: ObservedPeriod
  readonly hasFigures: boolean
}

const MARKER =
  /^(?:([A-Z])[.)]|([IVX]{1,5})[.)\-–]*(?=\s|$)|(\d{1,2}(?:\.\d{1,2})*)[.)]?(?=\s)|([a-zđ])[.)](?=\s)|([-–—+*•]))\s*/u
const WITHIN = /^(trong đó|bao gồm|gồm|chia ra|riêng)\s*[:,-]?\s*/iu

/** Rows below the heading, with what they stand under. */
export function bodyRows(table: Table, known: KnownNames): BodyRow[] {
  const { columns, end, grid, sheet, start } = table
  const columnOfRole = (role: string) =>
    columns.find(({ meaning }) => meaning.role === role)?.column
  const names = columns.filter(({ meaning }) => meaning.role === 'name').map((one) => one.column)
  const [order, unitAt, codeAt, entityAt] = ['order', 'unit', 'code', 'entity'].map(columnOfRole)
  const figures = columns.flatMap(({ column, meaning }) =>
    meaning.role === 'figure' || meaning.role === 'computed' ? [column] : [],
  )
  // Where the columns name indicators, the rows are units or years.
  const byColumn = columns.some(
    ({ meaning }) => meaning.role === 'figure' && meaning.indicator !== undefined,
  )
  const rows: BodyRow[] = []
  const above: { level: number; row: BodyRow }[] = []
  let lastLevel = 0
  for (const { row, cells } of sheet.rows) {
    if (row < start || row >= end) continue
    const nameCell = names.map((column) => grid.at(row, column)).find((one) => cellText(one) !== '')
    const entityText = entityAt === undefined ? '' : cellText(grid.shown(row, entityAt))
    const raw = cellText(nameCell) || entityText
    if (raw === '') continue
    const said = nameOf(raw)
    const orderText = order === undefined ? '' : cellText(grid.at(row, order))
    const level = levelOf(orderText, said, nameCell, order !== undefined, lastLevel)
    if (!said.within) lastLevel = level
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= level) above.pop()
    const hasFigures = cells.some((cell) => figures.includes(cell.column) && cellText(cell) !== '')
    const parent = above.map((one) => one.row).findLast((one) => one.hasFigures)
    const ownUnit = unitAt === undefined ? '' : cellText(grid.shown(row, unitAt))
    const unit = ownUnit === '' || /^["”″'-]$/.test(ownUnit) ? said.unit : ownUnit
    const code = codeAt === undefined ? '' : cellText(grid.at(row, codeAt))
    const entity = known.entity(entityText) ?? (byColumn ? known.entity(said.name) : undefined)
    const period = byColumn ? periodOfName(said.name) : undefined
    const one: BodyRow = {
      row,
      name: said.name,
      raw,
      path: above.map((each) => each.row.name),
      ...(parent !== undefined && { parent }),
      isPart: parent !== undefined && (said.within || said.dash || level > 30),
      ...(code !== '' && { code }),
      ...(unit !== undefined && { unit }),
      ...(entity !== undefined && { entity }),
      ...(period !== undefined && { period }),
      hasFigures,
    }
    rows.push(one)
    above.push({ level, row: one })
  }
  return rows
}

/** "Năm 2021" as the name of a row: a table with its years below each other. */
function periodOfName(name: string): ObservedPeriod | undefined {
  if (
    !/^(năm|quý|tháng|nhiệm kỳ|giai đoạn)?\s*[\dIVX][\dIVX\s/\-–.]*(năm\s*\d{4})?$/iu.test(name)
  ) {
    return undefined
  }
  const period = periodOf(name)
  return period === 'part-of-year' ? undefined : period
}

interface Said {
  readonly name: string
  readonly unit?: string
  readonly marker: string
  readonly dash: boolean
  readonly within: boolean
}

/** The words of a name cell without what is not the name: "1.2. ", "- ", "Trong đó: ", " (%)". */
function nameOf(raw: string): Said {
  let rest = raw.normalize('NFC')
  let marker = ''
  let within = false
  for (;;) {
    const mark = MARKER.exec(rest)
    if (mark !== null && marker === '' && mark[0].length < rest.length) {
      marker = mark[0].trim()
      rest = rest.slice(mark[0].length)
      continue
    }
    const inside = WITHIN.exec(rest)
    if (inside !== null && !within) {
      within = true
      rest = rest.slice(inside[0].length)
      continue
    }
    break
  }
  rest = rest.replace(/\s*(\(\d{1,2}\)|[*:;.])+\s*$/u, '').trim()
  const bracket = /\s*[([]([^()[\]]+)[)\]]\s*$/u.exec(rest)
  const comma = /[,;]\s*([^,;]{1,20})$/u.exec(rest)
  const isOf = (one: RegExpExecArray | null, is: (text: string) => boolean) =>
    one?.[1] !== undefined && is(unitWords(one[1]))
  const found = isOf(bracket, isUnit) ? bracket : isOf(comma, isExactUnit) ? comma : null
  const unit = found?.[1] && unitWords(found[1])
  if (found) rest = rest.slice(0, found.index).trim()
  return {
    name: rest === '' ? raw : rest,
    marker,
    dash: /^[-–—+*•]$/.test(marker),
    within,
    ...(unit ? { unit } : {}),
  }
}

function unitWords(text: string): string {
  return text.replace(/^\s*(đvt|đơn vị tính|đơn vị)\s*:?\s*/iu, '').trim()
}

/** Lower stands over higher: parts, chapters, numbers, letters, dashes; indents between. */
function levelOf(
  order: string,
  said: Said,
  cell: Cell | undefined,
  hasOrder: boolean,
  last: number,
): number {
  const indent = Math.min(9, cell?.indent ?? 0)
  const marker = (order || said.marker).replace(/[.)\s]+$/, '')
  const base = /^[A-HJ-UW-Z]$/.test(marker)
    ? 0
    : /^[IVX]+$/.test(marker)
      ? 10
      : /^\d+$/.test(marker)
        ? 20
        : /^\d+(\.\d+)+$/.test(marker)
          ? 20 + 5 * (marker.split('.').length - 1)
          : /^[a-zđ]$/.test(marker)
            ? 31
            : marker === '-' || marker === '–' || marker === '—' || marker === '*'
              ? 40
              : marker === '+'
                ? 50
                : undefined
  if (said.within) return Math.max(base ?? 0, last + 1)
  if (base !== undefined) return base + indent
  // A row without a number, where rows have numbers, belongs to the one above.
  return (hasOrder && last >= 20 ? 32 : 20) + indent
}
