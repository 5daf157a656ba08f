import { type Edge, heaviestChain } from './heaviestChain.ts'
import type { Pairing } from './pairing.ts'
import { ALIKE, likeness, type Unit } from './units.ts'

/** Pairs of two stretches up to which all are weighed; above, those with rare words in common. */
const ALL_PAIRS = 1024
/** A word of more units than this does not say which one it is. */
const RARE = 12
const CANDIDATES = 6
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

export function isEqual(one: Unit | undefined, other: Unit | undefined): boolean {
  return one !== undefined && one.kind === other?.kind && one.words === other.words
}

/** What a pair is worth: the words it explains; near ones far more than distant ones. */
export function worth(one: Unit, other: Unit, like: number): number {
  return like * like * (Math.min(one.weight, other.weight) + 1)
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

function addEdge(
  edges: Edge[],
  before: readonly Unit[],
  after: readonly Unit[],
  a: number,
  b: number,
  least: number,
): void {
  const [one, other] = [before[a], after[b]]
  if (one === undefined || other === undefined) return
  const like = likeness(one, other)
  if (like >= least) edges.push({ a, b, weight: worth(one, other, like) })
}

/**
 * Pairs worth a look among many units: those with rare words in common, and of units with equal
 * words the first with the first, the last with the last and so on.
 */
export function likelyEdges(
  before: readonly Unit[],
  after: readonly Unit[],
  as: readonly number[],
  bs: readonly number[],
  least: number,
): Edge[] {
  const edges: Edge[] = []
  const twins = twinsOf(before, after, as, bs)
  const holders = holdersOf(after, bs)
  const shared = new Map<number, number>()
  for (const a of as) {
    shared.clear()
    forEachWord(before[a], (word) => {
      const list = holders.get(word) ?? []
      if (list.length > RARE) return
      for (const b of list) shared.set(b, (shared.get(b) ?? 0) + 1 / list.length)
    })
    const chosen = new Set(twins.get(a))
    for (const [b] of mostShared(shared)) chosen.add(b)
    for (const b of chosen) addEdge(edges, before, after, a, b, least)
  }
  return edges
}

function mostShared(shared: ReadonlyMap<number, number>): (readonly [number, number])[] {
  const all = [...shared]
  if (all.length <= CANDIDATES) return all
  return all.sort((one, other) => other[1] - one[1]).slice(0, CANDIDATES)
}

/** Which units have a word; of common words only that more than RARE have it. */
function holdersOf(units: readonly Unit[], indices: readonly number[]): Map<number, number[]> {
  const holders = new Map<number, number[]>()
  for (const index of indices) {
    forEachWord(units[index], (word) => {
      const list = holders.get(word)
      if (list === undefined) holders.set(word, [index])
      else if (list.length <= RARE) list.push(index)
    })
  }
  return holders
}

/** Each word once. */
function forEachWord(unit: Unit | undefined, put: (word: number) => void): void {
  let last = -1
  for (const word of unit?.bag ?? []) {
    if (word !== last) put(word)
    last = word
  }
}

function twinsOf(
  before: readonly Unit[],
  after: readonly Unit[],
  as: readonly number[],
  bs: readonly number[],
): Map<number, number[]> {
  const byWords = (units: readonly Unit[], indices: readonly number[]): Map<string, number[]> => {
    const groups = new Map<string, number[]>()
    for (const index of indices) {
      const words = units[index]?.words ?? ''
      const group = groups.get(words)
      if (group === undefined) groups.set(words, [index])
      else group.push(index)
    }
    return groups
  }
  const others = byWords(after, bs)
  const twins = new Map<number, number[]>()
  for (const [words, group] of byWords(before, as)) {
    const same = others.get(words)
    if (same === undefined) continue
    group.forEach((a, at) => {
      const candidates = [same[at], same[same.length - group.length + at]]
      twins.set(
        a,
        candidates.filter((b): b is number => b !== undefined),
      )
    })
  }
  return twins
}
