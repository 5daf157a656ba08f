import { type Period, samePeriod } from '../document/period.ts'
import type { StoreIndex } from '../indicators/storeIndex.ts'
import type { Entity } from '../indicators/types.ts'
import type { Template } from './types.ts'

/**
 * Whose figures a new document speaks of: the office's own entity; for a template written for a
 * committee below, the unit below that has set its indicators for the period, if there is one.
 * Undefined when the store does not know the office's entity.
 */
export function entityFor(
  template: Pick<Template, 'below'>,
  period: Period,
  officeEntity: string,
  store: StoreIndex,
): Entity | undefined {
  const own = store.entities.get(officeEntity)
  if (!template.below) return own
  const below = store.data.entities.find(
    (entity) =>
      entity.parent === officeEntity &&
      store.data.sets.some((set) => set.entity === entity.id && samePeriod(set.period, period)),
  )
  return below ?? own
}
