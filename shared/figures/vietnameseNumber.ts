import { Decimal } from 'decimal.js'

/**
 * Numbers as Vietnamese texts write them: "1.446,25", "08", "âm 3,92". Writing and parsing are
 * inverse functions. Decimal comma by Nghị định 86/2012/NĐ-CP; "." between thousands is habit.
 */

/** A decimal as the store keeps it ("1446.25"), with the exact digits of `value`. */
export function decimalText(value: Decimal): string {
  return value.toFixed()
}

export interface NumberStyle {
  /** Digits after the comma at most; more are rounded (half up). Default: all. */
  readonly decimals?: number
  /** Whole numbers below ten get a leading zero: "08". */
  readonly twoDigits?: boolean
}

/** Writes a decimal ("1446.25", "-3.92"); trailing zeros after the comma are not written. */
export function writeNumber(value: string | Decimal, style: NumberStyle = {}): string {
  const exact = new Decimal(value)
  const number =
    style.decimals === undefined
      ? exact
      : exact.toDecimalPlaces(style.decimals, Decimal.ROUND_HALF_UP)
  const [whole = '0', fraction] = number.abs().toFixed().split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  const padded = style.twoDigits && !fraction && grouped.length === 1 ? `0${grouped}` : grouped
  const written = fraction ? `${grouped},${fraction}` : padded
  return number.isNegative() && !number.isZero() ? `âm ${written}` : written
}

const NUMBER = /^(âm\s+|[-−]\s*)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/

/**
 * Reads a Vietnamese number back into a decimal text ("1.446,25" → "1446.25"). Undefined when it
 * is none, "1.5" included: a point parts thousands, so guessing a decimal could be wrong by 1000.
 */
export function parseVietnameseNumber(text: string): string | undefined {
  const match = NUMBER.exec(text.trim().normalize('NFC').toLowerCase())
  if (!match) return undefined
  const [, sign, whole = '', fraction] = match
  const digits = whole.replaceAll('.', '')
  const number = new Decimal(fraction ? `${digits}.${fraction}` : digits)
  return decimalText(sign ? number.negated() : number)
}

/** "69" + "triệu đồng" → "69 triệu đồng"; percent signs stand close (HD: "11%"). */
export function withUnit(words: string, unit: string): string {
  if (unit === '') return words
  return /^[%‰°]/.test(unit) ? `${words}${unit}` : `${words} ${unit}`
}
