import type { z } from 'zod'
import { observationKey, type StoreIndex } from '../indicators/storeIndex.ts'
import type { Observation } from '../indicators/types.ts'
import type { BodyRow } from './bodyRows.ts'
import { bodyRows } from './bodyRows.ts'
import { type NumberHabit, numberHabit } from './cellNumber.ts'
import { formTable } from './form.ts'
import { createRowMatcher, type RememberedRows, type RowMatch } from './matchRow.ts'
import { cellPlace, cellText, columnName, type Sheet, type Workbook } from './sheet.ts'
import { type FigurePart, readCell } from './sheetFigure.ts'
import { type KnownNames, nameKey, readTables, type Table } from './table.ts'
import type {
  figureColumnSchema,
  ImportChoices,
  ImportPreview,
  SheetFigure,
  Skipped,
} from './types.ts'

export interface PreviewOptions {
  readonly id: string
  /** The file's name: the source of its figures. */
  readonly file: string
  readonly choices: ImportChoices
  readonly remembered: RememberedRows
  /** The office's own entity. */
  readonly entity: string
}

type FigureColumn = z.infer<typeof figureColumnSchema>

/** What the workbook would change in the store. Nothing is written; nothing is guessed unseen. */
export function previewImport(
  book: Workbook,
  store: StoreIndex,
  options: PreviewOptions,
): ImportPreview {
  const matcher = createRowMatcher(store.data.indicators, options.remembered)
  const known = knownNames(store, matcher.indicatorOf)
  const skipped: Skipped[] = []
  const figures = new Map<string, SheetFigure[]>()
  const preview: ImportPreview = {
    ...{ id: options.id, file: options.file, skipped },
    ...{ sheets: [], columns: [], rows: [], notes: [...book.notes] },
  }
  const wanted = options.choices.sheets
  for (const sheet of book.sheets) {
    const isWanted = wanted === undefined ? !sheet.hidden : wanted.includes(sheet.name)
    if (!isWanted) {
      const reason = sheet.hidden ? 'Trang tính ẩn.' : 'Không được chọn.'
      skipped.push({ place: sheet.name, raw: '', reason })
      continue
    }
    readSheet(sheet, { store, known, matcher, options, preview, figures })
  }
  markConflicts(figures)
  return preview
}

function knownNames(store: StoreIndex, indicator: KnownNames['indicator']): KnownNames {
  const entities = new Map<string, string>()
  for (const { id, name, formerNames = [], ended } of store.data.entities) {
    for (const words of [name, ...formerNames.map((one) => one.name)]) {
      const key = nameKey(words)
      // A unit of today goes before one of the same name that has ended.
      if (!entities.has(key) || ended === undefined) entities.set(key, id)
    }
  }
  return { indicator, entity: (words) => entities.get(nameKey(words)) }
}

interface Work {
  readonly store: StoreIndex
  readonly known: KnownNames
  readonly matcher: ReturnType<typeof createRowMatcher>
  readonly options: PreviewOptions
  readonly preview: ImportPreview
  /** The figures of sure rows by what they name. */
  readonly figures: Map<string, SheetFigure[]>
}

function readSheet(sheet: Sheet, work: Work): void {
  const { known, options, preview } = work
  const form = formTable(sheet)
  const tables = form === undefined ? readTables(sheet, known, options.choices) : [form]
  const [first] = tables
  preview.sheets.push({
    name: sheet.name,
    rows: sheet.rows.length,
    ...(first && { headerRows: rowsOf(first) }),
    ...(form && { form: true }),
  })
  if (first === undefined && sheet.rows.length > 0) {
    const reason = 'Không tìm thấy hàng tiêu đề có tên chỉ tiêu và các cột số liệu.'
    preview.skipped.push({ place: sheet.name, raw: '', reason })
  }
  if (tables.length > 1) {
    preview.notes.push(`Trang “${sheet.name}” có ${tables.length} bảng, đọc lần lượt từng bảng.`)
  }
  for (const table of tables) readRows(table, work)
}

function readRows(table: Table, work: Work): void {
  const { known, preview } = work
  const sheet = table.sheet.name
  for (const { column, title, meaning, reason } of table.columns) {
    preview.columns.push({
      ...{ sheet, column: columnName(column), title, meaning },
      ...(reason !== undefined && { reason }),
    })
  }
  const habit = numberHabit(figureTexts(table))
  const codes = new Map<BodyRow, string>()
  const columns = figureColumns(table)
  for (const row of bodyRows(table, known)) readRow(row, { table, columns, habit, codes }, work)
}

function rowsOf({ header }: Table): number[] {
  return Array.from({ length: header.to - header.from + 1 }, (_, at) => header.from + at + 1)
}

function figureColumns(table: Table): { column: number; meaning: FigureColumn }[] {
  return table.columns.flatMap(({ column, meaning }) =>
    meaning.role === 'figure' ? [{ column, meaning }] : [],
  )
}

function* figureTexts(table: Table): Generator<string> {
  const columns = figureColumns(table).map(({ column }) => column)
  for (const { row, cells } of table.sheet.rows) {
    if (row < table.start || row >= table.end) continue
    for (const { column, value } of cells) {
      if (value.kind === 'text' && columns.includes(column)) yield value.text
    }
  }
}

interface Reading {
  readonly table: Table
  readonly columns: ReturnType<typeof figureColumns>
  readonly habit: NumberHabit
  /** Indicators of the rows above. */
  readonly codes: Map<BodyRow, string>
}

function readRow(row: BodyRow, reading: Reading, work: Work): void {
  const { codes, columns, habit, table } = reading
  const { matcher, options, preview, store } = work
  if (!row.hasFigures) return
  const sheet = table.sheet.name
  const id = `${sheet}!${row.row + 1}`
  // Where the columns name indicators, the rows are units or years.
  const byColumn = columns.some(({ meaning }) => meaning.indicator !== undefined)
  const isContext = byColumn && (row.entity !== undefined || row.period !== undefined)
  const parent = row.parent && codes.get(row.parent)
  const chosen = options.choices.rows?.[id]
  const match: RowMatch = isContext
    ? { sure: true, candidates: [] }
    : chosen === null
      ? { way: 'left', sure: false, candidates: [], reason: 'Đã chọn bỏ qua.' }
      : chosen !== undefined && store.indicators.has(chosen)
        ? { indicator: chosen, way: 'chosen', sure: true, candidates: [] }
        : matcher.match(row, parent)
  if (match.sure && match.indicator !== undefined) codes.set(row, match.indicator)
  const figures: SheetFigure[] = []
  const unread: { cell: string; raw: string }[] = []
  for (const { column, meaning } of columns) {
    const cell = table.grid.at(row.row, column)
    const raw = cellText(cell)
    if (cell === undefined || raw === '') continue
    const code = isContext ? meaning.indicator : match.indicator
    const indicator = code === undefined ? undefined : store.indicators.get(code)
    const place = cellPlace(sheet, row.row, column)
    if (indicator === undefined || chosen === null) {
      unread.push({ cell: place, raw })
      continue
    }
    const skip = (reason: string) => preview.skipped.push({ place, raw, reason })
    const period = row.period ?? meaning.period
    // The column itself says what it lacks.
    if (meaning.measure === undefined) continue
    if (period === undefined) {
      skip('Không rõ số liệu của năm nào.')
      continue
    }
    // The rows of a form are those of the store, whatever their names hold.
    const units = match.way === 'code' && table.form ? [] : [meaning.unit, row.unit, table.unit]
    const read = readCell(cell.value, indicator, units, habit)
    if (read.kind === 'nothing') continue
    if (read.kind === 'problem') {
      skip(read.reason)
      continue
    }
    const entity =
      meaning.entity ?? row.entity ?? options.choices.entity ?? table.entity ?? options.entity
    const name = { indicator: indicator.code, entity, period, measure: meaning.measure }
    const key = observationKey(name)
    const old = store.observations.get(key)
    const { value, min, max, text } = read.figure
    const next: Observation = {
      indicator: indicator.code,
      entity,
      period,
      measure: meaning.measure,
      comparator: read.bounded ? read.figure.comparator : keptComparator(read.figure, old),
      state: 'draft',
      source: { document: options.file, cell: place },
    }
    if (value !== undefined) next.value = value
    if (min !== undefined) next.min = min
    if (max !== undefined) next.max = max
    if (text !== undefined) next.text = text
    const state = old === undefined ? 'new' : sameValue(old, next) ? 'same' : 'changed'
    const figure: SheetFigure = { cell: place, raw, next, state, notes: [...read.notes] }
    if (old !== undefined) figure.old = old
    figures.push(figure)
    if (!match.sure) continue
    const others = work.figures.get(key)
    if (others === undefined) work.figures.set(key, [figure])
    else others.push(figure)
  }
  preview.rows.push({
    ...{ id, sheet, row: row.row + 1, name: row.name, path: [...row.path] },
    ...(row.unit !== undefined && { unit: row.unit }),
    ...match,
    candidates: [...match.candidates],
    figures,
    ...(unread.length > 0 && { cells: unread }),
  })
}

/** A number in a sheet says nothing of "trở lên": what the store knows of that stays. */
function keptComparator(figure: FigurePart, old: Observation | undefined) {
  if (figure.comparator === 'range') return 'range'
  return old === undefined || old.comparator === 'range' ? '=' : old.comparator
}

function sameValue(a: FigurePart, b: FigurePart): boolean {
  return (
    a.value === b.value &&
    a.min === b.min &&
    a.max === b.max &&
    a.text === b.text &&
    a.comparator === b.comparator
  )
}

/** Two cells that give one figure differently: the person says which one is right. */
function markConflicts(byKey: ReadonlyMap<string, readonly SheetFigure[]>): void {
  for (const figures of byKey.values()) {
    const [first] = figures
    if (
      figures.length < 2 ||
      first === undefined ||
      figures.every((one) => sameValue(one.next, first.next))
    )
      continue
    for (const one of figures) {
      const others = figures.filter((other) => other !== one).map((other) => other.cell)
      one.state = 'conflict'
      one.notes.push(`Tệp cho số khác nhau ở ${others.join(', ')}.`)
    }
  }
}

/** Cells that are written when the person chooses none himself. */
export function sureCells(preview: ImportPreview): SheetFigure[] {
  return preview.rows
    .filter((row) => row.sure)
    .flatMap((row) => row.figures.filter(({ state }) => state === 'new' || state === 'changed'))
}
