import { withUnit, writeNumber } from '../figures/vietnameseNumber.ts'
import type { FigureChange } from './types.ts'

/**
 * "+5.000 tỷ đồng", "−1,5 điểm %": by how much a figure differs; empty where the two can't be set
 * against each other. Signs instead of words: a column of them is read at a glance.
 */
export function differenceWords({
  difference,
  unit,
}: Pick<FigureChange, 'difference' | 'unit'>): string {
  if (difference === undefined) return ''
  const sign = difference.startsWith('-') ? '−' : '+'
  const written = `${sign}${writeNumber(difference.replace(/^-/, ''))}`
  // Of two shares: 13,5% is 1,5 points and not 1,5% more than 12%.
  return withUnit(written, unit === '%' ? 'điểm %' : unit)
}
