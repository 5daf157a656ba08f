import { withUnit, writeNumber } from '../../shared/figures/vietnameseNumber.ts'
import type { Comparator } from '../../shared/indicators/types.ts'

/** What a row of figures shows in a table for people. */
interface Shown {
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly unit: string | null
  readonly comparator: Comparator | null
  readonly outOf?: number
}

const SIGNS: Readonly<Record<Comparator, string>> = {
  '=': '',
  range: '',
  '>=': '≥ ',
  '<=': '≤ ',
  '>': '> ',
  '<': '< ',
  '~': '≈ ',
}

const written = (value: number): string => writeNumber(String(value))

/** "≥ 11%", "1.100 - 1.200 đảng viên", "346/372 đơn"; "" where there is no figure. */
export function shownFigure({ value, min, max, unit, comparator, outOf }: Shown): string {
  const whole = outOf === undefined ? '' : `/${written(outOf)}`
  const number =
    value !== null
      ? `${written(value)}${whole}`
      : min !== null && max !== null
        ? `${written(min)} - ${written(max)}`
        : ''
  return number === '' ? '' : `${SIGNS[comparator ?? '=']}${withUnit(number, unit ?? '')}`
}
