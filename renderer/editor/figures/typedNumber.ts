import type { Indicator } from '../../../shared/indicators/types.ts'
import { type CellFigure, readCell } from '../../indicators/readCell.ts'

/** A stretch of a text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const number = '(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d+)?'
const numbers = new RegExp(`(?<![\\p{L}\\d.,/])${number}(?![\\p{L}\\d/]|[.,]\\d|-\\p{Lu})`, 'gu')

/** Words that count or name what the number behind them belongs to: it measures nothing. */
const naming =
  /(?:^|[^\p{L}])(?:năm|tháng|ngày|quý|nhiệm kỳ|giai đoạn|số|điều|khoản|điểm|mục|chương|phần|phụ lục|bảng|trang|lần thứ|thứ|kh[oó][aá]|khu vực|cấp|mũi)\s+(?:\d{4}\s*[-–]\s*)?$/iu

/** Does the number tell how much, and not when or which? */
export function measures(text: string, { start, end }: Stretch): boolean {
  if (naming.test(text.slice(0, start))) return false
  // "2021 - 2025"
  const years = /^\d{4}$/.test(text.slice(start, end)) && /^\s*[-–]\s*\d{4}/.test(text.slice(end))
  return !years
}

/** Numbers of the text that measure something. */
export function numbersIn(text: string): Stretch[] {
  return [...text.matchAll(numbers)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((one) => measures(text, one))
}

/** The number that holds the place `at` (or ends there); a range is one number. */
export function numberAt(text: string, at: number): Stretch | undefined {
  const all = numbersIn(text)
  const index = all.findIndex(({ start, end }) => start <= at && at <= end)
  const found = all[index]
  if (found === undefined) return undefined
  const [before, after] = [all[index - 1], all[index + 1]]
  if (after !== undefined && joins(text.slice(found.end, after.start))) {
    return { start: found.start, end: after.end }
  }
  if (before !== undefined && joins(text.slice(before.end, found.start))) {
    return { start: before.start, end: found.end }
  }
  return found
}

function joins(between: string): boolean {
  return /^\s*(?:[-–]|đến)\s*$/.test(between)
}

/** A number of the text read as a figure of one indicator. */
export interface Reading extends Stretch {
  readonly figure: CellFigure
  /** Its unit stands behind it, or it has none. */
  readonly hasUnit: boolean
}

const bound = /(?:(?:từ|dưới|trên|khoảng)\s+)?(?:âm\s+|(?<=^|[\s(])[-−])?$/iu
const sign = /(?:âm\s+|(?<=^|[\s(])[-−])?$/iu
const beyond = /^\s+trở (?:lên|xuống)/iu

/**
 * The ways to read the number with what stands around it ("từ 11% trở lên", "69 triệu đồng",
 * "69") as a figure of the indicator, the longest first; none: it is measured in something else.
 */
export function readingsOf(text: string, place: Stretch, indicator: Indicator): Reading[] {
  const before = text.slice(0, place.start)
  const starts = [bound, sign].map((words) => place.start - (words.exec(before)?.[0].length ?? 0))
  const unit = unitBehind(text.slice(place.end), indicator.unit)
  if (unit === undefined) return []
  const unitEnd = place.end + unit
  const further = beyond.exec(text.slice(unitEnd))?.[0].length ?? 0
  const readings: Reading[] = []
  const hasUnit = unit > 0 || indicator.unit === ''
  for (const end of new Set([unitEnd + further, unitEnd, place.end])) {
    for (const start of new Set([...starts, place.start])) {
      // A minus that is cut off would turn the figure round.
      if (start > Math.max(...starts)) continue
      const read = readCell(text.slice(start, end), indicator)
      if (!read.ok || read.value === undefined) continue
      readings.push({ start, end, figure: read.value, hasUnit })
    }
  }
  return readings.sort((a, b) => b.end - b.start - (a.end - a.start))
}

/**
 * Length of the unit (or of its first words) behind a number; 0 where none is written, undefined
 * where something else is counted.
 */
function unitBehind(behind: string, unit: string): number | undefined {
  const gap = /^[\s\u00a0]*/.exec(behind)?.[0].length ?? 0
  const rest = behind.slice(gap).toLowerCase()
  const whole = unit.toLowerCase()
  for (let length = whole.length; length > 0; length--) {
    const atWord = length === whole.length || /[\s/]/.test(whole[length] ?? '')
    if (!atWord || !rest.startsWith(whole.slice(0, length))) continue
    if (/^[\p{L}\d]/u.test(rest.slice(length)) && /\p{L}$/u.test(whole.slice(0, length))) continue
    return gap + length
  }
  if (whole === '') return /^[%‰°]/.test(rest) ? undefined : 0
  return rest === '' || /^[.,;:)”"\]]/.test(rest) ? 0 : undefined
}
