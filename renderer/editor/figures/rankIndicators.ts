import type { StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import type { Indicator } from '../../../shared/indicators/types.ts'
import { foldedWords, type IndicatorName, nameIndex } from './indicatorNames.ts'

interface RankOptions {
  readonly most: number
  /** Has the document a value of it? Such ones come first among equals. */
  readonly hasValue: (indicator: Indicator) => boolean
}

/**
 * The indicators that words typed without much care mean, the likeliest first: every word begins a
 * word of the name (or of another name it is known by). Without words all of them, those with a
 * value first.
 */
export function rankIndicators(
  query: string,
  store: StoreIndex,
  { most, hasValue }: RankOptions,
): readonly Indicator[] {
  const wanted = foldedWords(query)
  const best = new Map<Indicator, number>()
  for (const name of nameIndex(store).all) {
    const score = scoreOf(name, wanted)
    const old = best.get(name.indicator)
    if (score !== undefined && (old === undefined || score < old)) best.set(name.indicator, score)
  }
  const place = new Map(store.data.indicators.map((one, at) => [one, at]))
  const sorted = [...best].map(([indicator, score]) => ({
    indicator,
    score,
    valued: hasValue(indicator) ? 0 : 1,
    length: wanted.length === 0 ? 0 : indicator.name.length,
    place: place.get(indicator) ?? 0,
  }))
  sorted.sort(
    (a, b) => a.score - b.score || a.valued - b.valued || a.length - b.length || a.place - b.place,
  )
  return sorted.slice(0, most).map(({ indicator }) => indicator)
}

/** The smaller the likelier; undefined: the name does not hold all the words. */
function scoreOf({ words, own }: IndicatorName, wanted: readonly string[]): number | undefined {
  if (wanted.length === 0) return 0
  const alias = own ? 0 : 1
  const at = phraseAt(words, wanted)
  if (at === 0) return (words.length === wanted.length ? 0 : 2) + alias
  if (at !== undefined) return 4 + alias
  return wanted.every((word) => words.some((one) => one.startsWith(word))) ? 6 + alias : undefined
}

/** Where the wanted words stand one after the other, the last one perhaps unfinished. */
function phraseAt(words: readonly string[], wanted: readonly string[]): number | undefined {
  for (let from = 0; from + wanted.length <= words.length; from++) {
    const fits = wanted.every((word, at) => {
      const one = words[from + at] ?? ''
      return at === wanted.length - 1 ? one.startsWith(word) : one === word
    })
    if (fits) return from
  }
  return undefined
}
