import type { FigureContext } from '../../../shared/figures/lookup.ts'
import { figureWords } from '../../../shared/figures/words.ts'
import type { Indicator } from '../../../shared/indicators/types.ts'
import type { FigureRow } from '../listFigures.ts'
import { type Outlook, usualRef } from './usualRef.ts'

/**
 * Which of the indicators that fit equally well is likelier meant here: one that the document
 * writes already (`figures`), then one with a value for such a section.
 */
export function rankHere(
  figures: readonly FigureRow[],
  outlook: Outlook | undefined,
  context: FigureContext,
): (indicator: Indicator) => number {
  const written = new Set(figures.map(({ figure }) => figure.ref.indicator))
  return ({ code }) => {
    const hasValue = figureWords(usualRef(code, outlook, context), context) !== undefined
    return (written.has(code) ? 0 : 2) + (hasValue ? 0 : 1)
  }
}
