import { type NameWord, nameWords } from './nameWords.ts'
import type { Indicator } from './types.ts'

/** A way to call an indicator, as its words. */
export interface IndicatorName {
  readonly indicator: Indicator
  /** As written in the catalogue. */
  readonly text: string
  readonly said: readonly NameWord[]
  /** `said` without marks. */
  readonly words: readonly string[]
  /** Its own name, not another one that people use. */
  readonly kind: 'own' | 'alias' | 'shortened'
}

/** Every name of the catalogue, prepared once for each version of it. */
export interface NameIndex {
  readonly byIndicator: ReadonlyMap<Indicator, NamesOfOne>
  readonly byFirstWord: ReadonlyMap<string, readonly IndicatorName[]>
}

export interface NamesOfOne {
  readonly names: readonly IndicatorName[]
  /** Words of all of them, each behind a space: what does not hold a word can't fit. */
  readonly letters: string
}

/** The store's data, or a part of them with names to look among. */
export interface Catalogue {
  readonly indicators: readonly Indicator[]
}

/** Words that the catalogue puts in front of what is counted and sentences leave out. */
const counting = [['tong', 'so'], ['so']]

const known = new WeakMap<readonly Indicator[], NameIndex>()

export function nameIndex({ indicators }: Catalogue): NameIndex {
  const old = known.get(indicators)
  if (old !== undefined) return old
  const byIndicator = new Map(indicators.map((one) => [one, withLetters(namesOf(one))]))
  const byFirstWord = new Map<string, IndicatorName[]>()
  for (const name of [...byIndicator.values()].flatMap(({ names }) => names)) {
    const [first = ''] = name.words
    const list = byFirstWord.get(first)
    if (list === undefined) byFirstWord.set(first, [name])
    else list.push(name)
  }
  const index = { byIndicator, byFirstWord }
  known.set(indicators, index)
  return index
}

function withLetters(names: readonly IndicatorName[]): NamesOfOne {
  const words = new Set(names.flatMap(({ said }) => said.flatMap(({ plain, key }) => [plain, key])))
  return { names, letters: ` ${[...words].join(' ')}` }
}

function namesOf(indicator: Indicator): IndicatorName[] {
  const nameOf = (text: string, said: readonly NameWord[], kind: IndicatorName['kind']) => ({
    ...{ indicator, text, said, kind },
    words: said.map(({ plain }) => plain),
  })
  const own = nameOf(indicator.name, nameWords(indicator.name), 'own')
  const aliases = indicator.aliases.map((text) => nameOf(text, nameWords(text), 'alias'))
  const shortened = counting.flatMap((lead) => {
    const rest = own.said.slice(lead.length)
    const leads = lead.every((word, at) => own.words[at] === word)
    return leads && rest.length > 1 ? [nameOf(indicator.name, rest, 'shortened')] : []
  })
  const seen = new Set<string>()
  return [own, ...aliases, ...shortened].filter(({ words }) => {
    const key = words.join(' ')
    const fresh = key !== '' && !seen.has(key)
    seen.add(key)
    return fresh
  })
}
