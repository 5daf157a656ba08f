import type { Settings } from '../api/settings.ts'
import type { Period } from '../document/period.ts'
import { numbersIn } from '../extract/numberTokens.ts'
import { quantitiesIn } from '../extract/quantities.ts'
import type { Entity } from '../indicators/types.ts'
import type { YearMention } from '../rollForward/types.ts'
import { cleanForeignText } from '../text/clean.ts'
import { applySpelling } from '../text/spelling.ts'
import { HIDDEN } from './checkForeign.ts'
import { EMPTY_FIELD, type FieldValues, fieldValues, withoutFields } from './fields.ts'
import { termWorkedIn } from './period.ts'

/**
 * A document's words as a template's: what would be another one next time (years of the document's
 * own period, the office's names) as fields.
 */

/** Words of a line, a note or an official part: `year` mentions are looked up by it. */
export type WordsPlace = string

/** The place of a line, or of a note in it. */
export function blockPlace(blockId: string, noteId?: string): WordsPlace {
  return noteId === undefined ? blockId : `${blockId} ${noteId}`
}

/** The place of an official part. */
export function partPlace(part: string): WordsPlace {
  return `part ${part}`
}

export interface FieldMaterial {
  readonly period: Period
  readonly settings: Settings
  /** Whose figures the document speaks of. */
  readonly entity: Entity
  /** Years of the document as judged (shared/rollForward). */
  readonly years: readonly YearMention[]
}

export interface FieldWriter {
  /** `at`: where `text` begins in the words of the place; `gaps`: typed figures become gaps. */
  write(text: string, place: WordsPlace, at?: number, gaps?: boolean): string
  /** Words without judged years, as hints: the period's own years in them are fields all the same. */
  writePlain(text: string): string
  /** How many figures became gaps so far. */
  gaps(): number
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly becomes: string
}

/** Writes the words of one document as those of its template. */
export function createFieldWriter(material: FieldMaterial): FieldWriter {
  const values = fieldValues(material)
  const years = yearsByPlace(material)
  const names = nameFields(material, values)
  let gaps = 0

  const write = (text: string, stretches: readonly Stretch[]): string => {
    const found = names === undefined ? [] : namesIn(text, names)
    const all = [...stretches, ...found, ...congressesIn(text, values)].sort(
      (one, other) => one.start - other.start || other.end - one.end,
    )
    let written = ''
    let from = 0
    for (const { start, end, becomes } of all) {
      if (start < from) continue
      written += withoutFields(clean(text.slice(from, start))) + becomes
      from = end
    }
    return written + withoutFields(clean(text.slice(from)))
  }

  return {
    write(text, place, at = 0, withGaps = false) {
      const here = (years.get(place) ?? []).flatMap(({ start, end, becomes }) =>
        start >= at && end <= at + text.length
          ? [{ start: start - at, end: end - at, becomes }]
          : [],
      )
      const typed = withGaps ? typedFigures(text) : []
      gaps += typed.length
      return write(text, [...here, ...typed])
    },
    writePlain(text) {
      const own = [...text.matchAll(/(?<!\d)\d{4}(?!\d)/g)].flatMap((match): Stretch[] => {
        const becomes = yearField(Number(match[0]), material, true)
        return becomes === undefined ? [] : [{ start: match.index, end: match.index + 4, becomes }]
      })
      return write(text, own)
    },
    gaps: () => gaps,
  }
}

/** No file may hold hidden signs; a document from elsewhere can. */
export function clean(text: string): string {
  return cleanForeignText(text)
    .replace(new RegExp(HIDDEN, 'gu'), '')
    .replace(/[\u0080-\u009f\f]/g, '')
}

function yearsByPlace(material: FieldMaterial): ReadonlyMap<WordsPlace, readonly Stretch[]> {
  const places = new Map<WordsPlace, Stretch[]>()
  for (const { place, year, kind, moves } of material.years) {
    if (moves !== true && kind !== 'term') continue
    const counted = kind !== 'term' || (moves === true && material.period.kind === 'term')
    const becomes = yearField(year, material, counted)
    if (becomes === undefined) continue
    const key = 'part' in place ? partPlace(place.part) : blockPlace(place.blockId, place.noteId)
    const list = places.get(key) ?? []
    list.push({ start: place.start, end: place.end, becomes })
    places.set(key, list)
  }
  return places
}

/** The field that a year is in a document of the period; `counted`: also years away from it. */
function yearField(
  year: number,
  { period, settings }: Pick<FieldMaterial, 'period' | 'settings'>,
  counted: boolean,
): string | undefined {
  if (period.kind === 'year' && counted) {
    const away = year - period.year
    if (away === 0) return '{year}'
    if (Math.abs(away) === 1) return away < 0 ? '{lastYear}' : '{nextYear}'
    return Math.abs(away) < 10 ? `{year${signed(away)}}` : undefined
  }
  const term = period.kind === 'term' ? period : termWorkedIn(period.year, settings.term)
  if (year === term.from) return '{termStart}'
  if (year === term.to) return '{termEnd}'
  if (period.kind === 'year' || !counted) return undefined
  const away = year - term.from
  return Math.abs(away) < 30 ? `{termStart${signed(away)}}` : undefined
}

function signed(count: number): string {
  return count < 0 ? String(count) : `+${count}`
}

interface Names {
  readonly pattern: RegExp
  readonly fields: ReadonlyMap<string, string>
}

/**
 * The office's names in both habits of spelling. Only those that the office has a value for: else
 * a new document would have a gap where there were words.
 */
function nameFields({ settings, entity }: FieldMaterial, values: FieldValues): Names | undefined {
  const fields = new Map<string, string>()
  const put = (name: string | undefined, field: string): void => {
    if (name === undefined || name.trim().length < 2) return
    for (const habit of ['uỷ', 'ủy'] as const) {
      const spelled = applySpelling(name.trim(), habit)
      if (!fields.has(spelled)) fields.set(spelled, field)
    }
  }
  put(values.issuer, '{issuer}')
  put(values.superior, '{superior}')
  put(entity.name, '{entity}')
  put(entity.name.toUpperCase(), '{ENTITY}')
  put(settings.place, '{place}')
  put(settings.place.toUpperCase(), '{PLACE}')
  const longestFirst = [...fields.keys()].sort((one, other) => other.length - one.length)
  if (longestFirst.length === 0) return undefined
  const words = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'gu'), fields }
}

function namesIn(text: string, { pattern, fields }: Names): Stretch[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const becomes = fields.get(match[0])
    return becomes === undefined
      ? []
      : [{ start: match.index, end: match.index + match[0].length, becomes }]
  })
}

/** The congress of the office's own organization; the Party's national one counts otherwise. */
const CONGRESS =
  /Đại hội(?:(?!toàn quốc)[^.;\n]){0,80}?Đảng bộ(?:(?!toàn quốc)[^.;\n]){0,60}?lần thứ\s+([IVXL]+)(?![\p{L}\p{N}])/gu

function congressesIn(text: string, { congress, lastCongress }: FieldValues): Stretch[] {
  return [...text.matchAll(CONGRESS)].flatMap((match) => {
    const numeral = match[1] ?? ''
    const becomes =
      numeral === congress ? '{congress}' : numeral === lastCongress ? '{lastCongress}' : undefined
    const end = match.index + match[0].length
    return becomes === undefined ? [] : [{ start: end - numeral.length, end, becomes }]
  })
}

/** Numbers that a person typed, without their units: "khoảng [...] tỷ đồng". */
function typedFigures(text: string): Stretch[] {
  const numbers = numbersIn(text)
  return quantitiesIn(text).flatMap((quantity) => {
    const own = numbers.filter(({ start, end }) => start >= quantity.start && end <= quantity.end)
    const pair = quantity.value === undefined || quantity.outOf !== undefined
    const first = own[0]
    const last = pair ? own[1] : first
    return first === undefined || last === undefined
      ? []
      : [{ start: first.start, end: last.end, becomes: EMPTY_FIELD }]
  })
}
