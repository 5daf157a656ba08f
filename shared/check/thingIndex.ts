import { alike, type ThingWords } from './sameThing.ts'

/** Things that can be looked up by the words of another one, without comparing all with all. */
export interface ThingIndex<T> {
  /** Those that mean `thing` most surely, of the accepted ones: all that fit equally well. */
  best(thing: ThingWords, accepts?: (one: T) => boolean): T[]
}

/**
 * Two names mean one thing only where all words of the shorter stand in the longer. So whatever
 * fits holds the asked thing's rarest word, or has its own rarest word among the asked ones.
 */
export function createThingIndex<T>(
  things: readonly T[],
  wordsOf: (one: T) => ThingWords,
): ThingIndex<T> {
  const byWord = new Map<string, T[]>()
  for (const one of things) for (const word of wordsOf(one).words) add(byWord, word, one)
  const rarest = (words: ReadonlySet<string>): string | undefined => {
    let found: string | undefined
    for (const word of words) {
      if (found === undefined || count(word) < count(found)) found = word
    }
    return found
  }
  const count = (word: string): number => byWord.get(word)?.length ?? 0
  const byRarest = new Map<string, T[]>()
  for (const one of things) {
    const word = rarest(wordsOf(one).words)
    if (word !== undefined) add(byRarest, word, one)
  }
  return {
    best(thing, accepts = () => true) {
      const candidates = new Set<T>(byWord.get(rarest(thing.words) ?? '') ?? [])
      for (const word of thing.words)
        for (const one of byRarest.get(word) ?? []) candidates.add(one)
      let best: T[] = []
      let bestScore = 0
      for (const one of candidates) {
        const score = alike(thing, wordsOf(one))
        if (score === 0 || score < bestScore || !accepts(one)) continue
        best = score > bestScore ? [one] : [...best, one]
        bestScore = score
      }
      return best
    },
  }
}

function add<T>(map: Map<string, T[]>, key: string, one: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [one])
  else list.push(one)
}
