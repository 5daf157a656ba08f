import type { Match } from './commonTokens.ts'
import type { Token as LineToken } from './lineTokens.ts'

type Token = Pick<LineToken, 'kind'>

/** Equal words between two changes, up to which they are read as part of one change. */
const MOST_WORDS = 3

/** A stretch of matches side by side on both sides. */
interface Island {
  readonly from: number
  readonly to: number
  readonly words: number
}

/**
 * Gives up short equal stretches between changes that are at least as long: a person reads
 * "thấp hơn mức chung" → "cao hơn năm trước" as one change and not as three.
 */
export function tidyMatches(
  matches: readonly Match[],
  a: readonly Token[],
  b: readonly Token[],
): readonly Match[] {
  let kept = matches
  for (;;) {
    const next = tidyOnce(kept, a, b)
    if (next.length === kept.length) return kept
    kept = next
  }
}

function tidyOnce(
  matches: readonly Match[],
  a: readonly Token[],
  b: readonly Token[],
): readonly Match[] {
  const islands = islandsOf(matches, a)
  const kept: Match[] = []
  // Of two islands beside one change the second is looked at in the next round.
  let gaveUp = false
  islands.forEach((island, at) => {
    const front = changeBetween(matches[(islands[at - 1]?.to ?? 0) - 1], matches[island.from], a, b)
    const behind = changeBetween(
      matches[island.to - 1],
      matches[islands[at + 1]?.from ?? matches.length] ?? [a.length, b.length],
      a,
      b,
    )
    const isShort = island.words <= MOST_WORDS && isSwallowed(island.words, front, behind)
    gaveUp = isShort && !gaveUp
    for (let one = island.from; one < island.to && !gaveUp; one++) {
      const match = matches[one]
      if (match !== undefined) kept.push(match)
    }
  })
  return kept
}

interface Change {
  readonly words: number
  /** One number for another. */
  readonly isNumber: boolean
}

function isSwallowed(words: number, front: Change, behind: Change): boolean {
  if (front.words === 0 || behind.words === 0) return false
  // "15, 20 và 30" → "16, 21 và 31": each figure for itself.
  if (front.isNumber && behind.isNumber) return false
  return words <= Math.min(front.words, behind.words)
}

function islandsOf(matches: readonly Match[], a: readonly Token[]): Island[] {
  const islands: Island[] = []
  let from = 0
  let words = 0
  matches.forEach(([i, j], at) => {
    words += isWord(a[i]) ? 1 : 0
    const next = matches[at + 1]
    if (next !== undefined && next[0] === i + 1 && next[1] === j + 1) return
    islands.push({ from, to: at + 1, words })
    from = at + 1
    words = 0
  })
  return islands
}

/** What stands between two matches on the side with more of it. */
function changeBetween(
  from: Match | undefined,
  to: Match | undefined,
  a: readonly Token[],
  b: readonly Token[],
): Change {
  const removed = a.slice((from?.[0] ?? -1) + 1, to?.[0] ?? a.length)
  const added = b.slice((from?.[1] ?? -1) + 1, to?.[1] ?? b.length)
  const isNumber =
    removed.length === 1 &&
    added.length === 1 &&
    removed[0]?.kind === 'number' &&
    added[0]?.kind === 'number'
  return {
    words: Math.max(removed.filter(isWord).length, added.filter(isWord).length),
    isNumber,
  }
}

function isWord(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'number' || token?.kind === 'note'
}
