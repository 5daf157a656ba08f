/** A pair that might be: index on each side and what it is worth. */
export interface Edge {
  readonly a: number
  readonly b: number
  readonly weight: number
}

/**
 * The edges of greatest weight altogether that rise on both sides: what stays in its place when
 * everything else counts as moved. Near-linear in the number of edges.
 */
export function heaviestChain(edges: readonly Edge[]): readonly Edge[] {
  if (edges.length <= 1) return edges
  // Of one `a` the greatest `b` first: none can follow another of the same `a`.
  const sorted = [...edges].sort((one, other) => one.a - other.a || other.b - one.b)
  let low = Number.POSITIVE_INFINITY
  let high = 0
  for (const { b } of sorted) {
    low = Math.min(low, b)
    high = Math.max(high, b)
  }
  const best = new BestBelow(high - low + 1)
  const before = new Int32Array(sorted.length).fill(-1)
  const sums = new Float64Array(sorted.length)
  let last = 0
  sorted.forEach(({ b, weight }, at) => {
    const from = best.below(b - low)
    before[at] = from
    sums[at] = weight + (from < 0 ? 0 : (sums[from] ?? 0))
    best.put(b - low, at, sums[at] ?? 0)
    if ((sums[at] ?? 0) > (sums[last] ?? 0)) last = at
  })
  const chain: Edge[] = []
  for (let at = last; at >= 0; at = before[at] ?? -1) {
    const edge = sorted[at]
    if (edge !== undefined) chain.push(edge)
  }
  return chain.reverse()
}

/** Fenwick tree of greatest sums: which of the entries below a place is the heaviest. */
class BestBelow {
  private readonly sums: Float64Array
  private readonly entries: Int32Array

  constructor(size: number) {
    this.sums = new Float64Array(size + 1).fill(-1)
    this.entries = new Int32Array(size + 1).fill(-1)
  }

  /** The heaviest entry at a place less than `place`; -1: none. */
  below(place: number): number {
    let sum = -1
    let entry = -1
    for (let at = place; at > 0; at -= at & -at) {
      if ((this.sums[at] ?? -1) > sum) {
        sum = this.sums[at] ?? -1
        entry = this.entries[at] ?? -1
      }
    }
    return entry
  }

  put(place: number, entry: number, sum: number): void {
    for (let at = place + 1; at < this.sums.length; at += at & -at) {
      if (sum > (this.sums[at] ?? -1)) {
        this.sums[at] = sum
        this.entries[at] = entry
      }
    }
  }
}
