import type { Settings } from '../api/settings.ts'
import type { Period } from '../document/period.ts'
import { typeNames } from '../document/typeNames.ts'
import type { DocumentType, OfficialParts, VanKienDocument } from '../document/types.ts'
import { newId } from '../ids.ts'
import type { Entity } from '../indicators/types.ts'
import { applySpelling } from '../text/spelling.ts'
import { type Fill, makeBody } from './blocks.ts'
import { fieldValues, fillFields } from './fields.ts'
import { signingParts } from './signing.ts'
import { isForAnyType, type Template } from './types.ts'
import { guidelineOfSigning, yearOfSigning } from './yearOfSigning.ts'

export interface NewDocumentOptions {
  /** Of the template's kind; see shared/template/period.ts for what it means. */
  readonly period: Period
  readonly settings: Settings
  /** Whose figures the document speaks of. */
  readonly entity: Entity
  /** Type of the document, where the template is for any (`isForAnyType`). */
  readonly documentType?: DocumentType
  /** The day of making; only its year is used. */
  readonly today?: { readonly day: number; readonly month: number; readonly year: number }
}

function filled(value: string | undefined, fill: Fill): string | undefined {
  return value === undefined ? undefined : fill(value)
}

function makeParts(
  template: Template['parts'],
  settings: Settings,
  year: number,
  fill: Fill,
): OfficialParts {
  const typeName = filled(template.typeName, fill)
  const title = filled(template.title, fill)
  const subtitle = filled(template.subtitle, fill)
  const symbol = filled(template.symbol, fill)
  // What the person set is kept as written: the spelling habit is for the template's words.
  const [issuer, superior, place] = [settings.issuer, settings.superior, settings.place].map(
    (value) => value.trim(),
  )
  return {
    ...(template.partyHeading && {
      partyHeading: true,
      ...(superior && { superior }),
      ...(issuer && { issuer }),
      ...(place && { place }),
      date: { year },
    }),
    ...(symbol !== undefined && { symbol }),
    ...(typeName !== undefined && { typeName }),
    ...(title !== undefined && { title }),
    ...(subtitle !== undefined && { subtitle }),
    ...(template.titleRule && { titleRule: true }),
    recipients: template.recipients === 'office' ? [...settings.recipients] : [],
    ...signingParts(template.signing, settings),
  }
}

/** The parts with what the type prints: its name in capitals (a letter has none) and its symbol. */
function withType(parts: Template['parts'], type: DocumentType): Template['parts'] {
  const name = typeNames[type]
  if (type === 'VB' || name === undefined) return parts
  return {
    ...parts,
    symbol: `${type}/{bodyCode}`,
    ...(type !== 'CV' && { typeName: name.toUpperCase() }),
  }
}

/**
 * A new document from a template: fields filled from period, settings and entity, headings with
 * their roles and hints, target lists still empty (`fillDocument` writes them). The number and
 * the day stay blank.
 *
 * Throws when `period` is of another kind than the template's: callers make it with
 * `periodForYear` or check `periodKind` first.
 */
export function instantiateTemplate(
  template: Template,
  options: NewDocumentOptions,
): VanKienDocument {
  const { period, settings, entity, today } = options
  if (period.kind !== template.periodKind) {
    throw new Error(`Template ${template.id} wants a ${template.periodKind}, got a ${period.kind}`)
  }
  const values = fieldValues({ period, settings, entity })
  const fill: Fill = (text) => fillFields(applySpelling(text, settings.spelling), values)
  const year = yearOfSigning(period, today)
  const documentType = isForAnyType(template)
    ? (options.documentType ?? template.documentType)
    : template.documentType
  const parts = isForAnyType(template) ? withType(template.parts, documentType) : template.parts
  return {
    id: newId(),
    documentType,
    template: template.id,
    period,
    entity: entity.id,
    guideline: guidelineOfSigning(year, settings),
    spelling: settings.spelling,
    numbering: template.numbering,
    parts: makeParts(parts, settings, year, fill),
    body: makeBody(template.blocks, fill),
  }
}
