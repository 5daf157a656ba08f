import { documentName } from '../document/name.ts'
import type { Period } from '../document/period.ts'
import type { Block, VanKienDocument } from '../document/types.ts'
import { newId } from '../ids.ts'
import { guidelineOfSigning, yearOfSigning } from '../template/yearOfSigning.ts'
import { kindParts } from './newKind.ts'
import type { RollOptions } from './rollDocument.ts'
import { isPartPlace, rollParts } from './rollParts.ts'
import type { YearMention } from './types.ts'

/** The new document around its body: what it is, of when, and its official parts. */
export function newDocument(
  source: VanKienDocument,
  {
    to,
    choices: { into },
    settings,
    number,
    now,
    years,
    body,
    expected,
  }: RollOptions & {
    readonly years: readonly YearMention[]
    readonly body: Block[]
    readonly expected: VanKienDocument | undefined
  },
): VanKienDocument {
  const moving = years.filter((one) => isPartPlace(one.place) && one.moves === true)
  const isSame = into === 'same'
  const dated = isSame ? source.parts.date?.year : undefined
  const move = moving.find(({ place }) => isPartPlace(place) && place.part === 'date')
  const year = move?.to ?? dated ?? yearOfSigning(to, { year: Number(now.slice(0, 4)) })
  const kind = isSame ? undefined : kindParts(into, source, expected, to)
  const template = kind === undefined ? source.template : kind.template
  const name = isSame ? nameFor(source, to) : undefined
  const parts = rollParts(source.parts, { moving, year, settings, number })
  return {
    id: newId(),
    documentType: kind?.documentType ?? source.documentType,
    ...(template !== undefined && { template }),
    ...(name !== undefined && { name }),
    period: to,
    entity: source.entity,
    guideline: guidelineOfSigning(year, settings),
    ...(source.spelling && { spelling: source.spelling }),
    numbering: source.numbering,
    parts: { ...parts, ...kind?.parts },
    body,
    rolledFrom: {
      document: source.id,
      name: documentName(source),
      period: source.period,
      on: now,
    },
  }
}

/** The name that a person gave it, moved along; one that its parts give is made of them anew. */
function nameFor(source: VanKienDocument, to: Period): string | undefined {
  const { name, documentType, parts } = source
  if (name === undefined || name === documentName({ documentType, parts })) return undefined
  return movedName(name, source.period, to)
}

/** The name with the new period's years. */
function movedName(name: string, from: Period, to: Period): string {
  const years = (period: Period): readonly number[] =>
    period.kind === 'year' ? [period.year] : [period.from, period.to]
  return name.replace(/(?<!\d)\d{4}(?!\d)/g, (year) => {
    const at = years(from).indexOf(Number(year))
    return at < 0 ? year : String(years(to)[at])
  })
}
