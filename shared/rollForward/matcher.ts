import type { FoundFigure } from '../extract/gather.ts'
import { createFoundMatcher, type FoundMatch } from '../extract/matchFound.ts'
import type { Indicator } from '../indicators/types.ts'

const known = new WeakMap<readonly Indicator[], (found: FoundFigure) => FoundMatch>()

/** Matches figures to a catalogue; it knows its names by heart once it was asked. */
export function matcherOf(indicators: readonly Indicator[]): (found: FoundFigure) => FoundMatch {
  let match = known.get(indicators)
  if (match === undefined) {
    match = createFoundMatcher(indicators)
    known.set(indicators, match)
  }
  return match
}
