import { useEffect, useRef } from 'react'
import { withDependents } from '../../shared/indicators/dependents.ts'
import { hearIndicatorChanges, indicatorStore } from '../state/indicators.ts'

/**
 * Counts the changes of each indicator: a row is drawn again when its own figures have changed,
 * or those that it is computed of,
 * not with every new store.
 */
export function useRowVersions(): (code: string) => number {
  const counts = useRef(new Map<string, number>())
  const all = useRef(0)
  useEffect(
    () =>
      hearIndicatorChanges((change) => {
        const store = indicatorStore.get()
        if (change === undefined || change.indicators || change.dropIndicators || !store) {
          all.current++
          return
        }
        const codes = new Set([...change.set, ...change.remove].map((one) => one.indicator))
        for (const code of withDependents(store, codes))
          counts.current.set(code, (counts.current.get(code) ?? 0) + 1)
      }),
    [],
  )
  return (code) => all.current + (counts.current.get(code) ?? 0)
}
