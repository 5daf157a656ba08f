import { Decimal } from 'decimal.js'
import { decimalText, writeNumber } from '../figures/vietnameseNumber.ts'
import { figureProblem } from '../indicators/figureProblem.ts'
import type { Indicator, Observation } from '../indicators/types.ts'
import { type NumberHabit, readFigure, saysNothing } from './cellNumber.ts'
import type { CellValue } from './sheet.ts'
import { unitFactor } from './units.ts'

export type FigurePart = Pick<Observation, 'value' | 'min' | 'max' | 'text' | 'comparator'>

export type ReadCell =
  | {
      readonly kind: 'figure'
      readonly figure: FigurePart
      /** Did the cell itself say "trở lên" and the like? */
      readonly bounded: boolean
      readonly notes: readonly string[]
    }
  | { readonly kind: 'problem'; readonly reason: string }
  | { readonly kind: 'nothing' }

/** Digits that a sheet's program keeps; what lies behind is noise of its binary numbers. */
const SHEET_DIGITS = 15
/** Digits after the comma that are kept of what a formula computed. */
const KEPT_DECIMALS = 6

/**
 * What a cell says of an indicator, in the indicator's unit. `units`: those that column, row and
 * table name, the nearest first.
 */
export function readCell(
  value: CellValue,
  indicator: Indicator,
  units: readonly (string | undefined)[],
  habit: NumberHabit,
): ReadCell {
  switch (value.kind) {
    case 'error':
      return problem(`Ô báo lỗi ${value.text}: công thức trong tệp bị hỏng.`)
    case 'date':
      return problem(
        `Ô chứa ngày ${value.day.split('-').reverse().join('/')}, không phải số (có thể bảng tính đã đổi số thành ngày).`,
      )
    case 'number': {
      const figure: FigurePart = { value: tidy(value.value), comparator: '=' }
      return inUnit(figure, value.percent ? ['%'] : units, indicator, false, [])
    }
    case 'text': {
      if (saysNothing(value.text)) return { kind: 'nothing' }
      const read = readFigure(value.text, habit)
      if (read === 'ambiguous') {
        return problem(
          `Không rõ dấu trong “${value.text.trim()}” ngăn hàng nghìn hay phần thập phân, vì tệp viết số theo cả hai lối.`,
        )
      }
      if (read === undefined) {
        if (indicator.qualitative) {
          return {
            kind: 'figure',
            figure: { text: value.text.trim(), comparator: '=' },
            bounded: false,
            notes: [],
          }
        }
        return problem(`Không đọc được số trong “${value.text.trim()}”.`)
      }
      const { unit, doubtful, ...figure } = read
      const notes = doubtful ? [`Đọc “${value.text.trim()}” theo lối viết số Việt Nam.`] : []
      const named = unit === '' ? units : [unit]
      return inUnit(figure, named, indicator, figure.comparator !== '=', notes)
    }
  }
}

function problem(reason: string): ReadCell {
  return { kind: 'problem', reason }
}

const ONE = new Decimal(1)

/** Nothing to be tidied: most cells. */
const TIDY = /^-?(0|[1-9]\d{0,8})(\.\d{0,5}[1-9])?$/

function tidy(written: string | Decimal): string {
  if (typeof written === 'string' && TIDY.test(written)) return written
  const number = new Decimal(written)
  return decimalText(number.toSignificantDigits(SHEET_DIGITS).toDecimalPlaces(KEPT_DECIMALS))
}

function inUnit(
  figure: FigurePart,
  units: readonly (string | undefined)[],
  indicator: Indicator,
  bounded: boolean,
  notes: readonly string[],
): ReadCell {
  const unit = units.find((one) => one !== undefined && one !== '')
  const isSame = unit === undefined || unit === indicator.unit
  const factor = isSame ? ONE : unitFactor(unit, indicator.unit)
  if (factor === undefined) {
    const own = indicator.unit === '' ? 'không có đơn vị' : `tính bằng ${indicator.unit}`
    return problem(`Tệp ghi đơn vị “${unit}” nhưng chỉ tiêu này ${own}.`)
  }
  const isOne = isSame || factor.eq(1)
  const converted = isOne ? figure : scaled(figure, factor)
  const wrong = figureProblem(converted, indicator)
  if (wrong !== undefined) return problem(wrong.charAt(0).toUpperCase() + wrong.slice(1))
  if (/[%‰]/.test(indicator.unit) && isNoShare(converted)) {
    return problem(
      `Số ${shown(converted)} quá lớn so với đơn vị ${indicator.unit} (có thể là ngày tháng).`,
    )
  }
  const said = isOne
    ? notes
    : [...notes, `Đổi ${shown(figure)} ${unit} thành ${shown(converted)} ${indicator.unit}.`]
  return { kind: 'figure', figure: converted, bounded, notes: said }
}

/** Shares and rates of growth of a sheet: a larger number is a day, or stands in the wrong row. */
const MOST_SHARE = 10_000

function isNoShare({ value, min, max }: FigurePart): boolean {
  return [value, min, max].some(
    (one) => one !== undefined && one.length > 4 && new Decimal(one).abs().gt(MOST_SHARE),
  )
}

function scaled(figure: FigurePart, factor: Decimal): FigurePart {
  const by = (text: string) => tidy(new Decimal(text).mul(factor))
  const { value, min, max } = figure
  return {
    ...figure,
    ...(value !== undefined && { value: by(value) }),
    ...(min !== undefined && { min: by(min) }),
    ...(max !== undefined && { max: by(max) }),
  }
}

function shown({ value, min, max }: FigurePart): string {
  if (value !== undefined) return writeNumber(value)
  return `${writeNumber(min ?? '0')} - ${writeNumber(max ?? '0')}`
}
