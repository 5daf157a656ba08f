import type { Indicator } from '../indicators/types.ts'
import { foldText } from '../text/fold.ts'

/** The words by which a text may call an indicator, and what it counts. */
interface Names {
  readonly unit: string
  readonly names: readonly (readonly string[])[]
}

const known = new WeakMap<Indicator, Names>()

/** The words that an indicator is told by, split once. */
export function namesOf(indicator: Indicator): Names {
  let names = known.get(indicator)
  if (names === undefined) {
    const { unit, name, aliases = [] } = indicator
    names = { unit: unitWord(unit), names: [name, ...aliases].map(wordsIn) }
    known.set(indicator, names)
  }
  return names
}

/** Words without diacritics; numbers and signs are none. */
export function wordsIn(text: string): string[] {
  return foldText(text).match(/\p{L}+/gu) ?? []
}

/** First word of a unit: "tỷ" of "tỷ đồng", "giường" of "giường bệnh/vạn dân", "%". */
export function unitWord(unit: string): string {
  return /^\s*([^\s\p{L}]|\p{L}+)/u.exec(unit)?.[1]?.toLowerCase() ?? ''
}

/**
 * How many words the longest of its names has that the words say whole and in order, with others
 * between; 0: they name something else.
 */
export function namedBy(words: readonly string[], indicator: Indicator): number {
  let longest = 0
  for (const name of namesOf(indicator).names) {
    if (name.length > longest && saysInOrder(words, name)) longest = name.length
  }
  return longest
}

function saysInOrder(words: readonly string[], name: readonly string[]): boolean {
  let at = 0
  for (const word of words) if (word === name[at]) at++
  return at === name.length
}
