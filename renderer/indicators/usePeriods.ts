import { useEffect, useMemo, useRef, useState } from 'react'
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
  const known = useRef<ReadonlySet<string>>(new Set())
  useEffect(
    () =>
      hearIndicatorChanges((change) => {
        if (change === undefined) {
          setExtra([])
          setLoaded((count) => count + 1)
          return
        }
        const fresh = new Map<string, ObservedPeriod>()
        for (const { entity: whose, period } of change.set) {
          const key = periodKey(period)
          if (whose === entity && !known.current.has(key)) fresh.set(key, period)
        }
        if (fresh.size > 0) setExtra((old) => [...old, ...fresh.values()])
      }),
    [entity],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: `loaded` says that the store is another one
  const first = useMemo(() => {
    const store = indicatorStore.get()
    return store === undefined ? [] : observedPeriods(store, entity, [])
  }, [entity, loaded])
  const all = useMemo(() => [...first, ...extra], [first, extra])
  useEffect(() => {
    known.current = new Set(all.map(periodKey))
  }, [all])
  return all
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
