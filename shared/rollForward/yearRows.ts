import type { YearKind } from '../document/origin.ts'
import type { Period } from '../document/period.ts'
import type { OfficialParts } from '../document/types.ts'
import { placeLines } from '../recognize/placeLines.ts'
import type { Recognized, RecognizedDocument, SourceMap } from '../recognize/types.ts'
import { normalizeText } from '../text/normalize.ts'
import { type JudgedYear, judgeLine } from './judgeYear.ts'
import { contextOf, judgeYears } from './judgeYears.ts'
import { shiftBetween, shiftedPeriod } from './rollPeriod.ts'
import type { YearMention } from './types.ts'
import { YearFrames } from './yearFrame.ts'
import { type YearToken, yearTokens } from './yearTokens.ts'

/** What `roll --json` prints: one plain object a year of the input. */
export interface YearRow {
  readonly line: number
  readonly year: number
  readonly context: string
  readonly kind: YearKind
  readonly moves: boolean | null
  /** What it becomes if it moves. */
  readonly to: number
}

/** A judged year with the line where it is expected. */
interface Placed {
  readonly line: number
  readonly mention: YearMention
}

/**
 * Every four-digit year of the input in its order. `to` is for the first document; those annexed to
 * it move along by as many periods. A year of a line that no document kept (the head of a page) is
 * judged by its line alone.
 */
export function yearRows(input: string, { documents }: Recognized, to: Period): YearRow[] {
  const main = documents[0]
  if (main === undefined) return []
  const shift = shiftBetween(main.document.period, to)
  const placed = documents.flatMap((recognized) => {
    const period =
      recognized === main ? to : shiftedPeriod(recognized.document.period, shift.periods)
    return placeMentions(input, recognized, period)
  })
  const waiting = byLineAndYear(placed)
  const found = yearsOfInput(input).map((one) => ({
    ...one,
    mention: waiting.take(one.line, one.token.year),
  }))
  const alone = aloneIn(documents, shift.years)
  return found.map((one) => {
    const { line, token } = one
    // Places are a line off where words were hyphenated or a title takes several lines.
    const mention = one.mention ?? waiting.nearest(line, token.year)
    return mention === undefined ? alone(one) : rowOf(line, mention)
  })
}

/** A year of the input where it stands. */
interface Found {
  readonly line: number
  /** The words of the line and which of its years it is. */
  readonly text: string
  readonly at: number
  readonly token: YearToken
}

function yearsOfInput(input: string): Found[] {
  return normalizeText(input)
    .split('\n')
    .flatMap((text, index) =>
      yearTokens(text).map((token, at) => ({ line: index + 1, text, at, token })),
    )
}

/** Judges a year by its line alone, in the document that the line stands in. */
function aloneIn(documents: Recognized['documents'], years: number): (found: Found) => YearRow {
  const frames = documents.map(({ document, source }) => ({
    from: firstLine(source),
    frame: new YearFrames(document).frame([], 'other'),
  }))
  let last: { readonly line: number; readonly judged: readonly JudgedYear[] } | undefined
  return ({ line, text, at, token }) => {
    const { frame } = frames.findLast(({ from }) => from <= line) ?? frames[0] ?? {}
    if (last?.line !== line) {
      last = { line, judged: frame === undefined ? [] : judgeLine(text, frame) }
    }
    const { kind, moves } = last.judged[at]?.judgement ?? { kind: 'doubtful', moves: null }
    const context = contextOf(text, token.start, token.end)
    return { line, year: token.year, context, kind, moves, to: token.year + years }
  }
}

function firstLine({ blocks, parts }: SourceMap): number {
  const lines = [...Object.values(blocks), ...Object.values(parts)]
  return lines.reduce((first, line) => Math.min(first, line), Number.POSITIVE_INFINITY)
}

function rowOf(line: number, { year, context, kind, moves, to }: YearMention): YearRow {
  return { line, year, context, kind, moves, to }
}

function placeMentions(input: string, recognized: RecognizedDocument, to: Period): Placed[] {
  const mentions = judgeYears(recognized.document, to)
  const lineAt = placeLines(input, recognized)
  const lineOfPart = (part: keyof OfficialParts): number => recognized.source.parts[part] ?? 1
  return mentions.map((mention) => {
    const { place } = mention
    const line =
      'part' in place ? lineOfPart(place.part) : lineAt(place.noteId ?? place.blockId, place.start)
    return { line, mention }
  })
}

/** The mentions that no year of the input has taken yet. */
interface Waiting {
  take(line: number, year: number): YearMention | undefined
  /** The one nearest to the line, not too far from it. */
  nearest(line: number, year: number): YearMention | undefined
}

/** Lines that a place may be off. */
const NEAR = 12

function byLineAndYear(placed: readonly Placed[]): Waiting {
  const queues = new Map<string, YearMention[]>()
  for (const { line, mention } of placed) {
    const key = `${line}:${mention.year}`
    const queue = queues.get(key)
    if (queue === undefined) queues.set(key, [mention])
    else queue.push(mention)
  }
  const take = (line: number, year: number): YearMention | undefined =>
    queues.get(`${line}:${year}`)?.shift()
  return {
    take,
    nearest(line, year) {
      for (let away = 0; away <= NEAR; away++) {
        const mention = take(line - away, year) ?? take(line + away, year)
        if (mention !== undefined) return mention
      }
      return undefined
    },
  }
}
