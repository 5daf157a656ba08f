import { alignGap, isEqual } from './alignGap.ts'
import { pairAnchors, type Side } from './anchors.ts'
import { type Edge, heaviestChain } from './heaviestChain.ts'
import { likelyEdges, worth } from './likelyEdges.ts'
import { isMove, type Run, runsOf } from './moves.ts'
import { Pairing } from './pairing.ts'
import { ALIKE, likeness, type Unit } from './units.ts'

/** A block that stands elsewhere with other words is believed only when nearly all are the same. */
const MOVED_AND_CHANGED = 0.75

/** What became of the blocks: pairs in their place, and runs of pairs that moved. */
export interface Paired {
  readonly pairing: Pairing
  readonly moves: readonly Run[]
}

/** Finds which block is which, and what has moved: the least of words. */
export function pairBlocks(before: Side, after: Side): Paired {
  const [one, other] = [before.units, after.units]
  const pairing = new Pairing(one.length, other.length)
  pairAnchors(before, after, pairing)
  let settled = settle(one, other, pairing)
  align(one, other, pairing, settled)
  if (pairMoved(one, other, pairing)) {
    settled = settle(one, other, pairing)
    // Between what stays nothing new is free.
    for (const run of settled.moves) alignBetween(one, other, pairing, run)
  }
  return { pairing, moves: settled.moves }
}

interface Settled {
  /** Pairs that stay, in order. */
  readonly spine: readonly Edge[]
  readonly moves: readonly Run[]
}

/** Parts the pairs into those that stay and those that moved; what is no good move is undone. */
function settle(before: readonly Unit[], after: readonly Unit[], pairing: Pairing): Settled {
  const edges: Edge[] = []
  pairing.there.forEach((b, a) => {
    const [one, other] = [before[a], after[b]]
    if (one === undefined || other === undefined) return
    const like = isEqual(one, other) ? 1 : likeness(one, other)
    edges.push({ a, b, weight: worth(one, other, like) })
  })
  const spine = heaviestChain(edges)
  const isGood = isMove(before, after, pairing)
  let kept: readonly Edge[] = edges
  for (;;) {
    const runs = runsOf(kept, spine)
    const wrong = new Set(runs.filter((run) => !isGood(run)).flat())
    if (wrong.size === 0) return { spine, moves: runs }
    for (const { a } of wrong) pairing.part(a)
    // What stood between two runs is gone: they may be one.
    kept = kept.filter((edge) => !wrong.has(edge))
  }
}

/** Pairs what is free between neighbours that stay, and between those that moved together. */
function align(
  before: readonly Unit[],
  after: readonly Unit[],
  pairing: Pairing,
  { spine, moves }: Settled,
): void {
  for (const run of moves) alignBetween(before, after, pairing, run)
  const ends = [{ a: -1, b: -1 }, ...spine, { a: before.length, b: after.length }]
  alignBetween(before, after, pairing, ends)
}

function alignBetween(
  before: readonly Unit[],
  after: readonly Unit[],
  pairing: Pairing,
  chain: readonly { readonly a: number; readonly b: number }[],
): void {
  chain.forEach((to, at) => {
    const from = chain[at - 1]
    if (from === undefined) return
    const as = freeBetween(pairing.there, from.a, to.a)
    const bs = as.length === 0 ? [] : freeBetween(pairing.back, from.b, to.b)
    if (bs.length > 0) alignGap(before, after, pairing, as, bs)
  })
}

function freeBetween(pairs: Int32Array, from: number, to: number): number[] {
  const free: number[] = []
  for (let index = from + 1; index < to; index++) if (pairs[index] === -1) free.push(index)
  return free
}

/** Pairs free blocks that stand elsewhere with nearly the same words; true where there are any. */
function pairMoved(before: readonly Unit[], after: readonly Unit[], pairing: Pairing): boolean {
  const as = freeBetween(pairing.there, -1, before.length)
  const bs = freeBetween(pairing.back, -1, after.length)
  const edges = likelyEdges(before, after, as, bs, MOVED_AND_CHANGED)
  let found = false
  for (const { a, b } of edges.sort((one, other) => other.weight - one.weight)) {
    found = pairing.pair(a, b) || found
  }
  if (found) {
    pairing.extend((a, b) => {
      const [one, other] = [before[a], after[b]]
      return one !== undefined && other !== undefined && likeness(one, other) >= ALIKE
    })
  }
  return found
}
