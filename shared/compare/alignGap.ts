import { type Edge, heaviestChain } from './heaviestChain.ts'
import { addEdge, likelyEdges } from './likelyEdges.ts'
import type { Pairing } from './pairing.ts'
import { ALIKE, type Unit } from './units.ts'

/** Pairs of two stretches up to which all are weighed; above, those with rare words in common. */
const ALL_PAIRS = 1024
/** Long stretches are parted at what was found and looked at again this often. */
const DEEPEST = 4

/**
 * Pairs free units of two stretches (indices in rising order) in their order: equal ones at both
 * ends, then those most alike altogether.
 */
export function alignGap(
  before: readonly Unit[],
  after: readonly Unit[],
  pairing: Pairing,
  as: readonly number[],
  bs: readonly number[],
  depth = 0,
): void {
  const equal = (a: number | undefined, b: number | undefined): boolean =>
    a !== undefined && b !== undefined && isEqual(before[a], after[b])
  let [from, aEnd, bEnd] = [0, as.length, bs.length]
  while (from < aEnd && from < bEnd && equal(as[from], bs[from])) {
    pairing.pair(as[from] ?? 0, bs[from] ?? 0)
    from++
  }
  while (aEnd > from && bEnd > from && equal(as[aEnd - 1], bs[bEnd - 1])) {
    aEnd--
    bEnd--
    pairing.pair(as[aEnd] ?? 0, bs[bEnd] ?? 0)
  }
  if (from === aEnd || from === bEnd) return
  const restA = as.slice(from, aEnd)
  const restB = bs.slice(from, bEnd)
  const isSmall = restA.length * restB.length <= ALL_PAIRS
  const edges = isSmall
    ? allEdges(before, after, restA, restB)
    : likelyEdges(before, after, restA, restB, ALIKE)
  const chain = heaviestChain(edges)
  for (const { a, b } of chain) pairing.pair(a, b)
  if (isSmall || chain.length === 0 || depth >= DEEPEST) return
  let [i, j] = [0, 0]
  for (const { a, b } of [...chain, { a: Infinity, b: Infinity }]) {
    const [startA, startB] = [i, j]
    while (i < restA.length && (restA[i] ?? 0) < a) i++
    while (j < restB.length && (restB[j] ?? 0) < b) j++
    const [gapA, gapB] = [restA.slice(startA, i), restB.slice(startB, j)]
    if (gapA.length > 0 && gapB.length > 0) {
      alignGap(before, after, pairing, gapA, gapB, depth + 1)
    }
    i++
    j++
  }
}

/** Do both read the same, word for word? */
export function isEqual(one: Unit | undefined, other: Unit | undefined): boolean {
  return one !== undefined && one.kind === other?.kind && one.words === other.words
}

function allEdges(
  before: readonly Unit[],
  after: readonly Unit[],
  as: readonly number[],
  bs: readonly number[],
): Edge[] {
  const edges: Edge[] = []
  for (const a of as) for (const b of bs) addEdge(edges, before, after, a, b, ALIKE)
  return edges
}
