import { Decimal } from 'decimal.js'
import { periodInWords } from '../../shared/document/period.ts'
import type { ImportPreview, SheetFigure, SheetRow, Skipped } from '../../shared/exchange/types.ts'
import { writeNumber } from '../../shared/figures/vietnameseNumber.ts'
import { observationWords } from '../../shared/figures/words.ts'
import { observationKey } from '../../shared/indicators/storeIndex.ts'
import { type Indicator, measureNames, type Observation } from '../../shared/indicators/types.ts'
import { foldText } from '../../shared/text/fold.ts'

/** What becomes of a line: those of figures, and `unsure`, `left` (out by choice), `unread`. */
export type LineState = SheetFigure['state'] | 'unsure' | 'left' | 'unread'

export const stateNames: Readonly<Record<LineState, string>> = {
  new: 'Mới',
  changed: 'Đổi',
  same: 'Như cũ',
  conflict: 'Mâu thuẫn',
  unsure: 'Chưa rõ',
  left: 'Bỏ qua',
  unread: 'Không đọc',
}

/** A figure of a sheet, a row without one, or something that was not read. */
export interface ImportLine {
  /** The same in the next preview of the file. */
  readonly id: string
  readonly sheet: string
  /** "D7", "Dòng 7". */
  readonly place: string
  readonly state: LineState
  /** The row's first line: its words stand here. */
  readonly isFirst: boolean
  /** So far from the figure of the store that a wrong unit is likely: it is not ticked by itself. */
  readonly isOdd?: true
  readonly row?: SheetRow
  readonly figure?: SheetFigure
  readonly skipped?: Skipped
}

/** A line of the list: a sheet's heading or one of its lines. */
export type ListRow =
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'line'; readonly line: ImportLine }

/** The lines of a preview in the order of the file. */
export function importLines(preview: ImportPreview): readonly ImportLine[] {
  const bySheet = new Map<string, { at: number; line: ImportLine }[]>()
  const put = (at: number, line: ImportLine): void => {
    const list = bySheet.get(line.sheet)
    if (list === undefined) bySheet.set(line.sheet, [{ at, line }])
    else list.push({ at, line })
  }
  for (const { name } of preview.sheets) bySheet.set(name, [])
  for (const row of preview.rows) for (const line of linesOf(row)) put(row.row, line)
  for (const skipped of preview.skipped) {
    const { sheet, place } = splitPlace(skipped.place)
    const row = /\d+$/.exec(place)?.[0]
    put(row === undefined ? 0 : Number(row), {
      ...{ id: `skipped ${skipped.place}`, sheet, isFirst: true, skipped },
      ...{ place: place === '' ? 'Trang tính' : place, state: 'unread' },
    })
  }
  return [...bySheet.values()].flatMap((list) =>
    list.sort((a, b) => a.at - b.at).map(({ line }) => line),
  )
}

function linesOf(row: SheetRow): ImportLine[] {
  const { sheet } = row
  const whole = { id: row.id, sheet, place: `Dòng ${row.row}`, isFirst: true, row }
  if (row.way === 'left') return [{ ...whole, state: 'left' }]
  if (row.figures.length === 0) return row.sure ? [] : [{ ...whole, state: 'unsure' }]
  return row.figures.map((figure, at) => ({
    ...{ id: figure.cell, sheet, row, figure, isFirst: at === 0 },
    place: splitPlace(figure.cell).place,
    state: row.sure ? figure.state : 'unsure',
    ...(isOdd(figure) && { isOdd: true as const }),
  }))
}

/** "Biểu 1!D7" has its sheet before the last "!": a sheet's name may hold one. */
export function splitPlace(place: string): { sheet: string; place: string } {
  const at = place.lastIndexOf('!')
  return at < 0
    ? { sheet: place, place: '' }
    : { sheet: place.slice(0, at), place: place.slice(at + 1) }
}

/** Ticked or not by the person; a cell that is not named is as it comes. */
export type Ticks = ReadonlyMap<string, boolean>

/** Can the figure be written as it stands? */
export function mayTick({ state }: ImportLine): boolean {
  return state === 'new' || state === 'changed' || state === 'conflict'
}

/** What is unsure, odd, or given twice by the file itself, is never ticked by itself. */
export function isTicked(line: ImportLine, ticks: Ticks): boolean {
  if (line.figure === undefined || !mayTick(line)) return false
  return ticks.get(line.id) ?? (line.state !== 'conflict' && line.isOdd === undefined)
}

/** Number of figures that would be written; one that the file gives twice alike counts once. */
export function countTicked(lines: readonly ImportLine[], ticks: Ticks): number {
  const keys = new Set<string>()
  for (const line of lines) {
    if (line.figure !== undefined && isTicked(line, ticks))
      keys.add(observationKey(line.figure.next))
  }
  return keys.size
}

/** The ticks after a change: of figures that exclude each other one stays. */
export function withTicks(
  lines: readonly ImportLine[],
  ticks: Ticks,
  changed: readonly ImportLine[],
  on: boolean,
): Ticks {
  const next = new Map(ticks)
  for (const line of changed) {
    if (!mayTick(line)) continue
    next.set(line.id, on)
    if (!on || line.state !== 'conflict' || line.figure === undefined) continue
    const key = observationKey(line.figure.next)
    for (const other of lines) {
      if (other.id === line.id || other.state !== 'conflict' || !other.figure) continue
      if (observationKey(other.figure.next) === key) next.set(other.id, false)
    }
  }
  return next
}

export type LineFilter = 'all' | LineState

export function countStates(lines: readonly ImportLine[]): Readonly<Record<LineFilter, number>> {
  const counts = { all: lines.length, new: 0, changed: 0, same: 0 }
  const all = { ...counts, conflict: 0, unsure: 0, left: 0, unread: 0 }
  for (const { state } of lines) all[state]++
  return all
}

/** The rows that filter and search leave, under the headings of their sheets. */
export function listRows(
  lines: readonly ImportLine[],
  preview: ImportPreview,
  { filter, query }: { readonly filter: LineFilter; readonly query: string },
  nameOf: (code: string) => string,
): readonly ListRow[] {
  const wanted = foldText(query).trim()
  const rows: ListRow[] = []
  let sheet: string | undefined
  let shownRow: SheetRow | undefined
  const withLines = new Set(lines.map((line) => line.sheet))
  for (const line of lines) {
    if (filter !== 'all' && line.state !== filter) continue
    if (wanted !== '' && !wordsOf(line, nameOf).includes(wanted)) continue
    if (line.sheet !== sheet) {
      sheet = line.sheet
      rows.push({ kind: 'sheet', sheet })
    }
    // A row whose first figure is filtered away still says its name.
    const isFirst = line.row === undefined || line.row !== shownRow
    shownRow = line.row
    rows.push({ kind: 'line', line: isFirst === line.isFirst ? line : { ...line, isFirst } })
  }
  if (filter !== 'all' || wanted !== '') return rows
  const bare = preview.sheets.filter(({ name }) => !withLines.has(name))
  return [...rows, ...bare.map(({ name }): ListRow => ({ kind: 'sheet', sheet: name }))]
}

function wordsOf({ row, figure, skipped, place }: ImportLine, nameOf: (code: string) => string) {
  const code = row?.indicator
  const name = code === undefined ? '' : nameOf(code)
  const plain = [place, figure?.raw ?? '', skipped?.raw ?? ''].join(' ').toLowerCase()
  return `${plain} ${folded(row?.name ?? '')} ${folded(name)}`
}

const foldedWords = new Map<string, string>()
const MOST_FOLDED = 40_000

/** The lines of a row, and the row in its next preview, have the same words. */
function folded(words: string): string {
  let key = foldedWords.get(words)
  if (key === undefined) {
    key = foldText(words)
    if (foldedWords.size > MOST_FOLDED) foldedWords.clear()
    foldedWords.set(words, key)
  }
  return key
}

/** Rows whose words are folded at once. */
const FOLDED_A_SLICE = 100

/** Prepares the search in slices: its first letter must not wait. Answers how to stop. */
export function prepareSearch(
  { rows }: ImportPreview,
  nameOf: (code: string) => string,
): () => void {
  let at = 0
  let timer = setTimeout(slice)
  function slice(): void {
    for (const row of rows.slice(at, at + FOLDED_A_SLICE)) {
      folded(row.name)
      if (row.indicator !== undefined) folded(nameOf(row.indicator))
    }
    at += FOLDED_A_SLICE
    if (at < rows.length) timer = setTimeout(slice)
  }
  return () => clearTimeout(timer)
}

/** "128 dòng: 96 số mới, 12 số đổi, 15 số như cũ; 5 dòng chưa rõ". */
export function sheetSummary(lines: readonly ImportLine[]): string {
  const rows = new Set(lines.flatMap(({ row }) => row?.id ?? []))
  const unsure = new Set(lines.flatMap((one) => (one.state === 'unsure' ? one.row?.id : []) ?? []))
  const counts = countStates(lines)
  const figures = [
    [counts.new, 'số mới'],
    [counts.changed, 'số đổi'],
    [counts.same, 'số như cũ'],
    [counts.conflict, 'số mâu thuẫn'],
  ] as const
  const others = [
    [unsure.size, 'dòng chưa rõ'],
    [counts.left, 'dòng bỏ qua'],
    [counts.unread, 'chỗ không đọc'],
  ] as const
  const listed = (all: readonly (readonly [number, string])[]): string =>
    all.flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`])).join(', ')
  const parts = [listed(figures), listed(others)].filter((one) => one !== '')
  if (rows.size === 0 && parts.length === 0) return 'Không có dòng số liệu nào'
  return `${rows.size} dòng${parts.length === 0 ? '' : `: ${parts.join('; ')}`}`
}

/** With every digit that is written, however many the text rounds to. */
export function figureWords(figure: Observation, indicator: Indicator | undefined): string {
  if (indicator === undefined) return figure.value?.replace('.', ',') ?? figure.text ?? ''
  return observationWords(figure, { ...indicator, decimals: 6 }, 'bounded') ?? ''
}

/** The same without the unit. */
export function bareWords(figure: Observation, indicator: Indicator | undefined): string {
  return figureWords(figure, indicator && { ...indicator, unit: '' })
}

/** "Năm 2021". */
export function periodWords({ period }: Observation): string {
  const words = periodInWords(period)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export function whenWords(figure: Observation): string {
  return `${periodWords(figure)}, ${measureNames[figure.measure].toLowerCase()}`
}

export interface Difference {
  readonly words: string
  /** So much that a wrong unit is likely. */
  readonly isLarge: boolean
}

const LARGE = 10

/** Asked of every figure of a file: plain numbers are exact enough to tell tenfold. */
function isOdd({ old, next }: Pick<SheetFigure, 'old' | 'next'>): boolean {
  if (old?.value === undefined || next.value === undefined || old.value === next.value) return false
  const [before, after] = [Number(old.value), Number(next.value)]
  if (before === 0 || after === 0) return false
  const times = Math.abs(after / before)
  return times >= LARGE || times <= 1 / LARGE
}

/** "tăng 1,5", "giảm 20", "gấp 1.000 lần số cũ"; undefined where one of the two is no number. */
export function differenceOf({ old, next }: SheetFigure): Difference | undefined {
  if (old?.value === undefined || next.value === undefined || old.value === next.value) {
    return undefined
  }
  const [before, after] = [new Decimal(old.value), new Decimal(next.value)]
  const by = after.minus(before)
  const words = `${by.gt(0) ? 'tăng' : 'giảm'} ${writeNumber(by.abs(), { decimals: 6 })}`
  if (!isOdd({ old, next })) return { words, isLarge: false }
  const times = after.div(before).abs()
  return times.gte(LARGE)
    ? { words: `gấp ${writeNumber(times.toDecimalPlaces(1))} lần số cũ`, isLarge: true }
    : {
        words: `bằng 1/${writeNumber(new Decimal(1).div(times).toDecimalPlaces(1))} số cũ`,
        isLarge: true,
      }
}
