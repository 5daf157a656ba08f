import type { DocumentDate } from '../document/types.ts'
import type { FormatRules } from './table.ts'

function padded(number: number, below: number): string {
  return number < below ? `0${number}` : String(number)
}

/**
 * Day of signing as the guideline writes it: "ngày 03 tháng 02 năm 2026", "ngày 19 tháng 5 ...".
 * Unknown parts stay blank. With a place: "Trà Vinh, ngày ...".
 */
export function officialDate(date: DocumentDate, rules: FormatRules, place?: string): string {
  const { blank, padDaysBelow, padMonthsBelow } = rules.wording
  const day = date.day === undefined ? blank.value : ` ${padded(date.day, padDaysBelow.value)} `
  const month =
    date.month === undefined ? blank.value : ` ${padded(date.month, padMonthsBelow.value)} `
  const year = date.year === undefined ? blank.value : ` ${date.year}`
  const words = `ngày${day}tháng${month}năm${year}`.trimEnd()
  return place === undefined || place === '' ? words : `${place}, ${words}`
}

/**
 * Number and code: "Số 01-NQ/TU". A number not yet given leaves a blank ("Số      -NQ/TU"), a
 * lone digit gets its zero; with neither number nor code there is no line (undefined).
 */
export function officialNumber(
  number: string | undefined,
  symbol: string | undefined,
  rules: FormatRules,
): string | undefined {
  if (!number && !symbol) return undefined
  const { numberLabel, padNumbersBelow, blank } = rules.wording
  const given = number === undefined ? '' : number.trim()
  const digits = /^\d+$/.test(given) ? Number(given) : Number.NaN
  const written =
    given.length === 1 && digits < padNumbersBelow.value
      ? padded(digits, padNumbersBelow.value)
      : given
  const start =
    written === '' ? `${numberLabel.value}${blank.value}` : `${numberLabel.value} ${written}`
  return symbol ? `${start}-${symbol}` : start
}

/**
 * The lines under "Nơi nhận:": "- Các huyện ủy, thành ủy;" ... "- Lưu Văn phòng Tỉnh ủy.".
 * An end sign that the receiver already carries is not doubled.
 */
export function recipientLines(recipients: readonly string[], rules: FormatRules): string[] {
  const { recipientMarker, recipientEnd, lastRecipientEnd } = rules.closing
  return recipients.map((recipient, at) => {
    const bare = recipient.trim().replace(/[,;.]+$/, '')
    const end = at === recipients.length - 1 ? lastRecipientEnd : recipientEnd
    return `${recipientMarker.value}${bare}${end.value}`
  })
}
