import { Decimal } from 'decimal.js'
import type { Indicator, Observation } from './types.ts'

/** Largest figure of a share (%, ‰): the greatest growth in real texts is some hundred percent. */
const MOST_SHARE = 100_000
/** Largest other figure: budgets stand in tỷ đồng or triệu đồng, lands in hectares. */
const MOST = 1_000_000_000_000

type Figure = Pick<Observation, 'value' | 'min' | 'max' | 'text' | 'comparator'>

/** Why nobody can have meant the figure, in Vietnamese; undefined: it may be right. */
export function figureProblem(one: Figure, indicator: Indicator): string | undefined {
  const { value, min, max, text, comparator } = one
  const figures = [value, min, max].filter((figure) => figure !== undefined)
  if (comparator === 'range') {
    if (min === undefined || max === undefined) return 'khoảng số cần cả số đầu và số cuối.'
    if (new Decimal(min).gt(max)) return 'số đầu của khoảng lớn hơn số cuối.'
  } else if (value === undefined && (text === undefined || text.trim() === '')) {
    return 'chưa có số hoặc lời. Hãy nhập số, hoặc xoá ô này.'
  }
  const most = /[%‰]/.test(indicator.unit) ? MOST_SHARE : MOST
  // A number with fewer letters than the largest one needs no comparing.
  const letters = String(most).length
  if (figures.some((figure) => figure.length >= letters && new Decimal(figure).abs().gt(most))) {
    return 'số quá lớn. Hãy xem lại số và đơn vị tính.'
  }
  const isCount = indicator.twoDigits === true
  if (isCount && figures.some((figure) => new Decimal(figure).lt(0))) {
    return 'số đếm không thể âm.'
  }
  return undefined
}
