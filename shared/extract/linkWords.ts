import { relativePeriodOf } from '../document/period.ts'
import type { FigureForm, FigureRef } from '../document/types.ts'
import type { FigureContext } from '../figures/lookup.ts'
import { figureWords } from '../figures/words.ts'
import type { FoundFigure } from './gather.ts'
import type { Proposal } from './proposals.ts'

/** A stretch of a line that a figure can take the place of, showing the very same words. */
export interface FigureLink {
  readonly start: number
  readonly end: number
  readonly ref: FigureRef
  readonly words: string
}

/** A number of the text that is to become a figure of the store. */
export interface WantedLink {
  readonly blockId: string
  readonly noteId?: string
  /** The words of the whole line, as they were when the number was found. */
  readonly line: string
  /** Ways to write it that show the very same words, the best first. */
  readonly ways: readonly FigureLink[]
}

/** The links of accepted figures; `context` with the store as it is after the acceptance. */
export function linksOfAccepted(
  accepted: readonly Proposal[],
  context: FigureContext,
): WantedLink[] {
  return accepted.flatMap(({ found, indicator, entity, period, measure }) => {
    if (indicator === undefined) return []
    const ref = {
      indicator: indicator.code,
      ...(entity !== context.entity && { entity }),
      period: relativePeriodOf(period, context.period),
      measure,
    }
    const ways = figureLinks(found, ref, context)
    if (ways.length === 0) return []
    const { blockId, noteId, line } = found
    return [{ blockId, ...(noteId !== undefined && { noteId }), line, ways }]
  })
}

const byMeasure: Readonly<Record<FigureRef['measure'], readonly FigureForm[]>> = {
  target: ['bounded', 'valueUnit', 'boundedValue', 'value'],
  plan: ['bounded', 'valueUnit', 'boundedValue', 'value'],
  actual: ['valueUnit', 'bounded', 'value', 'boundedValue'],
  estimate: ['valueUnit', 'bounded', 'value', 'boundedValue'],
}

/**
 * The longest words of the number that one of the figure's forms writes exactly as the text has
 * them, the likeliest first; none: the number stays plain text.
 */
export function figureLinks(
  { line, start, end }: Pick<FoundFigure, 'line' | 'start' | 'end'>,
  ref: Omit<FigureRef, 'form'>,
  context: FigureContext,
): readonly FigureLink[] {
  const text = line.slice(start, end)
  const links = byMeasure[ref.measure].flatMap((form): FigureLink[] => {
    const whole: FigureRef = { ...ref, form }
    const words = figureWords(whole, context)
    const at = words === undefined ? undefined : placeOf(words, text)
    if (words === undefined || at === undefined) return []
    return [{ start: start + at, end: start + at + words.length, ref: whole, words }]
  })
  return links.sort((a, b) => b.words.length - a.words.length)
}

/** Where the words stand whole: "8" is not in "08", nor "1,5" in "11,5" or "1,55". */
function placeOf(words: string, text: string): number | undefined {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, behind] = [text.slice(0, at), text.slice(at + words.length)]
    const cutsFront = /[\p{L}\d]$|\d[.,]$|(?:^|\s)[-−]$|âm\s$/iu.test(before) && startsBare(words)
    const cutsBack =
      /^(?:[.,]?\d)/.test(behind) || (/\p{L}$/u.test(words) && /^\p{L}/u.test(behind))
    if (!cutsFront && !cutsBack) return at
  }
  return undefined
}

function startsBare(words: string): boolean {
  return /^[\d\p{L}]/u.test(words)
}
