import { z } from 'zod'
import { relativePeriodSchema } from '../document/period.ts'
import { causeKindSchema, roleSchema } from '../document/roles.ts'
import {
  bulletSchema,
  documentTypeSchema,
  headingLevelSchema,
  markerFormatSchema,
  numberingSchemeSchema,
} from '../document/types.ts'
import { indicatorGroupSchema, measureSchema } from '../indicators/types.ts'

/**
 * One template file (templates/<id>.json). Texts may hold these fields, filled from the new
 * document's period and the office's settings when a document is made:
 * `{year}` `{lastYear}` `{nextYear}` `{term}` ("2020 - 2025") `{termStart}` `{termEnd}` `{lastTerm}`
 * `{nextTerm}` `{issuer}` `{superior}` `{place}` `{entity}` ("tỉnh Trà Vinh") `{congress}` ("XI") .
 * A field that has no value stays visible as "[...]".
 */
const templateBlockSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('heading'),
    level: headingLevelSchema,
    title: z.string().min(1),
    role: roleSchema,
    alsoRoles: z.array(roleSchema).optional(),
    cause: causeKindSchema.optional(),
    runIn: z.literal(true).optional(),
    end: z.string().max(4).optional(),
    marker: z.string().max(60).optional(),
    format: markerFormatSchema.optional(),
    /** What to write here, in our own words; shown while the section is empty. */
    hint: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('targetList'),
    group: indicatorGroupSchema,
    period: relativePeriodSchema,
    measure: measureSchema,
  }),
  z.strictObject({ type: z.literal('paragraph'), text: z.string() }),
  z.strictObject({ type: z.literal('item'), level: headingLevelSchema, text: z.string() }),
  z.strictObject({ type: z.literal('bullet'), level: bulletSchema.shape.level, text: z.string() }),
  z.strictObject({ type: z.literal('divider'), text: z.string() }),
])
export type TemplateBlock = z.infer<typeof templateBlockSchema>

export const templateSchema = z.strictObject({
  format: z.literal('van-kien-template'),
  version: z.literal(1),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** "Nghị quyết nhiệm vụ năm" */
  name: z.string().min(1),
  /** One sentence for the list of templates. */
  description: z.string().min(1),
  documentType: documentTypeSchema,
  periodKind: z.enum(['year', 'term']),
  /** Written for a committee below the office's own: takes a unit below as its entity. */
  below: z.literal(true).optional(),
  numbering: numberingSchemeSchema,
  parts: z.strictObject({
    partyHeading: z.literal(true).optional(),
    typeName: z.string().optional(),
    title: z.string().optional(),
    subtitle: z.string().optional(),
    titleRule: z.literal(true).optional(),
    /** Body code is the office's: "NQ/{bodyCode}". */
    symbol: z.string().optional(),
    /** Takes the usual recipients of the office. */
    recipients: z.enum(['office', 'none']),
    /** Signing block: the committee's, the standing committee's, or none. */
    signing: z.enum(['committee', 'standing-committee', 'none']),
  }),
  blocks: z.array(templateBlockSchema).min(1),
})
export type Template = z.infer<typeof templateSchema>

/** What the list of templates shows. */
export const templateSummarySchema = templateSchema.pick({
  id: true,
  name: true,
  description: true,
  documentType: true,
  periodKind: true,
})

/** Of any type: who makes a document from it says which (`VB` in the file: none of its own). */
export function isForAnyType({ documentType }: Pick<Template, 'documentType'>): boolean {
  return documentType === 'VB'
}
export type TemplateSummary = z.infer<typeof templateSummarySchema>
