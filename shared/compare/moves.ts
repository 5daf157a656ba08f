import type { Edge } from './heaviestChain.ts'
import type { Pairing } from './pairing.ts'
import type { Unit } from './units.ts'

/** Pairs that moved together: neighbours before and neighbours after, in order. */
export type Run = readonly Edge[]

/** Words that make a move: of all of it, and of one line that no other line is like. */
const LEAST_WORDS = 9
const LEAST_LINE = 6

/**
 * The pairs that don't stay, as runs. Pairs are neighbours where no other pair stands between them
 * on either side; what was added or removed between them parts nothing.
 */
export function runsOf(edges: readonly Edge[], spine: readonly Edge[]): Edge[][] {
  const stays = new Set(spine.map(({ a }) => a))
  const byBefore = [...edges].sort((one, other) => one.a - other.a)
  const ranks = new Map(byBefore.map(({ a }, rank) => [a, rank]))
  const runs: Edge[][] = []
  let last = -2
  for (const edge of [...edges].sort((one, other) => one.b - other.b)) {
    const rank = ranks.get(edge.a) ?? 0
    if (stays.has(edge.a)) last = -2
    else {
      const run = rank === last + 1 ? runs.at(-1) : undefined
      if (run === undefined) runs.push([edge])
      else run.push(edge)
      last = rank
    }
  }
  return runs
}

/** Tells runs that a person would call moved from short and common lines that happen to agree. */
export function isMove(
  before: readonly Unit[],
  after: readonly Unit[],
  pairing: Pairing,
): (run: Run) => boolean {
  const counts = (units: readonly Unit[]): Map<string, number> => {
    const count = new Map<string, number>()
    for (const { words } of units) count.set(words, (count.get(words) ?? 0) + 1)
    return count
  }
  let known: readonly [Map<string, number>, Map<string, number>] | undefined
  return (run) => {
    known ??= [counts(before), counts(after)]
    const [earlier, later] = known
    let words = 0
    let isTelling = false
    for (const { a, b, weight } of run) {
      words += weight
      const isOwn =
        pairing.isKnown(a) ||
        (earlier.get(before[a]?.words ?? '') === 1 && later.get(after[b]?.words ?? '') === 1)
      if (isOwn && weight > LEAST_LINE) isTelling = true
    }
    return isTelling && words >= LEAST_WORDS
  }
}
