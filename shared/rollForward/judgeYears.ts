import type { Period } from '../document/period.ts'
import { shownFigures } from '../document/shownFigures.ts'
import type { OfficialParts, VanKienDocument } from '../document/types.ts'
import { linesOfDocument } from '../extract/lines.ts'
import type { Place } from '../extract/types.ts'
import { type JudgedYear, judgeLine } from './judgeYear.ts'
import { type Shift, shiftBetween } from './rollPeriod.ts'
import { tableYears } from './tableYears.ts'
import type { PartPlace, YearMention } from './types.ts'
import { YearFrames } from './yearFrame.ts'

/** Parts in front of the body and behind it, in the order of the page. */
const OPENING = [
  'circulation',
  'superior',
  'issuer',
  'number',
  'symbol',
  'urgency',
  'draft',
  'place',
  'date',
  'typeName',
  'title',
  'subtitle',
] as const
const CLOSING = ['recipients', 'onBehalfOf', 'signerTitle', 'signer', 'typistMark'] as const

/** So many characters around a year show what is meant. */
const AROUND = 36

/**
 * Every four-digit year (1900 to 2200) of the document in reading order, footnotes behind the line
 * that carries them, and whether it moves as the document's period becomes `to`. In the official
 * parts offsets count in `partText`.
 */
export function judgeYears(document: VanKienDocument, to: Period): YearMention[] {
  const frames = new YearFrames(document)
  const shift = shiftBetween(document.period, to)
  const outer = frames.frame([], 'other')
  const mention = (text: string, judged: JudgedYear, place: Place | PartPlace): YearMention => {
    const { token, judgement } = judged
    return {
      key: keyOf(place),
      place,
      year: token.year,
      kind: judgement.kind,
      moves: judgement.moves,
      to: token.year + movedBy(judged, shift),
      context: contextOf(text, token.start, token.end),
    }
  }
  const ofParts = (parts: readonly (keyof OfficialParts)[]): YearMention[] =>
    parts.flatMap((part) => {
      const text = partText(document.parts, part)
      return judgeLine(text, outer).map((judged) => {
        const { start, end } = judged.token
        const isOwn = part === 'date' || part === 'typistMark'
        const near = isOwn ? ownPart(judged, document.period) : judged
        return mention(text, near, { part, start, end })
      })
    })

  const figures = shownFigures(document)
  const columnsOf = tableYears(document)
  const body = linesOfDocument(document).flatMap(({ blockId, noteId, text, headings, role }) => {
    const shown = figures.get(noteId ?? blockId) ?? []
    return judgeLine(text, frames.frame(headings, role), columnsOf(blockId)).map((judged) => {
      const { start, end } = judged.token
      const isShown = shown.some((figure) => figure.start < end && start < figure.end)
      const near: JudgedYear = isShown
        ? { ...judged, judgement: { kind: 'figure', moves: false } }
        : judged
      return mention(text, near, { blockId, ...(noteId !== undefined && { noteId }), start, end })
    })
  })
  return [...ofParts(OPENING), ...body, ...ofParts(CLOSING)]
}

/** The words of an official part as years are placed in them: recipients a line each. */
export function partText(parts: OfficialParts, part: keyof OfficialParts): string {
  const value = parts[part]
  if (typeof value === 'string') return value
  if (part === 'recipients') return parts.recipients.join('\n')
  return part === 'date' && parts.date?.year !== undefined ? String(parts.date.year) : ''
}

/** The day of signing and the name of the file are the document's own. */
function ownPart(judged: JudgedYear, period: Period): JudgedYear {
  const { year } = judged.token
  const distance =
    period.kind === 'year'
      ? Math.abs(year - period.year)
      : Math.min(Math.abs(year - period.from), Math.abs(year - period.to))
  if (distance > 1) return { ...judged, judgement: { kind: 'fixed', moves: false } }
  return { ...judged, judgement: { kind: distance === 0 ? 'own' : 'neighbour', moves: true } }
}

/** Other stretches go on by their own length, as often as the document's step asks. */
function movedBy({ judgement: { step } }: JudgedYear, { years }: Shift): number {
  return step === undefined ? years : step * Math.max(1, Math.ceil(years / step))
}

function keyOf(place: Place | PartPlace): string {
  if ('part' in place) return `${place.part}@${place.start}`
  return `${place.blockId}${place.noteId === undefined ? '' : `/${place.noteId}`}@${place.start}`
}

/** Words of `text` around a place. */
export function contextOf(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - AROUND), start)
  const after = text.slice(end, end + AROUND)
  const from = start > AROUND ? before.indexOf(' ') + 1 : 0
  const until = end + AROUND < text.length ? after.lastIndexOf(' ') : after.length
  const words = `${before.slice(from)}${text.slice(start, end)}${until < 0 ? after : after.slice(0, until)}`
  return words.replace(/\s+/gu, ' ').trim()
}
