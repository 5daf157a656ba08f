import type { VanKienDocument } from '../document/types.ts'
import { fail, ok, type Result } from '../result.ts'
import { foldText } from '../text/fold.ts'
import { createFieldWriter, type FieldMaterial, type FieldWriter, partPlace } from './asFields.ts'
import { writeSections } from './blocksOfDocument.ts'
import { LONGEST_TEXT } from './checkForeign.ts'
import type { SectionChoice } from './documentSections.ts'
import { checkTemplate } from './load.ts'
import {
  MOST_BLOCKS,
  TEMPLATE_FORMAT,
  TEMPLATE_VERSION,
  type Template,
  templateSchema,
} from './types.ts'

/** What a person says of a template made from a document. */
export interface TemplateWishes {
  readonly id: string
  readonly name: string
  readonly description: string
  /** By id of the section (documentSections.ts); one that isn't named gets the usual choice. */
  readonly choices?: ReadonlyMap<string, SectionChoice>
  /** Hints in the person's own words, by section; an empty one leaves the section without. */
  readonly hints?: ReadonlyMap<string, string>
  /** Figures that were typed as words stay as they are; else they become gaps. */
  readonly keepNumbers?: boolean
  readonly saved?: Template['saved']
}

export interface TemplateMaterial extends Omit<FieldMaterial, 'period'> {
  readonly document: VanKienDocument
}

export interface TemplateDraft {
  readonly template: Template
  /** Figures typed as words that became gaps. */
  readonly gaps: number
}

/**
 * "Lưu làm mẫu": a template whose new documents have this one's structure. Failure
 * `template-too-long`: more than any template may hold.
 */
export function templateFromDocument(
  { document, ...material }: TemplateMaterial,
  wishes: TemplateWishes,
): Result<TemplateDraft> {
  const { period, documentType, numbering } = document
  const writer = createFieldWriter({ ...material, period })
  const blocks = writeSections(document, writer, wishes)
  const { entity, settings } = material
  const template: Template = {
    format: TEMPLATE_FORMAT,
    version: TEMPLATE_VERSION,
    id: wishes.id,
    name: wishes.name,
    description: wishes.description,
    documentType,
    periodKind: period.kind,
    ...(entity.parent !== undefined && entity.parent === settings.entity && { below: true }),
    ...(wishes.saved && { saved: wishes.saved }),
    numbering,
    parts: partsOf(document, material.settings.bodyCode, writer),
    blocks: blocks.length > 0 ? blocks : [{ type: 'paragraph', text: '' }],
  }
  const parsed = templateSchema.safeParse(template)
  const checked = parsed.success ? checkTemplate(parsed.data) : undefined
  if (checked?.ok !== true) {
    return fail(
      'template-too-long',
      `Chưa lưu được làm mẫu: văn bản có hơn ${MOST_BLOCKS} khối, hoặc có đoạn dài hơn ${LONGEST_TEXT} ký tự, hoặc tên quá dài. Hãy bỏ bớt mục rồi thử lại.`,
      parsed.success ? checked?.error.message : String(parsed.error),
    )
  }
  return ok({ template: checked.value, gaps: writer.gaps() })
}

function partsOf(
  { documentType, parts }: VanKienDocument,
  bodyCode: string,
  writer: FieldWriter,
): Template['parts'] {
  const written = (part: 'typeName' | 'title' | 'subtitle') => {
    const words = parts[part]
    return words === undefined ? {} : { [part]: writer.write(words, partPlace(part)) }
  }
  const symbol = symbolOf(parts.symbol, documentType, bodyCode)
  return {
    ...(parts.partyHeading && { partyHeading: true }),
    ...written('typeName'),
    ...written('title'),
    ...written('subtitle'),
    ...(parts.titleRule && { titleRule: true }),
    ...(symbol !== undefined && { symbol }),
    recipients: parts.recipients.length > 0 ? 'office' : 'none',
    signing: signingOf(parts),
  }
}

/** "NQ/TU" with the office's own code as field. */
function symbolOf(symbol: string | undefined, type: string, bodyCode: string): string | undefined {
  if (symbol === undefined || symbol.trim() === '') return undefined
  const [, kind] = /^(\p{L}+)\s*\/\s*\p{L}+$/u.exec(symbol.trim()) ?? []
  if (kind !== undefined && bodyCode.trim() !== '') return `${kind}/{bodyCode}`
  return `${type}/{bodyCode}`
}

function signingOf(parts: VanKienDocument['parts']): Template['parts']['signing'] {
  const line = foldText(parts.onBehalfOf ?? '')
  if (line.includes('ban thuong vu')) return 'standing-committee'
  return line !== '' || parts.signer !== undefined ? 'committee' : 'none'
}
