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
const EMPTY_FIELD = '[...]'

const FIELD = /\{([a-zA-Z]*)\}/g

function isFieldName(name: string): name is FieldName {
  return (FIELD_NAMES as readonly string[]).includes(name)
}

/** Names in braces that are no fields: misspelt, or of a newer program. */
export function unknownFields(text: string): string[] {
  return [...text.matchAll(FIELD)]
    .map((match) => match[1] ?? '')
    .filter((name) => !isFieldName(name))
}

/** `text` with its fields replaced by their values; an unknown one stays as written. */
export function fillFields(text: string, values: FieldValues): string {
  return text.replace(FIELD, (whole, name: string) =>
    isFieldName(name) ? values[name] || EMPTY_FIELD : whole,
  )
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
