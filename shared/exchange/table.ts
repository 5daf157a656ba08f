import { foldText } from '../text/fold.ts'
import { type Grid, gridOf } from './grid.ts'
import { columnTitle, findHeader, type Header, nextTable } from './header.ts'
import { headingRole, measureOf, measuresIn, periodOf, unitIn } from './headings.ts'
import { cellText, columnName, type Sheet } from './sheet.ts'
import type { ColumnMeaning, ImportChoices } from './types.ts'
import { isUnit } from './units.ts'

/** What the catalogue knows of words that may stand over a column. */
export interface KnownNames {
  /** Id of the entity of that name. */
  entity(words: string): string | undefined
  /** Code of the one indicator of that name. */
  indicator(words: string): string | undefined
}

export interface TableColumn {
  readonly column: number
  readonly title: string
  readonly meaning: ColumnMeaning
  readonly reason?: string
}

export interface Table {
  readonly sheet: Sheet
  readonly grid: Grid
  readonly header: Header
  /** The lines above the table. */
  readonly titles: readonly string[]
  readonly columns: readonly TableColumn[]
  /** First row below the heading (0-based), and the one behind the table's last. */
  readonly start: number
  readonly end: number
  /** The unit of administration that the sheet's name or title speaks of. */
  readonly entity?: string
  /** A form of ours: its rows have their codes. */
  readonly form?: true
  /** Unit of the whole table ("Đơn vị tính: triệu đồng"). */
  readonly unit?: string
}

/** The tables of a sheet below each other; none where no heading was found. */
export function readTables(sheet: Sheet, known: KnownNames, choices: ImportChoices): Table[] {
  const grid = gridOf(sheet)
  const tables: Table[] = []
  for (let top = 0; top < grid.rows; ) {
    const header = findHeader(grid, top)
    if (header === undefined) break
    const table = readTable(sheet, grid, header, top, known, choices)
    tables.push(table)
    top = table.end
  }
  return tables
}

/** What the columns below a heading hold; the words from the row `top` on are its title. */
function readTable(
  sheet: Sheet,
  grid: Grid,
  header: Header,
  top: number,
  known: KnownNames,
  choices: ImportChoices,
): Table {
  const start = (header.numbers ?? header.to) + 1
  const end = nextTable(grid, start) ?? grid.rows
  const titles = titlesAbove(grid, top, header.from)
  const entity = known.entity(sheet.name) ?? entityIn(titles, known)
  const unit = titles.map(unitIn).find((one) => one !== undefined)
  const said = titleContext(titles)
  const columns: TableColumn[] = []
  for (let column = 0; column < grid.columns; column++) {
    const title = columnTitle(grid, header, column)
    if (title === '' && isEmpty(grid, column, start)) continue
    const chosen = choices.columns?.[`${sheet.name}!${columnName(column)}`]
    const read = chosen === undefined ? meaningOf(title, grid, column, start, known) : undefined
    const meaning = withContext(chosen ?? read?.meaning ?? { role: 'unknown' }, said, choices)
    const reason = chosen === undefined ? (read?.reason ?? reasonOf(meaning)) : reasonOf(meaning)
    columns.push({ column, title, meaning, ...(reason !== undefined && { reason }) })
  }
  return {
    ...{ sheet, grid, header, titles, start, end },
    ...(entity !== undefined && { entity }),
    columns: withName(columns, grid, start),
    ...(unit !== undefined && { unit }),
  }
}

/** A line above the table that is a unit's name, or ends with it: "Số liệu của huyện …". */
function entityIn(titles: readonly string[], known: KnownNames): string | undefined {
  const found = new Set(
    titles.flatMap((title) => {
      const words = title.split(/[\s,.:;()]+/)
      for (let from = 0; from < words.length; from++) {
        const entity = known.entity(words.slice(from).join(' '))
        if (entity !== undefined) return [entity]
      }
      return []
    }),
  )
  const [only] = found
  return found.size === 1 ? only : undefined
}

function titlesAbove(grid: Grid, top: number, from: number): string[] {
  const titles: string[] = []
  for (let row = top; row < from; row++) {
    for (let column = 0; column < grid.columns; column++) {
      if (grid.at(row, column) !== undefined) titles.push(grid.text(row, column))
    }
  }
  return titles.filter((text) => text !== '')
}

/** Period and measure that the title gives to every column which has none of its own. */
function titleContext(titles: readonly string[]) {
  const words = titles.join('. ')
  const periods = titles.map(periodOf).filter((one) => one !== undefined && one !== 'part-of-year')
  const measures = measuresIn(words)
  const [period] = periods
  return {
    period: periods.length > 0 && periods.every((one) => same(one, period)) ? period : undefined,
    measure: measures.length === 1 ? measures[0] : undefined,
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function meaningOf(
  title: string,
  grid: Grid,
  column: number,
  start: number,
  known: KnownNames,
): { meaning: ColumnMeaning; reason?: string } {
  const texts = sampleOf(grid, column, start)
  const role = headingRole(title)
  const last = title.split(' | ').at(-1) ?? ''
  const entity = known.entity(last) ?? known.entity(title.split(' | ')[0] ?? '')
  const indicator = known.indicator(last) ?? known.indicator(title.split(' | ')[0] ?? '')
  switch (role) {
    case 'order':
    case 'code':
    case 'note':
      return { meaning: { role } }
    case 'unit': {
      // "Đơn vị" heads units of measure in one table and offices in another.
      const units = texts.filter(isUnit).length
      const entities = texts.filter((text) => known.entity(text) !== undefined).length
      if (entities > units) return { meaning: { role: 'entity' } }
      return { meaning: { role: 'unit' } }
    }
    case 'name':
    case 'entity': {
      const figures = texts.filter((text) => /^[-−(]?\d/.test(text)).length
      if (role === 'name' && figures * 2 > texts.length) break
      const entities = texts.filter((text) => known.entity(text) !== undefined).length
      if (role === 'entity' || entities * 2 > texts.length) return { meaning: { role: 'entity' } }
      return { meaning: { role: 'name' } }
    }
    case 'computed':
      if (indicator !== undefined) break
      return {
        meaning: { role: 'computed' },
        reason: 'Cột so sánh: chương trình tự tính lại từ số liệu gốc.',
      }
    default:
  }
  const period = periodOf(title)
  if (period === 'part-of-year') {
    return {
      meaning: { role: 'unknown' },
      reason: 'Kho giữ số liệu theo tháng, quý, năm và nhiệm kỳ, chưa giữ số luỹ kế nhiều tháng.',
    }
  }
  const measure = measureOf(withoutName(title, indicator === undefined ? undefined : last))
  const unit = unitIn(title) ?? bracketUnit(title)
  if (period === undefined && measure === undefined && !entity && !indicator) {
    return { meaning: { role: 'unknown' }, reason: 'Không rõ cột này là số liệu gì.' }
  }
  return {
    meaning: {
      role: 'figure',
      ...(period && { period }),
      ...(measure && { measure }),
      ...(entity !== undefined && { entity }),
      ...(unit !== undefined && { unit }),
      ...(indicator !== undefined && { indicator }),
    },
  }
}

function withoutName(title: string, name: string | undefined): string {
  return name === undefined ? title : title.replace(name, '')
}

/** "Giá trị (tỷ đồng)". */
function bracketUnit(title: string): string | undefined {
  const words = /\(([^()]+)\)\s*$/.exec(title)?.[1]
  return words !== undefined && isUnit(words) ? words.trim() : undefined
}

function withContext(
  meaning: ColumnMeaning,
  said: ReturnType<typeof titleContext>,
  choices: ImportChoices,
): ColumnMeaning {
  if (meaning.role !== 'figure') return meaning
  const period = meaning.period ?? said.period ?? choices.period
  const measure = meaning.measure ?? said.measure ?? choices.measure
  return { ...meaning, ...(period && { period }), ...(measure && { measure }) }
}

function reasonOf(meaning: ColumnMeaning): string | undefined {
  if (meaning.role !== 'figure') return undefined
  if (meaning.measure === undefined) {
    return 'Chưa rõ là chỉ tiêu, kế hoạch, thực hiện hay ước thực hiện. Hãy chọn cho cột.'
  }
  return undefined
}

/** A table without a heading over its names: the first column of words holds them. */
function withName(columns: readonly TableColumn[], grid: Grid, start: number): TableColumn[] {
  if (columns.some(({ meaning }) => meaning.role === 'name' || meaning.role === 'entity')) {
    return [...columns]
  }
  const wordy = columns.find(({ column, meaning }) => {
    if (meaning.role === 'order' || meaning.role === 'unit' || meaning.role === 'note') return false
    const texts = sampleOf(grid, column, start)
    const words = texts.filter((text) => /\p{L}{2}/u.test(text)).length
    return words > 0 && words * 2 > texts.length
  })
  return columns.map((one) =>
    one !== wordy ? one : { column: one.column, title: one.title, meaning: { role: 'name' } },
  )
}

const SAMPLE = 200

function sampleOf(grid: Grid, column: number, start: number): string[] {
  const texts: string[] = []
  for (let row = start; row < Math.min(grid.rows, start + SAMPLE); row++) {
    const text = cellText(grid.at(row, column))
    if (text !== '') texts.push(text)
  }
  return texts
}

function isEmpty(grid: Grid, column: number, start: number): boolean {
  return sampleOf(grid, column, start).length === 0
}

/** What two names that mean the same have in common. */
export function nameKey(words: string): string {
  let key = keys.get(words)
  if (key === undefined) {
    key = foldText(words)
      .replace(/[^a-z0-9%]+/g, ' ')
      .trim()
    if (keys.size > MOST_KEYS) keys.clear()
    keys.set(words, key)
  }
  return key
}

/** The words of a row are asked for by several of its readers. */
const keys = new Map<string, string>()
const MOST_KEYS = 500
