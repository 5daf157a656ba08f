import type { Settings } from '../api/settings.ts'
import { readNumeral, writeNumeral } from '../document/numerals.ts'
import type { Period } from '../document/period.ts'
import type { Entity } from '../indicators/types.ts'
import { termWorkedIn } from './period.ts'

/** The fields that template texts may hold, `{year}` and so on. */
const FIELD_NAMES = [
  'year',
  'lastYear',
  'nextYear',
  'term',
  'termStart',
  'termEnd',
  'lastTerm',
  'nextTerm',
  'issuer',
  'superior',
  'place',
  'entity',
  'congress',
  'lastCongress',
  'bodyCode',
] as const
export type FieldName = (typeof FIELD_NAMES)[number]

/** Value of every field; undefined where the settings or the period give none. */
export type FieldValues = Readonly<Partial<Record<FieldName, string>>>

/** What stands in a new document for a field without a value. */
export const EMPTY_FIELD = '[...]'

/** Fields that are a year, which an offset may follow: `{year-2}`, `{termStart+1}`. */
const COUNTED: ReadonlySet<string> = new Set<FieldName>(['year', 'termStart', 'termEnd'])

/** Fields that may stand in capitals, for titles: `{PLACE}`. */
const IN_CAPITALS: ReadonlySet<string> = new Set<FieldName>(['entity', 'place'])

/** A field, or a brace written twice: a brace that opens none. */
const FIELD = /\{\{|\{([a-zA-Z]*)([+-]\d{1,2})?\}/g

interface Field {
  readonly name: FieldName
  readonly offset: number
  readonly capitals: boolean
}

function isFieldName(name: string): name is FieldName {
  return (FIELD_NAMES as readonly string[]).includes(name)
}

function readField(word: string, offset: string | undefined): Field | undefined {
  const lower = word.toLowerCase()
  const capitals = word === word.toUpperCase() && IN_CAPITALS.has(lower)
  const name = capitals ? lower : word
  if (!isFieldName(name) || (offset !== undefined && !COUNTED.has(name))) return undefined
  return { name, offset: Number(offset ?? 0), capitals }
}

/** What stands in braces in a text, in order: the fields, and what is none. */
function bracesIn(text: string): { readonly written: string; readonly field: Field | undefined }[] {
  return [...text.matchAll(FIELD)].flatMap(([whole, name, offset]) =>
    name === undefined ? [] : [{ written: whole.slice(1, -1), field: readField(name, offset) }],
  )
}

/** Names in braces that are no fields: misspelt, or of a newer program. */
export function unknownFields(text: string): string[] {
  return bracesIn(text).flatMap(({ written, field }) => (field === undefined ? [written] : []))
}

/** The fields that a text holds. */
export function fieldsIn(text: string): FieldName[] {
  return bracesIn(text).flatMap(({ field }) => field?.name ?? [])
}

/** `text` with its fields replaced by their values; an unknown one stays as written. */
export function fillFields(text: string, values: FieldValues): string {
  return text.replace(FIELD, (whole, name: string | undefined, offset: string | undefined) => {
    if (name === undefined) return '{'
    const field = readField(name, offset)
    return field === undefined ? whole : fieldValue(field, values) || EMPTY_FIELD
  })
}

function fieldValue({ name, offset, capitals }: Field, values: FieldValues): string | undefined {
  const value = values[name]
  if (value === undefined) return undefined
  if (offset !== 0) return String(Number(value) + offset)
  return capitals ? value.toUpperCase() : value
}

/** Words as a template holds them when they are no fields. */
export function withoutFields(words: string): string {
  return words.replaceAll('{', '{{')
}

/**
 * Roman ordinal of the congress that opens the term beginning in `termStart`, counted from the
 * office's current one; undefined where that can't be counted.
 */
function congressOf(termStart: number, settings: Settings): string | undefined {
  const { from, to } = settings.term
  const terms = (termStart - from) / (to - from)
  if (terms === 0) return settings.congress || undefined
  const current = readNumeral(settings.congress, 'roman')
  if (current === undefined || !Number.isInteger(terms) || current + terms < 1) return undefined
  return writeNumeral(current + terms, 'roman')
}

/** The values of all fields in a document of `period` by this office about `entity`. */
export function fieldValues(options: {
  period: Period
  settings: Settings
  entity: Entity
}): FieldValues {
  const { period, settings, entity } = options
  const term = period.kind === 'term' ? period : termWorkedIn(period.year, settings.term)
  const length = term.to - term.from
  const years =
    period.kind === 'year'
      ? {
          year: String(period.year),
          lastYear: String(period.year - 1),
          nextYear: String(period.year + 1),
        }
      : {}
  const congress = congressOf(term.from, settings)
  const lastCongress = congressOf(term.from - length, settings)
  return {
    ...years,
    term: `${term.from} - ${term.to}`,
    termStart: String(term.from),
    termEnd: String(term.to),
    lastTerm: `${term.from - length} - ${term.from}`,
    nextTerm: `${term.to} - ${term.to + length}`,
    issuer: settings.issuer.trim(),
    superior: settings.superior.trim(),
    place: settings.place.trim(),
    // An entity's name is kept as it stands inside a sentence: "tỉnh Trà Vinh".
    entity: entity.name,
    bodyCode: settings.bodyCode.trim(),
    ...(congress !== undefined && { congress }),
    ...(lastCongress !== undefined && { lastCongress }),
  }
}
