import type { YearKind } from '../document/origin.ts'
import type { Period } from '../document/period.ts'
import type { OfficialParts } from '../document/types.ts'
import { placeLines } from '../recognize/placeLines.ts'
import type { Recognized, RecognizedDocument } from '../recognize/types.ts'
import { normalizeText } from '../text/normalize.ts'
import { judgeLine } from './judgeYear.ts'
import { contextOf, judgeYears } from './judgeYears.ts'
import { shiftBetween, shiftedPeriod } from './rollPeriod.ts'
import type { YearMention } from './types.ts'
import { YearFrames } from './yearFrame.ts'
import { yearTokens } from './yearTokens.ts'

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
  const frames = documents.map(({ document, source }) => ({
    from: Math.min(...Object.values(source.blocks), ...Object.values(source.parts)),
    frame: new YearFrames(document).frame([], 'other'),
  }))

  const rows: YearRow[] = []
  const alone: { at: number; row: YearRow }[] = []
  normalizeText(input)
    .split('\n')
    .forEach((text, index) => {
      const line = index + 1
      for (const token of yearTokens(text)) {
        const mention = waiting.take(line, token.year)
        if (mention !== undefined) rows.push(rowOf(line, mention))
        else {
          const frame = frames.findLast(({ from }) => from <= line)?.frame ?? frames[0]?.frame
          if (frame === undefined) continue
          const judged = judgeLine(text, frame).find((one) => one.token.start === token.start)
          if (judged === undefined) continue
          const row: YearRow = {
            line,
            year: token.year,
            context: contextOf(text, token.start, token.end),
            kind: judged.judgement.kind,
            moves: judged.judgement.moves,
            to: token.year + shift.years,
          }
          alone.push({ at: rows.length, row })
          rows.push(row)
        }
      }
    })
  // Places are a line off where words were hyphenated or a note stood between them.
  for (const { at, row } of alone) {
    const mention = waiting.nearest(row.line, row.year)
    if (mention !== undefined) rows[at] = rowOf(row.line, mention)
  }
  return rows
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
