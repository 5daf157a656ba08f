import { documentName } from '../document/name.ts'
import type { Period } from '../document/period.ts'
import type { Block, OfficialParts, VanKienDocument } from '../document/types.ts'
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
    parts:
      expected !== undefined && isBare(source.parts)
        ? { ...expected.parts, date: { year }, ...(number !== undefined && { number }) }
        : { ...parts, ...kind?.parts },
    body: isSame ? body : body.map((block) => inLevelFormat(block, source.numbering)),
    rolledFrom: {
      document: source.id,
      name: documentName(source),
      period: source.period,
      on: now,
    },
  }
}

/** A text without its head (the body of a report, say) has nothing to take over. */
function isBare({ recipients, ...parts }: OfficialParts): boolean {
  const { issuer, partyHeading = false, date, number, symbol, signer } = parts
  const told = [issuer, date, number, symbol, signer].some((one) => one !== undefined)
  return !told && !partyHeading && recipients.length === 0
}

/**
 * "I." among headings "I-": what was odd in one place of the source has no place among the headings
 * of another kind of document.
 */
function inLevelFormat(block: Block, numbering: VanKienDocument['numbering']): Block {
  if (block.type !== 'heading' || block.format === undefined) return block
  if (block.format.style !== numbering[block.level - 1]?.style) return block
  const { format: _, ...rest } = block
  return rest
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
