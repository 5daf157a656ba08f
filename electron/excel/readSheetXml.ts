import { Decimal } from 'decimal.js'
import {
  type Cell,
  type CellValue,
  columnOf,
  type Merge,
  type SheetRowCells,
} from '../../shared/exchange/sheet.ts'
import { decodeLegacy, type LegacyEncoding } from '../../shared/text/legacy.ts'
import { normalizeText } from '../../shared/text/normalize.ts'
import { attribute, plainText, scanXml } from './scanXml.ts'
import { type CellFormat, PLAIN } from './styles.ts'

/** Rows with something in them, and cells of a sheet, at most. */
export const MAX_ROWS = 20_000
const MAX_CELLS = 1_000_000
const SHEET_DIGITS = 15

/** The sheet has more than is read. */
export class SheetTooLarge extends Error {}

export interface SheetContext {
  readonly strings: readonly SharedString[]
  readonly formats: readonly CellFormat[]
  /** Days count from 1904 (old workbooks of Macintosh). */
  readonly from1904: boolean
}

export interface SharedString {
  readonly text: string
}

/** Texts that cells share, formatting and readings left out. */
export function readSharedStrings(xml: string | undefined): SharedString[] {
  const strings: SharedString[] = []
  if (xml === undefined) return strings
  let text = ''
  let inText = false
  let inReading = false
  scanXml(xml, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') inText = !inReading
      else if (name === 'rPh') inReading = true
    },
    close(name) {
      if (name === 'si') strings.push({ text: plainText(text) })
      else if (name === 't') inText = false
      else if (name === 'rPh') inReading = false
    },
    text(words) {
      if (inText) text += words
    },
  })
  return strings
}

/** Cells of a sheet by row, and its merged areas. Throws `SheetTooLarge`. */
export function readSheetXml(
  xml: string,
  context: SheetContext,
): { rows: SheetRowCells[]; merges: Merge[] } {
  const rows: SheetRowCells[] = []
  const merges: Merge[] = []
  let cells: Cell[] = []
  let [row, column, count] = [-1, -1, 0]
  let cell: { type: string; format: CellFormat; value: string; inline: string } | undefined
  let into: 'value' | 'inline' | undefined
  let inReading = false
  const endRow = () => {
    if (cells.length === 0) return
    if (rows.length >= MAX_ROWS) throw new SheetTooLarge('rows')
    const last = rows.at(-1)
    const sorted = cells.every((one, at) => at === 0 || (cells[at - 1]?.column ?? 0) < one.column)
    if (!sorted) cells.sort((a, b) => a.column - b.column)
    if (last === undefined || last.row < row) rows.push({ row, cells })
    cells = []
  }
  scanXml(xml, {
    open(name, attributes) {
      switch (name) {
        case 'row':
          row = Number(attribute(attributes, 'r') ?? row + 2) - 1
          column = -1
          break
        case 'c': {
          const place = /^([A-Z]{1,3})/.exec(attribute(attributes, 'r') ?? '')?.[1]
          column = place === undefined ? column + 1 : (columnOf(place) ?? column + 1)
          const format = context.formats[Number(attribute(attributes, 's') ?? 0)] ?? PLAIN
          cell = { type: attribute(attributes, 't') ?? 'n', format, value: '', inline: '' }
          break
        }
        case 'v':
          into = 'value'
          break
        case 't':
          if (!inReading) into = 'inline'
          break
        case 'rPh':
          inReading = true
          break
        case 'mergeCell': {
          const merge = mergeOf(attribute(attributes, 'ref') ?? '')
          if (merge !== undefined && merges.length < MAX_CELLS) merges.push(merge)
          break
        }
        default:
      }
    },
    close(name) {
      switch (name) {
        case 'c': {
          if (cell === undefined) break
          const value = cellValue(cell, context)
          if (value !== undefined) {
            if (++count > MAX_CELLS) throw new SheetTooLarge('cells')
            const { indent } = cell.format
            cells.push({ row, column, value, ...(indent > 0 && { indent }) })
          }
          cell = undefined
          break
        }
        case 'v':
        case 't':
          into = undefined
          break
        case 'rPh':
          inReading = false
          break
        case 'row':
          endRow()
          break
        default:
      }
    },
    text(words) {
      if (cell !== undefined && into !== undefined) cell[into] += words
    },
  })
  endRow()
  return { rows, merges }
}

function cellValue(
  cell: { type: string; format: CellFormat; value: string; inline: string },
  { strings, from1904 }: SheetContext,
): CellValue | undefined {
  const { format, type, value } = cell
  switch (type) {
    case 's':
      return textValue(strings[Number(value)]?.text ?? '', format.encoding)
    case 'inlineStr':
      return textValue(plainText(cell.inline), format.encoding)
    case 'str':
      return textValue(plainText(value), format.encoding)
    case 'e':
      return value === '' ? undefined : { kind: 'error', text: plainText(value) }
    case 'b':
      return { kind: 'text', text: value === '1' ? 'Đúng' : 'Sai' }
    case 'd':
      return { kind: 'date', day: value.slice(0, 10) }
    default:
      return numberValue(value.trim(), format, from1904)
  }
}

function textValue(text: string, encoding: LegacyEncoding | undefined): CellValue | undefined {
  if (text.trim() === '') return undefined
  const decoded = encoding === undefined ? text : decodeLegacy(text, encoding)
  return { kind: 'text', text: normalizeText(decoded) }
}

function numberValue(text: string, { kind }: CellFormat, from1904: boolean): CellValue | undefined {
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) return undefined
  // The binary number's noise behind its fifteenth digit is not what the sheet shows.
  const number = new Decimal(text).toSignificantDigits(SHEET_DIGITS)
  if (kind === 'date') return { kind: 'date', day: dayOf(number.toNumber(), from1904) }
  const shown = kind === 'percent' ? number.mul(100) : number
  return { kind: 'number', value: shown.toFixed(), percent: kind === 'percent' }
}

/** Excel counts days from the last of 1899, and thinks that 1900 had a 29th of February. */
function dayOf(serial: number, from1904: boolean): string {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0)
  const since = days < 60 ? days + 1 : days
  const time = Date.UTC(1899, 11, 30) + since * 86_400_000
  return Number.isFinite(time) && Math.abs(time) < 8e15
    ? new Date(time).toISOString().slice(0, 10)
    : '1900-01-01'
}

function mergeOf(reference: string): Merge | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (found === null) return undefined
  const [, left = '', top = '', right = '', bottom = ''] = found
  return {
    top: Number(top) - 1,
    left: columnOf(left) ?? 0,
    bottom: Number(bottom) - 1,
    right: columnOf(right) ?? 0,
  }
}
