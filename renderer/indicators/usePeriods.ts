import { useEffect, useMemo, useState } from 'react'
import { type ObservedPeriod, periodKey } from '../../shared/document/period.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { hearIndicatorChanges, indicatorStore } from '../state/indicators.ts'
import { observedPeriods } from './gridModel.ts'

/**
 * The periods that the entity has figures of, oldest first. All figures are looked at once; after
 * that only those that change.
 */
export function usePeriods(entity: string): readonly ObservedPeriod[] {
  const [extra, setExtra] = useState<readonly ObservedPeriod[]>([])
  const [loaded, setLoaded] = useState(0)
  useEffect(
    () =>
      hearIndicatorChanges((change) => {
        if (change === undefined) {
          setLoaded((count) => count + 1)
          return
        }
        const added = change.set.filter((one) => one.entity === entity).map((one) => one.period)
        setExtra((old) => {
          const known = new Set(old.map(periodKey))
          const fresh = added.filter((one) => !known.has(periodKey(one)))
          return fresh.length === 0 ? old : [...old, ...fresh]
        })
      }),
    [entity],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: `loaded` says that the store is another one
  const first = useMemo(() => {
    const store = indicatorStore.get()
    return store === undefined ? [] : observedPeriods(store, entity, [])
  }, [entity, loaded])
  return useMemo(() => [...first, ...extra], [first, extra])
}

/** The latest year with a target and a result, else the latest with a target, else this one. */
export function usualYear(store: StoreIndex, entity: string, today: Date): number {
  const targets = new Set<number>()
  const results = new Set<number>()
  for (const { entity: whose, period, measure } of store.observations.values()) {
    if (whose !== entity || period.kind !== 'year') continue
    const isTarget = measure === 'target' || measure === 'plan'
    if (isTarget) targets.add(period.year)
    else results.add(period.year)
  }
  const answered = [...targets].filter((year) => results.has(year))
  if (answered.length > 0) return Math.max(...answered)
  return targets.size > 0 ? Math.max(...targets) : today.getFullYear()
}
