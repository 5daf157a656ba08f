import type { StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import type { Indicator } from '../../../shared/indicators/types.ts'
import { foldText } from '../../../shared/text/fold.ts'

/** A way to call an indicator, as its folded words. */
export interface IndicatorName {
  readonly indicator: Indicator
  readonly words: readonly string[]
  /** Its own name, not another one that people use. */
  readonly own: boolean
}

/** Every name of the store, prepared once for each version of it. */
export interface NameIndex {
  readonly all: readonly IndicatorName[]
  readonly byFirstWord: ReadonlyMap<string, readonly IndicatorName[]>
}

/** The words of a text as names are compared: without marks, cases and signs. */
export function foldedWords(text: string): string[] {
  return foldText(text)
    .split(/[^a-z0-9%]+/)
    .filter(Boolean)
}

/** Words that the table puts in front of what is counted and sentences leave out. */
const counting = [['tong', 'so'], ['so']]

const known = new WeakMap<readonly Indicator[], NameIndex>()

export function nameIndex({ data }: StoreIndex): NameIndex {
  const old = known.get(data.indicators)
  if (old !== undefined) return old
  const all = data.indicators.flatMap(namesOf)
  const byFirstWord = new Map<string, IndicatorName[]>()
  for (const name of all) {
    const [first = ''] = name.words
    const list = byFirstWord.get(first)
    if (list === undefined) byFirstWord.set(first, [name])
    else list.push(name)
  }
  const index = { all, byFirstWord }
  known.set(data.indicators, index)
  return index
}

function namesOf(indicator: Indicator): IndicatorName[] {
  const own = foldedWords(indicator.name)
  const variants = [own, ...indicator.aliases.map(foldedWords)]
  for (const words of counting) {
    const rest = own.slice(words.length)
    if (words.every((word, at) => own[at] === word) && rest.length > 1) variants.push(rest)
  }
  const seen = new Set<string>()
  return variants.flatMap((words) => {
    const key = words.join(' ')
    if (key === '' || seen.has(key)) return []
    seen.add(key)
    return [{ indicator, words, own: words === own }]
  })
}
