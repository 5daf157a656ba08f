import { quantitiesIn } from '../extract/quantities.ts'
import type { Quantity } from '../extract/types.ts'

/**
 * How a four-digit year stands in a line.
 * - `day`: "19/5/2021", "ngày 19 tháng 5 năm 2021"; `month`: "12/2021", "tháng 12 năm 2021", "quý I/2021"
 * - `stretch`: one end of "2021 - 2025", "từ năm 2016 đến năm 2020"
 * - `code`: part of a number or name ("64/2003/QĐ-TTg", "ISO 9001:2015")
 * - `amount`: no year at all ("2000 ha"); `plain`: the rest
 */
export type YearForm = 'day' | 'month' | 'stretch' | 'code' | 'amount' | 'plain'

export interface YearToken {
  readonly year: number
  readonly start: number
  readonly end: number
  readonly form: YearForm
  /** Where the expression begins that names the time: "ngày 19/5/2021", "năm 2021", "2021 - 2025". */
  readonly from: number
  /** Where it ends: of a stretch behind its second year. */
  readonly until: number
  /** "năm", "tháng" or "quý" says that it is a time. */
  readonly isNamed: boolean
  readonly day?: { readonly day: number; readonly month: number }
  /** Of a month in digits. */
  readonly month?: number
  readonly stretch?: { readonly first: number; readonly last: number }
}

/** So far back does an expression of time reach. */
const REACH = 48

const CANDIDATE = /(?<!\d)(?:19\d\d|2[01]\d\d|2200)(?!\d)/gu
/** Digits with a separator around: part of a longer number, but for a date with dots. */
const GOES_ON = /^[.,]\d{1,3}(?!\d)/u
const INSIDE_NUMBER = /\d[.,]$/u
const DOTTED_DAY = /(?<!\d)\d{1,2}\.\d{1,2}\.$/u
const LISTED = /(?:19|20|21)\d\d,$/u

const DAY = /(?:ngày\s+)?(?<![\d/])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?$/iu
const DAY_IN_WORDS = /(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s*,?\s*năm\s*$/iu
/** Another day in front: "ngày 05 - 06/12/2021". */
const DAY_BEFORE = /(?:ngày\s+)?(?<![\d/])\d{1,2}(?:\/\d{1,2})?\s*(?:[-–,]|và)\s*$/iu
const MONTH =
  /(?:tháng|quý)\s+(\d{1,2}|[ivx]{1,4}|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?:\s+(?:một|hai))?|giêng|chạp)\s*(?:[/.-]|,?\s*năm)?\s*$/iu
const BARE_MONTH = /(?<![\d/.,-])(0?[1-9]|1[0-2])\/$/u
const NAMED = /năm\s*(?:học\s*|tài chính\s*|ngân sách\s*)?$/iu
const JOINED =
  /^\s*(?:[-–—~]|(?:đến|tới|-\s*đến)(?:\s+(?:hết|cuối))?)\s*(?:năm\s+)?(?=(?:19|20|21)\d\d(?!\d))/iu
const SCHOOL_YEAR = /^\/(?=(?:19|20|21)\d\d(?!\d))/u

/** Only before such a sign can a number be counted in something: asking is not for free. */
const UNIT_AFTER = /^\s?[\p{Ll}%$]/u
const END_OF_STRETCH = /(?:19|20|21)\d\d\s*[-–—]\s*$/u

const CODE_BEFORE = /(?:\d\/|số\s*:?\s*|\d:)$/iu
const CODE_AFTER = /^\s?[/-]\s?\p{Lu}{2,}/u
const VERSION_BEFORE = /\d:$|(?<!\d)(?!(?:19|20|21)\d\d-)\d{3,6}-$/u
const NUMBER_AFTER = /^[/-]\p{Lu}{2,}/u

/** Every year of a line, in order. */
export function yearTokens(text: string): YearToken[] {
  const tokens: YearToken[] = []
  const isAmount = amountsOf(text)
  for (const match of text.matchAll(CANDIDATE)) {
    const start = match.index
    const near = text.slice(Math.max(0, start - REACH), start)
    const end = start + match[0].length
    if (INSIDE_NUMBER.test(near) && !DOTTED_DAY.test(near) && !LISTED.test(near)) continue
    if (GOES_ON.test(text.slice(end, end + 5)) && !NAMED.test(near)) continue
    tokens.push(tokenAt(text, start, end, near, isAmount))
  }
  return withStretches(text, tokens)
}

type IsAmount = (at: number) => boolean

function tokenAt(
  text: string,
  start: number,
  end: number,
  near: string,
  isAmount: IsAmount,
): YearToken {
  const year = Number(text.slice(start, end))
  const named = NAMED.exec(near)
  const base = { year, start, end, until: end, isNamed: named !== null }
  const day = dayBefore(near)
  if (day !== undefined) {
    return { ...base, form: 'day', from: start - day.length, day: day.day, isNamed: true }
  }
  const after = text.slice(end, end + 12)
  const isCode = CODE_BEFORE.test(near) && CODE_AFTER.test(after)
  if (isCode || VERSION_BEFORE.test(near) || NUMBER_AFTER.test(after)) {
    return { ...base, form: 'code', from: start }
  }
  const month = MONTH.exec(near) ?? BARE_MONTH.exec(near)
  if (month !== null) {
    const number = Number(month[1])
    const from = start - month[0].length
    return { ...base, form: 'month', from, isNamed: true, ...(number > 0 && { month: number }) }
  }
  const from = start - (named?.[0].length ?? 0)
  const isCounted = named === null && UNIT_AFTER.test(after) && !END_OF_STRETCH.test(near)
  const form = isCounted && isAmount(start) ? 'amount' : 'plain'
  return { ...base, form, from }
}

function dayBefore(near: string): { length: number; day: YearToken['day'] } | undefined {
  const match = DAY.exec(near) ?? DAY_IN_WORDS.exec(near)
  if (match === null) return undefined
  const [day, month] = [Number(match[1]), Number(match.at(-1))]
  if (day < 1 || day > 31 || month < 1 || month > 12) return undefined
  const other = DAY_BEFORE.exec(near.slice(0, match.index))?.[0].length ?? 0
  return { length: match[0].length + other, day: { day, month } }
}

/** Is the number at a place counted in something? Places are asked for in order. */
function amountsOf(text: string): IsAmount {
  let quantities: readonly Quantity[] | undefined
  let next = 0
  return (at) => {
    quantities ??= quantitiesIn(text)
    while ((quantities[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++
    const quantity = quantities[next]
    return quantity !== undefined && quantity.start <= at && quantity.unit !== ''
  }
}

/** Joins the two ends of a stretch. */
function withStretches(text: string, tokens: readonly YearToken[]): YearToken[] {
  const joined = [...tokens]
  for (let index = 0; index + 1 < tokens.length; index++) {
    const [one, other] = [tokens[index], tokens[index + 1]]
    if (one === undefined || other === undefined) break
    if (other.start - one.end > 20 || other.form === 'code') continue
    if (!isEnd(one) || !isEnd(other) || joined[index]?.form === 'stretch') continue
    const between = text.slice(one.end, other.end)
    const join =
      JOINED.exec(between) ?? (other.year === one.year + 1 ? SCHOOL_YEAR.exec(between) : null)
    if (join === null || join[0].length !== other.start - one.end) continue
    const stretch = { first: one.year, last: other.year }
    const shared = { form: 'stretch', from: one.from, until: other.end, stretch } as const
    joined[index] = { ...one, ...shared }
    joined[index + 1] = { ...other, ...shared, isNamed: one.isNamed || other.isNamed }
    index++
  }
  return joined
}

/** "2021/" of a school year looks like nothing else; days and months are no ends of a stretch. */
function isEnd({ form }: YearToken): boolean {
  return form === 'plain' || form === 'amount'
}
