import { Decimal } from 'decimal.js'
import { decimalText } from '../figures/vietnameseNumber.ts'
import type { Comparator } from '../indicators/types.ts'
import { boundAfter, boundBefore, fromBefore } from './comparators.ts'
import { figureSieve, isDay, isRank } from './notFigures.ts'
import { type NumberToken, numbersIn } from './numberTokens.ts'
import type { Quantity } from './types.ts'
import { type UnitAt, unitAt } from './units.ts'
import { MULTIPLIERS } from './unitWords.ts'

/** "10 - 11%", "10% đến 11%": what may stand between the ends of a range. */
const RANGE = /^\s*(?:[-–—÷~]|đến|tới)\s*$/iu
/** "346/372 đơn", "346 trên tổng số 372 đơn". */
const SHARE = /^\s*(?:\/\s*(?:tổng\s+số\s+)?|(?:trên|trong)(?:\s+tổng)?\s+số\s+)$/iu
/** A minus sign is no dash: it touches its number and nothing touches it. */
const MINUS = /(?:^|[\s(:;,])([-−–])$/u
const NEGATIVE = /(?<![\p{L}\p{N}])âm\s+$/iu
const DOLLAR = /(?:US)?\$\s?$/iu

/** Where the quantity of a number begins, once its sign stands in front. */
interface Signed {
  readonly negative: boolean
  readonly start: number
  /** A currency sign in front: "US$ 2.974". */
  readonly unit?: string
}

function signOf(text: string, number: NumberToken): Signed {
  const head = text.slice(Math.max(0, number.start - 8), number.start)
  const dollar = DOLLAR.exec(head)
  if (dollar !== null) {
    return { negative: false, start: number.start - dollar[0].length, unit: 'USD' }
  }
  const word = NEGATIVE.exec(head)
  if (word !== null) return { negative: true, start: number.start - word[0].length }
  // A dash at the very start is a bullet.
  const minus = MINUS.exec(head)
  if (minus !== null && number.start > 1) return { negative: true, start: number.start - 1 }
  return { negative: false, start: number.start }
}

/** What is known of one number before it is joined with its neighbours. */
interface Read {
  readonly number: NumberToken
  readonly unit: UnitAt | undefined
  readonly isFigure: boolean
}

interface Joined {
  readonly first: Read
  /** The other end of the range, or the whole of the share. */
  readonly second?: Read
  readonly kind: 'one' | 'range' | 'share'
}

/** "1 - 2 huyện", "13/14 xã": the unit stands behind the other number. */
function unitOfRange(text: string, number: NumberToken): UnitAt | undefined {
  const other = /^\s*(?:[-–—/]|đến)\s*[\d.,]*\d/u.exec(text.slice(number.end, number.end + 30))
  return other === null ? undefined : unitAt(text, number.end + other[0].length)
}

function isRange(text: string, first: Read, second: Read): boolean {
  const from = first.unit?.end ?? first.number.end
  const close = RANGE.test(text.slice(first.number.end, second.number.start))
  // "từ 10% đến 11%": the first end carries the unit too.
  const apart =
    first.unit !== undefined &&
    first.unit.end <= second.number.start &&
    RANGE.test(text.slice(from, second.number.start)) &&
    first.unit.unit === second.unit?.unit
  return (close || apart) && new Decimal(first.number.value).lt(second.number.value)
}

/** "45 - 35 - 20" is a list and no range. */
function goesOn(text: string, second: Read, third: Read | undefined): boolean {
  return (
    third !== undefined && /^\s*[-–—]\s*$/.test(text.slice(second.number.end, third.number.start))
  )
}

function join(text: string, read: readonly Read[]): Joined[] {
  const joined: Joined[] = []
  for (let at = 0; at < read.length; at++) {
    const first = read[at]
    const second = read[at + 1]
    if (first === undefined) continue
    if (!first.isFigure) {
      // "ngày 20/11": the month goes with its day.
      if (second !== undefined && text.slice(first.number.end, second.number.start) === '/') at++
      continue
    }
    if (second !== undefined && SHARE.test(text.slice(first.number.end, second.number.start))) {
      at++
      if (second.isFigure && !isDay(text, first.number, second.number, second.unit)) {
        joined.push({ first, second, kind: 'share' })
      }
    } else if (
      second?.isFigure &&
      isRange(text, first, second) &&
      !goesOn(text, second, read[at + 2])
    ) {
      at++
      joined.push({ first, second, kind: 'range' })
    } else joined.push({ first, kind: 'one' })
  }
  return joined
}

const LESS = /^(?:thấp|ít|nhỏ|lớn)\s+hơn/iu
const COMPARED =
  /^\s*(?:so\s|cùng\s+kỳ|bình\s+quân|trung\s+bình|mức\s|năm\s|kế\s+hoạch|dự\s+toán)/iu

/** "thấp hơn 2% so với dự toán" tells how much, not a bound. */
function isHowMuch(text: string, from: number, to: number, end: number): boolean {
  return LESS.test(text.slice(from, to)) && COMPARED.test(text.slice(end, end + 20))
}

function comparatorOf(
  text: string,
  kind: Joined['kind'],
  start: number,
  end: number,
): { readonly comparator: Comparator; readonly start: number; readonly end: number } {
  const from = fromBefore(text, start)
  const begin = from ?? start
  const bound = boundBefore(text, begin)
  const front = bound !== undefined && isHowMuch(text, bound.at, begin, end) ? undefined : bound
  const behind = boundAfter(text, end)
  const bounds = {
    start: front?.at ?? begin,
    end: behind?.at ?? end,
  }
  if (kind === 'range') return { comparator: 'range', ...bounds }
  return { comparator: front?.comparator ?? behind?.comparator ?? '=', ...bounds }
}

/** "US$ 250 triệu" is "250 triệu USD". */
function unitWith(sign: string | undefined, unit: string | undefined): string {
  if (sign === undefined) return unit ?? ''
  return unit !== undefined && isMultiplier(unit) ? `${unit.replace(/ đồng$/, '')} ${sign}` : sign
}

function isMultiplier(unit: string): boolean {
  return unit
    .split(' ')
    .every((word) => word === 'đồng' || (MULTIPLIERS as readonly string[]).includes(word))
}

function quantityOf(text: string, { first, second, kind }: Joined): Quantity {
  const last = second ?? first
  const sign = signOf(text, first.number)
  const isPlace = isRank(text, first.number, kind === 'share' || last.unit?.known !== true)
  const unit = isPlace ? 'hạng' : unitWith(sign.unit, last.unit?.unit)
  const unitEnd =
    isPlace ||
    (sign.unit !== undefined &&
      last.unit?.unit !== sign.unit &&
      !isMultiplier(last.unit?.unit ?? '?'))
      ? last.number.end
      : (last.unit?.end ?? last.number.end)
  const { comparator, start, end } = comparatorOf(text, kind, sign.start, unitEnd)
  const signed = (number: NumberToken): string =>
    sign.negative ? decimalText(new Decimal(number.value).negated()) : number.value
  const place = { unit, comparator, start, end }
  if (kind === 'range' && second !== undefined) {
    return { min: signed(first.number), max: second.number.value, ...place }
  }
  return kind === 'share' && second !== undefined
    ? { value: signed(first.number), outOf: second.number.value, ...place }
    : { value: signed(first.number), ...place }
}

/** "xếp hạng 48/63 tỉnh, thành phố và 10/13 tỉnh": the second is a place too. */
function placesGoOn(text: string, quantities: readonly Quantity[]): Quantity[] {
  const read: Quantity[] = []
  for (const quantity of quantities) {
    const before = read.at(-1)
    const between = before === undefined ? '' : text.slice(before.end, quantity.start)
    const goesOn =
      before?.unit === 'hạng' &&
      quantity.outOf !== undefined &&
      /^(?:\s|,|tỉnh|thành|phố|và|cả\s+nước|toàn\s+quốc)*$/iu.test(between)
    read.push(goesOn ? { ...quantity, unit: 'hạng' } : quantity)
  }
  return read
}

/**
 * The figures of a text, in order: numbers with sign, range, unit, bound and the whole they are a
 * part of. Years, dates, hours, numbers of documents and articles, names with a number in them,
 * item markers and note marks are none. A bound at a distance ("95% cơ quan, đơn vị trở lên") is
 * read, but the quantity ends with its unit. `text` is NFC.
 */
export function quantitiesIn(text: string): readonly Quantity[] {
  return placesGoOn(
    text,
    join(text, readNumbers(text)).map((joined) => quantityOf(text, joined)),
  )
}

/**
 * The numbers of those figures alone: "1.100" and "1.200" of "1.100 - 1.200 hộ". Most tell by
 * themselves that they count, so that reading them costs little.
 */
export function figureNumbersIn(text: string): readonly NumberToken[] {
  let sieve: ReturnType<typeof figureSieve> | undefined
  const read: Read[] = []
  for (const number of numbersIn(text)) {
    if (number.start < (read.at(-1)?.unit?.end ?? 0)) continue
    if (countsByItself(text, number)) {
      read.push({ number, unit: undefined, isFigure: true })
      continue
    }
    sieve ??= figureSieve(text)
    const unit = unitAt(text, number.end)
    read.push({ number, unit, isFigure: sieve(number, unit ?? unitOfRange(text, number)) })
  }
  return join(text, read).flatMap(({ first, second }) =>
    second === undefined ? [first.number] : [first.number, second.number],
  )
}

const FREE_BEFORE = /^[\s(“"]?$/
const FREE_BEHIND = /^(?:$|[\s).,;:%”"])/

/** "7,25", "12.450", "99%" between blanks: neither a day nor part of a code. */
function countsByItself(text: string, { raw, start, end }: NumberToken): boolean {
  const behind = text.slice(end, end + 1)
  const isWritten = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+,\d+$/.test(raw)
  if (!isWritten && behind !== '%') return false
  return (
    FREE_BEFORE.test(text.slice(start === 0 ? 0 : start - 1, start)) && FREE_BEHIND.test(behind)
  )
}

function readNumbers(text: string): Read[] {
  const isFigure = figureSieve(text)
  const read: Read[] = []
  for (const number of numbersIn(text)) {
    // "bác sĩ/10.000 dân": a number inside the unit of the one before.
    if (number.start < (read.at(-1)?.unit?.end ?? 0)) continue
    const unit = unitAt(text, number.end)
    read.push({ number, unit, isFigure: isFigure(number, unit ?? unitOfRange(text, number)) })
  }
  return read
}
