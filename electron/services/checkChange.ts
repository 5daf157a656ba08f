import { Decimal } from 'decimal.js'
import type { StoreChange } from '../../shared/indicators/change.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import type { Indicator, Observation } from '../../shared/indicators/types.ts'
import { fail, ok, type Result } from '../../shared/result.ts'

/** Largest figure of a share (%, ‰): the greatest growth in real texts is some hundred percent. */
const MOST_SHARE = 100_000
/** Largest other figure: budgets stand in tỷ đồng or triệu đồng, lands in hectares. */
const MOST = 1_000_000_000_000

/**
 * Does the store know what is to be set, and can the figures be meant? Removing is always allowed.
 * Failures: `unknown-indicator`, `unknown-entity`, `bad-period`, `bad-figure`.
 */
export function checkChange(change: StoreChange, store: StoreIndex): Result<void> {
  for (const one of change.set) {
    const checked = checkObservation(one, store)
    if (!checked.ok) return checked
  }
  return ok(undefined)
}

function checkObservation(one: Observation, store: StoreIndex): Result<void> {
  const indicator = store.indicators.get(one.indicator)
  if (indicator === undefined) {
    return fail('unknown-indicator', `Kho số liệu không có chỉ tiêu "${one.indicator}".`)
  }
  if (!store.entities.has(one.entity)) {
    return fail('unknown-entity', `Kho số liệu không có đơn vị "${one.entity}".`)
  }
  if (one.period.kind === 'term' && one.period.from > one.period.to) {
    return fail('bad-period', 'Nhiệm kỳ có năm đầu sau năm cuối. Hãy nhập lại.')
  }
  const problem = problemOf(one, indicator)
  return problem === undefined ? ok(undefined) : fail('bad-figure', `${indicator.name}: ${problem}`)
}

function problemOf(one: Observation, indicator: Indicator): string | undefined {
  const { value, min, max, text, comparator } = one
  const figures = [value, min, max].filter((figure) => figure !== undefined)
  if (comparator === 'range') {
    if (min === undefined || max === undefined) return 'khoảng số cần cả số đầu và số cuối.'
    if (new Decimal(min).gt(max)) return 'số đầu của khoảng lớn hơn số cuối.'
  } else if (value === undefined && (text === undefined || text.trim() === '')) {
    return 'chưa có số hoặc lời. Hãy nhập số, hoặc xoá ô này.'
  }
  const most = /[%‰]/.test(indicator.unit) ? MOST_SHARE : MOST
  if (figures.some((figure) => new Decimal(figure).abs().gt(most))) {
    return 'số quá lớn. Hãy xem lại số và đơn vị tính.'
  }
  const isCount = indicator.twoDigits === true
  if (isCount && figures.some((figure) => new Decimal(figure).lt(0))) {
    return 'số đếm không thể âm.'
  }
  return undefined
}
