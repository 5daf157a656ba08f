import { useEffect, useRef, useState } from 'react'
import type { StoreChange } from '../../shared/indicators/change.ts'
import { withDependents } from '../../shared/indicators/dependents.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { hearIndicatorChanges } from '../state/indicators.ts'
import { type Facts, type FactsGround, factsOf, setCodes } from './facts.ts'

/** How long (ms) it looks at a stretch: the window stays free in between. */
const SLICE = 6

export interface KnownFacts {
  /** What they were found for. */
  readonly ground: FactsGround
  readonly byCode: ReadonlyMap<string, Facts>
}

function hasSets({ sets, dropSets }: StoreChange): boolean {
  return sets !== undefined || dropSets !== undefined
}

/** Facts of every indicator; undefined until all have been looked at. */
export function useFacts(store: StoreIndex, ground: FactsGround): KnownFacts | undefined {
  const [facts, setFacts] = useState<KnownFacts>()
  const latest = useRef(store)
  useEffect(() => {
    latest.current = store
  })

  const touched = useRef(new Set<string>())
  const [loaded, setLoaded] = useState(0)
  useEffect(
    () =>
      hearIndicatorChanges((change) => {
        if (change === undefined || change.indicators || change.dropIndicators || hasSets(change)) {
          setLoaded((count) => count + 1)
          return
        }
        const codes = [...change.set, ...change.remove].map(({ indicator }) => indicator)
        for (const code of withDependents(latest.current, codes)) touched.current.add(code)
      }),
    [],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: `loaded` says that the store is another one
  useEffect(() => {
    const { indicators } = latest.current.data
    const asked = setCodes(latest.current, ground)
    const found = new Map<string, Facts>()
    touched.current.clear()
    let at = 0
    let timer: ReturnType<typeof setTimeout>
    const look = (): void => {
      const until = performance.now() + SLICE
      while (at < indicators.length && performance.now() < until) {
        for (const one of indicators.slice(at, at + 20)) {
          found.set(one.code, factsOf(latest.current, one, ground, asked))
        }
        at += 20
      }
      if (at < indicators.length) timer = setTimeout(look)
      else setFacts({ ground, byCode: found })
    }
    timer = setTimeout(look)
    return () => clearTimeout(timer)
  }, [ground, loaded])

  useEffect(() => {
    const codes = [...touched.current]
    if (codes.length === 0 || facts?.ground !== ground) return
    const timer = setTimeout(() => {
      touched.current.clear()
      const asked = setCodes(store, ground)
      const next = new Map(facts.byCode)
      for (const code of codes) {
        const indicator = store.indicators.get(code)
        if (indicator !== undefined) next.set(code, factsOf(store, indicator, ground, asked))
      }
      setFacts({ ground, byCode: next })
    })
    return () => clearTimeout(timer)
  }, [store, facts, ground])
  return facts
}
