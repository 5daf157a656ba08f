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
  for (const { entity, indicators } of change.sets ?? []) {
    if (!units.has(entity) && !store.entities.has(entity)) return unknownEntity(entity)
    const unknown = indicators.find((code) => !added.has(code) && !store.indicators.has(code))
    if (unknown !== undefined) return unknownIndicator(unknown)
  }
  return ok(undefined)
}

function unknownIndicator(code: string): Result<never> {
  return fail('unknown-indicator', `Kho số liệu không có chỉ tiêu “${code}”.`)
}

function unknownEntity(id: string): Result<never> {
  return fail('unknown-entity', `Kho số liệu không có đơn vị “${id}”.`)
}

function checkObservation(
  one: Observation,
  { indicator, hasEntity }: { indicator: Indicator | undefined; hasEntity: boolean },
): Result<void> {
  if (indicator === undefined) return unknownIndicator(one.indicator)
  if (!hasEntity) return unknownEntity(one.entity)
  if (one.period.kind === 'term' && one.period.from > one.period.to) {
    return fail('bad-period', 'Nhiệm kỳ có năm đầu sau năm cuối. Hãy nhập lại.')
  }
  const problem = figureProblem(one, indicator)
  return problem === undefined ? ok(undefined) : fail('bad-figure', `${indicator.name}: ${problem}`)
}
