import { foldText } from '../../shared/text/fold.ts'

/** What is searched of an entry of the command list. */
export interface Findable {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly alsoCalled?: string
}

interface Folded {
  readonly title: string
  readonly initials: string
  readonly rest: string
}

const folded = new WeakMap<Findable, Folded>()

function foldedOf(entry: Findable): Folded {
  let known = folded.get(entry)
  if (known === undefined) {
    const title = foldText(entry.title)
    const initials = (title.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word[0]).join('')
    known = { title, initials, rest: foldText(`${entry.alsoCalled ?? ''} ${entry.group}`) }
    folded.set(entry, known)
  }
  return known
}

const startsWord = (text: string, word: string): boolean =>
  text.startsWith(word) || text.includes(` ${word}`) || text.includes(`(${word}`)

/** How well an entry answers; smaller is better, undefined not at all. */
function rankOf(entry: Findable, query: string, words: readonly string[]): number | undefined {
  const { title, initials, rest } = foldedOf(entry)
  if (title === query) return 0
  if (title.startsWith(query)) return 1
  if (words.every((word) => startsWord(title, word))) return 2
  if (title.includes(query)) return 3
  if (words.every((word) => startsWord(title, word) || startsWord(rest, word))) return 4
  // "xw" for "Xuất Word": two letters at least, for one would fit nearly everything.
  if (query.length > 1 && initials.startsWith(query)) return 5
  if (words.every((word) => title.includes(word) || rest.includes(word))) return 6
  return undefined
}

/**
 * The entries that answer the query, best first, whether it is typed with diacritics or without;
 * of two equally good ones the one used more recently. `recent`: ids, the latest first.
 */
export function rankEntries<T extends Findable>(
  entries: readonly T[],
  query: string,
  recent: readonly string[],
): T[] {
  const wanted = foldText(query)
  const words = wanted.split(' ')
  const age = (entry: T): number => {
    const at = recent.indexOf(entry.id)
    return at < 0 ? recent.length : at
  }
  return entries
    .flatMap((entry) => {
      const rank = rankOf(entry, wanted, words)
      return rank === undefined ? [] : [{ entry, rank, age: age(entry) }]
    })
    .sort((a, b) => a.rank - b.rank || a.age - b.age)
    .map(({ entry }) => entry)
}
