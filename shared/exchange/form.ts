import {
  type ObservedPeriod,
  parsePeriodKey,
  periodInWords,
  periodKey,
} from '../document/period.ts'
import { observationKey, type StoreIndex } from '../indicators/storeIndex.ts'
import {
  type Indicator,
  indicatorGroupNames,
  type Measure,
  measureNames,
  measureSchema,
} from '../indicators/types.ts'
import { gridOf } from './grid.ts'
import { cellText, columnOf, type Sheet } from './sheet.ts'
import type { Table, TableColumn } from './table.ts'
import type { WrittenCell, WrittenSheet } from './writtenSheet.ts'

/**
 * A blank form for departments. Its first row and first column are hidden and say what each cell
 * is, so that it is read back exactly however the titles were changed.
 */
const MARK = 'van-kien:bieu-thu-thap:1'

export interface FormWishes {
  readonly title: string
  readonly department?: string | undefined
  readonly entity: string
  readonly columns: readonly { readonly period: ObservedPeriod; readonly measure: Measure }[]
  /** Codes, in the order of the form. */
  readonly indicators: readonly string[]
  /** The figures that the store has already stand in the form. */
  readonly filled?: boolean | undefined
}

/** Columns before the figures: code, number, name, unit. */
const BEFORE = 4
const HEADER_ROW = 5

export function formSheet(wishes: FormWishes, store: StoreIndex): WrittenSheet {
  const { columns, entity } = wishes
  const keys = columns.map(({ period, measure }) => `${entity}|${periodKey(period)}|${measure}`)
  const known = wishes.indicators.flatMap((code) => store.indicators.get(code) ?? [])
  const entityName = store.entities.get(entity)?.name ?? entity
  const width = BEFORE + columns.length + 1
  const heading = (text: string): WrittenCell => ({ text, style: 'heading' })
  const rows: WrittenCell[][] = [
    [{ text: MARK }, ...blank(BEFORE - 1), ...keys.map((text) => ({ text }))],
    ['', { text: wishes.title.toUpperCase(), style: 'title' }],
    ['', { text: `Đơn vị cung cấp: ${wishes.department ?? ''}`, style: 'subtitle' }],
    [
      '',
      {
        text: `Số liệu của ${entityName}. Chỉ nhập vào các ô trắng; ô nào chưa có số thì để trống.`,
        style: 'subtitle',
      },
    ],
    [],
    [
      '',
      ...['STT', 'Chỉ tiêu', 'Đơn vị tính'].map(heading),
      ...columns.map(({ period, measure }) =>
        heading(`${capital(periodInWords(period))} - ${measureNames[measure]}`),
      ),
      heading('Ghi chú'),
    ],
  ]
  const groups: number[] = []
  let group: string | undefined
  let count = 0
  for (const one of known) {
    if (one.group !== group) {
      group = one.group
      groups.push(rows.length)
      const name = { text: capital(indicatorGroupNames[one.group]), style: 'group' } as const
      rows.push(['', { text: '', style: 'group' }, name, ...groupFill(width - 3)])
    }
    count++
    rows.push(formRow(one, count, wishes, store))
  }
  return {
    name: 'Biểu số liệu',
    rows,
    widths: [4, 6, 52, 18, ...columns.map(() => 18), 26],
    hiddenRows: [0],
    hiddenColumns: [0],
    merges: [1, 2, 3].map((row) => ({ top: row, left: 1, bottom: row, right: width - 1 })),
    frozen: { row: HEADER_ROW + 1, column: BEFORE },
    locked: true,
    headerRow: HEADER_ROW,
  }
}

function blank(count: number): WrittenCell[] {
  return Array.from({ length: count }, () => '')
}

function groupFill(count: number): WrittenCell[] {
  return Array.from({ length: count }, () => ({ text: '', style: 'group' as const }))
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function formRow(
  indicator: Indicator,
  count: number,
  { columns, entity, filled }: FormWishes,
  store: StoreIndex,
): WrittenCell[] {
  const { code, name, unit, decimals, parent } = indicator
  return [
    { text: code },
    { number: String(count), style: 'locked' },
    { text: name, style: 'locked', ...(parent !== undefined && { indent: 1 }) },
    { text: unit, style: 'locked' },
    ...columns.map(({ period, measure }): WrittenCell => {
      const old = store.observations.get(
        observationKey({ indicator: code, entity, period, measure }),
      )
      const number = filled ? old?.value : undefined
      if (indicator.qualitative || (number === undefined && filled && old?.text !== undefined)) {
        return { text: (filled && old?.text) || '', style: 'input' }
      }
      return number === undefined
        ? { text: '', style: 'input', decimals }
        : { number, style: 'input', decimals: Math.max(decimals, fraction(number)) }
    }),
    { text: '', style: 'input' },
  ]
}

function fraction(number: string): number {
  return number.split('.')[1]?.length ?? 0
}

/** The table of a form of ours; undefined: the sheet is none. */
export function formTable(sheet: Sheet): Table | undefined {
  const grid = gridOf(sheet)
  const codeColumn = columnOf('A') ?? 0
  if (cellText(grid.at(0, codeColumn)) !== MARK) return undefined
  const columns: TableColumn[] = [{ column: codeColumn, title: 'Mã', meaning: { role: 'code' } }]
  for (let column = 1; column < grid.columns; column++) {
    const key = cellText(grid.at(0, column))
    const [entity, periodText = '', measureText] = key.split('|')
    const period = parsePeriodKey(periodText)
    const measure = measureSchema.safeParse(measureText)
    const title = cellText(grid.at(HEADER_ROW, column))
    if (entity && period !== undefined && measure.success) {
      const meaning = { role: 'figure', entity, period, measure: measure.data } as const
      columns.push({ column, title, meaning })
    } else if (column === 2) columns.push({ column, title, meaning: { role: 'name' } })
    else if (title !== '') columns.push({ column, title, meaning: { role: 'note' } })
  }
  return {
    ...{ sheet, grid, columns, titles: [] },
    header: { from: HEADER_ROW, to: HEADER_ROW },
    start: HEADER_ROW + 1,
    end: grid.rows,
    form: true,
  }
}
