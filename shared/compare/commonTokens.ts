import { heaviestChain } from './heaviestChain.ts'

/** Tokens of both sides that are the same, as indices that rise on both. */
export type Match = readonly [a: number, b: number]

/** Longer stretches are parted first at tokens that stand once on both sides. */
const SHORT = 400
/** Changes up to which the shortest way is looked for; beyond, the stretch was written anew. */
const MOST_CHANGES = 800

/** What two rows of tokens have in common: a longest one for lines of ordinary length. */
export function commonTokens(one: readonly string[], other: readonly string[]): Match[] {
  const numbers = new Map<string, number>()
  const numbered = (tokens: readonly string[]): Int32Array =>
    Int32Array.from(tokens, (token) => {
      const number = numbers.get(token) ?? numbers.size
      numbers.set(token, number)
      return number
    })
  const [a, b] = [numbered(one), numbered(other)]
  const matches: Match[] = []
  part(a, b, 0, a.length, 0, b.length, matches)
  return matches
}

function part(
  a: Int32Array,
  b: Int32Array,
  aStart: number,
  aStop: number,
  bStart: number,
  bStop: number,
  matches: Match[],
): void {
  let [aFrom, aTo, bFrom, bTo] = [aStart, aStop, bStart, bStop]
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) matches.push([aFrom++, bFrom++])
  let tail = 0
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) {
    aTo--
    bTo--
    tail++
  }
  if (aFrom < aTo && bFrom < bTo) {
    const anchors =
      aTo - aFrom + bTo - bFrom > SHORT ? uniqueMatches(a, b, aFrom, aTo, bFrom, bTo) : []
    if (anchors.length === 0) shortestWay(a, b, aFrom, aTo, bFrom, bTo, matches)
    else {
      for (const [i, j] of anchors) {
        // An anchor in front may have run up to this one.
        if (i < aFrom || j < bFrom) continue
        part(a, b, aFrom, i, bFrom, j, matches)
        matches.push([i, j])
        aFrom = i + 1
        bFrom = j + 1
      }
      part(a, b, aFrom, aTo, bFrom, bTo, matches)
    }
  }
  for (let at = 0; at < tail; at++) matches.push([aTo + at, bTo + at])
}

function uniqueMatches(
  a: Int32Array,
  b: Int32Array,
  aFrom: number,
  aTo: number,
  bFrom: number,
  bTo: number,
): Match[] {
  const once = (tokens: Int32Array, from: number, to: number): Map<number, number> => {
    const places = new Map<number, number>()
    for (let at = from; at < to; at++) {
      const token = tokens[at] ?? -1
      places.set(token, places.has(token) ? -1 : at)
    }
    return places
  }
  const there = once(b, bFrom, bTo)
  const edges = [...once(a, aFrom, aTo)].flatMap(([token, i]) => {
    const j = there.get(token) ?? -1
    return i >= 0 && j >= 0 ? [{ a: i, b: j, weight: 1 }] : []
  })
  return heaviestChain(edges).map((edge): Match => [edge.a, edge.b])
}

/** Myers' greedy search for the fewest tokens removed and added. */
function shortestWay(
  a: Int32Array,
  b: Int32Array,
  aFrom: number,
  aTo: number,
  bFrom: number,
  bTo: number,
  matches: Match[],
): void {
  const [n, m] = [aTo - aFrom, bTo - bFrom]
  const most = Math.min(n + m, MOST_CHANGES)
  const reach = new Int32Array(2 * most + 3)
  const middle = most + 1
  for (let d = 0; d <= most; d++) {
    keepRound(reach, middle, d)
    for (let k = -d; k <= d; k += 2) {
      let x = stepTo(reach, middle, k, d)
      let y = x - k
      while (x < n && y < m && a[aFrom + x] === b[bFrom + y]) {
        x++
        y++
      }
      reach[middle + k] = x
      if (x >= n && y >= m) {
        for (const [i, j] of wayBack(d, n, m)) matches.push([aFrom + i, bFrom + j])
        return
      }
    }
  }
}

/** What the search knew before each round, one round behind the other; kept from call to call. */
let trace = new Int32Array(1 << 14)

/** Where a round begins: the rounds before it hold 3, 5, 7 ... numbers. */
const roundStart = (d: number): number => d * (d + 2)

function keepRound(reach: Int32Array, middle: number, d: number): void {
  const start = roundStart(d)
  if (roundStart(d + 1) > trace.length) {
    const larger = new Int32Array(Math.max(2 * trace.length, roundStart(d + 1)))
    larger.set(trace)
    trace = larger
  }
  trace.set(reach.subarray(middle - d - 1, middle + d + 2), start)
}

function isDown(reach: Int32Array, middle: number, k: number, d: number): boolean {
  return k === -d || (k !== d && (reach[middle + k - 1] ?? 0) < (reach[middle + k + 1] ?? 0))
}

/** Where the diagonal `k` is entered with `d` changes. */
function stepTo(reach: Int32Array, middle: number, k: number, d: number): number {
  return isDown(reach, middle, k, d)
    ? (reach[middle + k + 1] ?? 0)
    : (reach[middle + k - 1] ?? 0) + 1
}

function wayBack(rounds: number, n: number, m: number): Match[] {
  const found: Match[] = []
  let [x, y] = [n, m]
  for (let d = rounds; d > 0; d--) {
    const [k, middle] = [x - y, roundStart(d) + d + 1]
    const entered = stepTo(trace, middle, k, d)
    while (x > entered) found.push([--x, --y])
    if (isDown(trace, middle, k, d)) y--
    else x--
  }
  while (x > 0) found.push([--x, --y])
  return found.reverse()
}
