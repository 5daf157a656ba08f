import { codesIn, expressionOf } from './formula.ts'
import type { StoreIndex } from './storeIndex.ts'
import type { Indicator } from './types.ts'

const known = new WeakMap<readonly Indicator[], ReadonlyMap<string, readonly string[]>>()

/** Codes of the indicators that are computed of each one, straight from it. */
function directly(store: StoreIndex): ReadonlyMap<string, readonly string[]> {
  const { indicators } = store.data
  const found = known.get(indicators)
  if (found !== undefined) return found
  const lists = new Map<string, string[]>()
  for (const one of indicators) {
    const expression = expressionOf(store, one)
    for (const code of expression === undefined ? [] : codesIn(expression)) {
      const list = lists.get(code)
      if (list === undefined) lists.set(code, [one.code])
      else list.push(one.code)
    }
  }
  known.set(indicators, lists)
  return lists
}

/** The codes, and those of all indicators whose figures may change with theirs. */
export function withDependents(store: StoreIndex, codes: Iterable<string>): ReadonlySet<string> {
  const lists = directly(store)
  const all = new Set(codes)
  // A set that grows while it is gone through goes on to what was added.
  for (const code of all) for (const one of lists.get(code) ?? []) all.add(one)
  return all
}
