import { type Period, periodInWords } from '../document/period.ts'
import { typeNames } from '../document/typeNames.ts'
import type { DocumentType, OfficialParts, VanKienDocument } from '../document/types.ts'
import type { RollInto } from './types.ts'

const types: Readonly<Partial<Record<RollInto, DocumentType>>> = { resolution: 'NQ', report: 'BC' }

/** The type of the document that one of `type` is made into. */
export function typeInto(type: DocumentType, into: RollInto): DocumentType {
  return types[into] ?? type
}

export interface KindParts {
  readonly documentType: DocumentType
  readonly template?: string
  /** In the place of those of the source. */
  readonly parts: Partial<OfficialParts>
}

/** What another kind of document is called: as its template says, else as its type is. */
export function kindParts(
  into: Exclude<RollInto, 'same'>,
  source: VanKienDocument,
  expected: VanKienDocument | undefined,
  period: Period,
): KindParts {
  if (expected !== undefined) {
    const { documentType, template } = expected
    const { typeName, title, symbol: own } = expected.parts
    return {
      documentType,
      ...(template !== undefined && { template }),
      parts: {
        ...(typeName !== undefined && { typeName }),
        ...(title !== undefined && { title }),
        ...(own !== undefined && !own.includes('[') && { symbol: own }),
      },
    }
  }
  const documentType = typeInto(source.documentType, into)
  const ending = source.parts.symbol?.split('/')[1]
  const when = periodInWords(period)
  const title = into === 'report' ? `kết quả thực hiện nhiệm vụ ${when}` : `về nhiệm vụ ${when}`
  return {
    documentType,
    parts: {
      typeName: (typeNames[documentType] ?? '').toUpperCase(),
      title,
      ...(ending !== undefined && { symbol: `${documentType}/${ending}` }),
    },
  }
}

const templates: Readonly<Partial<Record<RollInto, string>>> = {
  resolution: 'nghi-quyet-nam',
  report: 'bao-cao-ket-qua-nam',
}

/** Id of the template that says what a document of the wanted kind has. */
export function templateOf(into: RollInto, { kind }: Period): string | undefined {
  return kind === 'year' ? templates[into] : undefined
}
