import { figure } from '../document/build.ts'
import { writeNumeral } from '../document/numerals.ts'
import { type Period, periodInWords, resolvePeriod } from '../document/period.ts'
import type {
  FigureForm,
  FigureRef,
  Inline,
  Summary,
  Table,
  TableCell,
  TableRow,
} from '../document/types.ts'
import { newId } from '../ids.ts'
import { listedIndicators, observationKey } from '../indicators/storeIndex.ts'
import {
  type Indicator,
  type IndicatorGroup,
  indicatorGroupNames,
  indicatorGroupSchema,
  type Measure,
  measureNames,
} from '../indicators/types.ts'
import { refreshFigure } from './blockFigures.ts'
import type { FigureContext } from './lookup.ts'
import { figureWords } from './words.ts'
import { rewrittenLine } from './writtenLine.ts'

/*
 * "Biểu tổng hợp chỉ tiêu": the year's targets with what was reached, a row an indicator under the
 * names of their groups. The rows are the store's; the last column is the writer's, as are rows
 * that he puts in himself.
 */

/** TT, indicator, unit, target, result, share, standing, note. */
const WIDTHS = [7, 25, 14, 13, 13, 13, 12, 11]
const COLUMNS = WIDTHS.length
const HEAD = 'head'
const EMPTY = 'none'
const GROUP = 'group:'

/** The row that bears the name of a group: what follows belongs to it. */
export function isGroupRow({ summaryOf }: Pick<TableRow, 'summaryOf'>): boolean {
  return summaryOf?.startsWith(GROUP) === true
}

/** A summary that has not been written yet. */
export function emptySummary(summary: Summary): Table {
  const cells = Array.from({ length: COLUMNS }, () => cell([{ text: '', bold: true }], 'center'))
  const head: TableRow = { ...rowOf(HEAD, cells), head: true }
  return { type: 'table', id: newId(), summary, widths: [...WIDTHS], children: [head] }
}

/** The summary with the rows that the store has for it; one whose columns were changed stays. */
export function writeSummary(table: Table, context: FigureContext): Table {
  const { summary } = table
  if (summary === undefined || !isWhole(table)) return table
  const rows = wantedRows(summary, context)
  const old = new Map(table.children.map((row) => [row.summaryOf, row]))
  const written = rows.map((row) => keptRow(old.get(row.summaryOf), row))
  const children = withOwnRows(table.children, written)
  const same =
    children.length === table.children.length &&
    children.every((row, at) => row === table.children[at])
  return same ? table : { ...table, children }
}

/** Do its rows still have the summary's columns? */
function isWhole(table: Table): boolean {
  return table.children.every(({ children }) => {
    const plain = children.every((cell) => cell.rowSpan === undefined || cell.rowSpan === 1)
    return plain && children.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0) === COLUMNS
  })
}

function wantedRows(summary: Summary, context: FigureContext): TableRow[] {
  const entity = summary.entity ?? context.entity
  const period = resolvePeriod(summary.period, context.period)
  const rows = [headRow(period, summary.measure)]
  for (const group of indicatorGroupSchema.options) {
    const listed = listedIndicators(context.store, { group, entity, period, measure: 'target' })
    const left = listed.filter(({ code }) => !summary.hidden?.includes(code))
    if (left.length === 0) continue
    const number = rows.filter(isGroupRow).length + 1
    rows.push(groupRow(group, number))
    left.forEach((indicator, at) => {
      rows.push(indicatorRow(indicator, String(at + 1), summary, context))
      for (const part of partsOf(indicator, left, entity, period, context)) {
        if (summary.hidden?.includes(part.code)) continue
        rows.push(indicatorRow(part, '', summary, context))
      }
    })
  }
  if (rows.length === 1) rows.push(emptyRow(period))
  return rows
}

/** Parts ("trong đó") that have a target of their own without a sentence of their own. */
function partsOf(
  whole: Indicator,
  listed: readonly Indicator[],
  entity: string,
  period: Period,
  { store }: FigureContext,
): Indicator[] {
  return store.data.indicators.filter(({ code, parent }) => {
    if (parent !== whole.code || listed.some((one) => one.code === code)) return false
    const name = { indicator: code, entity, period }
    return (['target', 'plan'] as const).some((measure) =>
      store.observations.has(observationKey({ ...name, measure })),
    )
  })
}

function headRow(period: Period, measure: Measure): TableRow {
  const when = periodInWords(period)
  const names = [
    'TT',
    'Chỉ tiêu',
    'Đơn vị tính',
    `Chỉ tiêu ${when}`,
    `${measureNames[measure]} ${when}`,
    'Tỷ lệ so với chỉ tiêu',
    'Kết quả',
    'Ghi chú',
  ]
  const cells = names.map((name) => cell([{ text: name, bold: true }], 'center'))
  return { ...rowOf(HEAD, cells), head: true }
}

function groupRow(group: IndicatorGroup, number: number): TableRow {
  const name = indicatorGroupNames[group]
  return rowOf(`${GROUP}${group}`, [
    cell([{ text: writeNumeral(number, 'roman'), bold: true }], 'center'),
    {
      ...cell([{ text: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, bold: true }]),
      colSpan: COLUMNS - 1,
    },
  ])
}

function emptyRow(period: Period): TableRow {
  const text = `Kho chưa có chỉ tiêu nào của ${periodInWords(period)}.`
  return rowOf(EMPTY, [{ ...cell([{ text }], 'center'), colSpan: COLUMNS }])
}

function indicatorRow(
  indicator: Indicator,
  number: string,
  summary: Summary,
  context: FigureContext,
): TableRow {
  const ref = (measure: Measure, form: FigureForm): FigureRef => ({
    indicator: indicator.code,
    ...(summary.entity !== undefined && { entity: summary.entity }),
    period: summary.period,
    measure,
    form,
  })
  const live = (wanted: FigureRef): TableCell =>
    cell([refreshFigure(figure(wanted), context)], 'center')
  // A gap once a row is enough: what is computed from it stays empty.
  const computed = (wanted: FigureRef): TableCell =>
    figureWords(wanted, context) === undefined ? words('', 'center') : live(wanted)
  const planned = figureWords(ref('target', 'boundedValue'), context) === undefined
  const plan = ref('plan', 'boundedValue')
  const goal =
    planned && figureWords(plan, context) !== undefined ? plan : ref('target', 'boundedValue')
  return rowOf(indicator.code, [
    words(number, 'center'),
    words(number === '' ? `- ${indicator.name}` : indicator.name),
    words(unitWords(indicator.unit), 'center'),
    live(goal),
    live(ref(summary.measure, 'boundedValue')),
    computed(ref(summary.measure, 'achieved')),
    computed(ref(summary.measure, 'standing')),
    words(''),
  ])
}

/** A long unit may break behind its stroke; else Word breaks it within a word. */
function unitWords(unit: string): string {
  return unit.length > 6 ? unit.replaceAll('/', '/ ') : unit
}

function rowOf(summaryOf: string, children: TableCell[]): TableRow {
  return { type: 'tableRow', id: newId(), summaryOf, children }
}

function cell(children: Inline[], align?: TableCell['align']): TableCell {
  return { type: 'tableCell', id: newId(), ...(align && { align }), children }
}

function words(text: string, align?: TableCell['align']): TableCell {
  return cell([{ text }], align)
}

/** The row as it stood with the words of now; what the writer noted in its last cell stays. */
function keptRow(old: TableRow | undefined, now: TableRow): TableRow {
  if (old?.children.length !== now.children.length) return now
  const isNoted = now.summaryOf !== HEAD && now.children.length === COLUMNS
  const children = now.children.map((next, at) => {
    const before = old.children[at] as TableCell
    if (before.free || (isNoted && at === COLUMNS - 1)) return before
    const line = rewrittenLine(before.children, next.children)
    return line === before.children ? before : { ...before, children: line }
  })
  return children.every((one, at) => one === old.children[at]) ? old : { ...old, children }
}

/** The writer's own rows stay behind the row that they stood behind. */
function withOwnRows(old: readonly TableRow[], written: readonly TableRow[]): TableRow[] {
  const own = new Map<string | undefined, TableRow[]>()
  let behind: string | undefined
  for (const row of old) {
    if (row.summaryOf !== undefined) behind = row.summaryOf
    else own.set(behind, [...(own.get(behind) ?? []), row])
  }
  if (own.size === 0) return [...written]
  const rows = [...(own.get(undefined) ?? [])]
  own.delete(undefined)
  for (const row of written) {
    rows.push(row, ...(own.get(row.summaryOf) ?? []))
    own.delete(row.summaryOf)
  }
  return [...rows, ...[...own.values()].flat()]
}
