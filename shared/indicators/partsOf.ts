import type { StoreIndex } from './storeIndex.ts'
import type { Indicator } from './types.ts'

const known = new WeakMap<readonly Indicator[], ReadonlyMap<string, readonly Indicator[]>>()

/** The parts of an indicator, those in its own unit: what is to sum to it. */
export function partsOf(store: StoreIndex, whole: Indicator): readonly Indicator[] {
  const { indicators } = store.data
  let byParent = known.get(indicators)
  if (byParent === undefined) {
    const lists = new Map<string, Indicator[]>()
    for (const one of indicators) {
      if (one.parent === undefined) continue
      const list = lists.get(one.parent)
      if (list === undefined) lists.set(one.parent, [one])
      else list.push(one)
    }
    byParent = lists
    known.set(indicators, byParent)
  }
  return (byParent.get(whole.code) ?? []).filter((one) => one.unit === whole.unit)
}
