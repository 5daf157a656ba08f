import { foldText, wordSearch } from '../../../shared/text/fold.ts'
import type { GoToPlace } from './places.ts'

/**
 * The places that the query means, the best first: a number ("II.3", "12") names a place, words
 * are looked for with or without diacritics. Without a query all of them.
 */
export function findPlaces(query: string, places: readonly GoToPlace[]): GoToPlace[] {
  const wanted = numberKey(query)
  const fits = wordSearch(query)
  const ranked = places.flatMap((place) => {
    const rank = rankOf(place, wanted, fits)
    return rank === undefined ? [] : [{ place, rank }]
  })
  // The sort is stable: among equals the order of the document stays.
  return ranked.sort((a, b) => a.rank - b.rank).map(({ place }) => place)
}

/** "II - 3.", "ii.3", "II 3" are one way to say it. */
function numberKey(query: string): string {
  return foldText(query)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('.')
}

function rankOf(
  { numbers, marker, words }: GoToPlace,
  wanted: string,
  fits: (...texts: readonly string[]) => boolean,
): number | undefined {
  if (wanted === '') return 0
  const at = numbers.indexOf(wanted)
  // The whole number before a part of it: "3" is section 3 rather than II.3.
  if (at >= 0) return at
  if (numbers.some((number) => number.startsWith(`${wanted}.`))) return 10
  return fits(marker, words) ? 20 : undefined
}
