import { Decimal } from 'decimal.js'
import { withUnit, writeNumber } from '../figures/vietnameseNumber.ts'
import type { Mention } from './passage.ts'

/** "87,76": at most two digits more than the claim has, so that a reader sees the difference. */
export function said(number: Decimal, decimals: number): string {
  return writeNumber(number, { decimals })
}

/** "87,76%, làm tròn 87,8%": one digit more than the claim has, and what it should have had. */
export function percentSaid(exact: Decimal, decimals: number): string {
  const [long, short] = [said(exact, decimals + 1), said(exact, decimals)]
  return long === short ? `${short}%` : `${long}%, làm tròn ${short}%`
}

/** The number as the text writes it, without its unit: "10.910". */
export function digitsOf(mention: Mention): string {
  return mention.passage.text.slice(mention.digits.start, mention.digits.end)
}

/** "10.910 vụ": digits and unit, without bounds. */
export function withUnitOf(mention: Mention): string {
  return withUnit(digitsOf(mention), mention.unit)
}

/** The words of the text: "trên 4%", "5.500 - 6.000 đảng viên". */
export function wordsOf({ passage, start, end }: Mention): string {
  return passage.text.slice(start, end)
}

/** The claim's words with another number in the place of its own, in as many digits. */
export function corrected(claim: Mention, number: Decimal): string {
  const { start, end } = claim.digits
  const { text } = claim.passage
  const rounded = new Decimal(number.toFixed(claim.decimals))
  const digits = writeNumber(rounded, { decimals: claim.decimals })
  return text.slice(claim.start, start) + digits + text.slice(end, claim.end)
}
