import type { Edge } from './heaviestChain.ts'
import { likeness, type Unit } from './units.ts'

/** A word of more units than this does not say which one it is. */
const RARE = 12
const CANDIDATES = 6
/** What a pair is worth: the words it explains; near ones far more than distant ones. */
export function worth(one: Unit, other: Unit, like: number): number {
  return like * like * (Math.min(one.weight, other.weight) + 1)
}

/** Adds the pair where it is at least as much alike as `least`. */
export function addEdge(
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
  const shared = new SharedWords(after, bs)
  for (const a of as) {
    const chosen = new Set(twins.get(a))
    for (const b of shared.most(before[a])) chosen.add(b)
    for (const b of chosen) addEdge(edges, before, after, a, b, least)
  }
  return edges
}

/** Finds the units that have the most rare words of another one. */
class SharedWords {
  private readonly indices: readonly number[]
  /** By word: which of them have it, as places in `indices`; of common words not all. */
  private readonly holders: (number[] | undefined)[]
  private readonly sums: Float64Array

  constructor(units: readonly Unit[], indices: readonly number[]) {
    this.indices = indices
    this.sums = new Float64Array(indices.length)
    let highest = -1
    for (const index of indices) highest = Math.max(highest, units[index]?.bag.at(-1) ?? -1)
    this.holders = Array.from({ length: highest + 1 })
    indices.forEach((index, place) => {
      this.put(units[index]?.bag ?? new Uint32Array(), place)
    })
  }

  private put(bag: Uint32Array, place: number): void {
    for (let at = 0; at < bag.length; at++) {
      const word = bag[at] ?? 0
      if (at > 0 && word === bag[at - 1]) continue
      const list = this.holders[word]
      if (list === undefined) this.holders[word] = [place]
      else if (list.length <= RARE) list.push(place)
    }
  }

  most(unit: Unit | undefined): readonly number[] {
    const bag = unit?.bag ?? new Uint32Array()
    const touched: number[] = []
    for (let at = 0; at < bag.length; at++) {
      const word = bag[at] ?? 0
      const list = this.holders[word]
      if (list === undefined || list.length > RARE || (at > 0 && word === bag[at - 1])) continue
      for (const place of list) {
        if (this.sums[place] === 0) touched.push(place)
        this.sums[place] = (this.sums[place] ?? 0) + 1 / list.length
      }
    }
    const most = this.highest(touched).flatMap((place) => this.indices[place] ?? [])
    for (const place of touched) this.sums[place] = 0
    return most
  }

  /** The few with the greatest sums; sorting all of them would be the slowest step of all. */
  private highest(places: readonly number[]): number[] {
    const best: number[] = []
    for (const place of places) {
      const sum = this.sums[place] ?? 0
      if (best.length === CANDIDATES && sum <= this.sumOf(best.at(-1))) continue
      let at = best.length
      while (at > 0 && sum > this.sumOf(best[at - 1])) at--
      best.splice(at, 0, place)
      best.length = Math.min(best.length, CANDIDATES)
    }
    return best
  }

  private sumOf(place: number | undefined): number {
    return place === undefined ? 0 : (this.sums[place] ?? 0)
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
