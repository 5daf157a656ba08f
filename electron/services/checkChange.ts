import type { StoreChange } from '../../shared/indicators/change.ts'
import { figureProblem } from '../../shared/indicators/figureProblem.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import type { Indicator, Observation } from '../../shared/indicators/types.ts'
import { fail, ok, type Result } from '../../shared/result.ts'

/**
 * Does the store know what is to be set, and can the figures be meant? Removing is always allowed.
 * Failures: `unknown-indicator`, `unknown-entity`, `bad-period`, `bad-figure`.
 */
export function checkChange(change: StoreChange, store: StoreIndex): Result<void> {
  const added = new Map(change.indicators?.map((one) => [one.code, one]))
  const units = new Set(change.entities?.map((one) => one.id))
  for (const one of change.set) {
    const checked = checkObservation(one, {
      indicator: added.get(one.indicator) ?? store.indicators.get(one.indicator),
      hasEntity: units.has(one.entity) || store.entities.has(one.entity),
    })
    if (!checked.ok) return checked
  }
  return ok(undefined)
}

function checkObservation(
  one: Observation,
  { indicator, hasEntity }: { indicator: Indicator | undefined; hasEntity: boolean },
): Result<void> {
  if (indicator === undefined) {
    return fail('unknown-indicator', `Kho số liệu không có chỉ tiêu “${one.indicator}”.`)
  }
  if (!hasEntity) {
    return fail('unknown-entity', `Kho số liệu không có đơn vị “${one.entity}”.`)
  }
  if (one.period.kind === 'term' && one.period.from > one.period.to) {
    return fail('bad-period', 'Nhiệm kỳ có năm đầu sau năm cuối. Hãy nhập lại.')
  }
  const problem = figureProblem(one, indicator)
  return problem === undefined ? ok(undefined) : fail('bad-figure', `${indicator.name}: ${problem}`)
}
