import { z } from 'zod'
import { chartSchema } from '../document/chart.ts'
import { relativePeriodSchema } from '../document/period.ts'
import { causeKindSchema, roleSchema } from '../document/roles.ts'
import {
  bulletSchema,
  documentTypeSchema,
  headingLevelSchema,
  markerFormatSchema,
  numberingSchemeSchema,
  paragraphSchema,
  summarySchema,
} from '../document/types.ts'
import { indicatorGroupSchema, measureSchema } from '../indicators/types.ts'
import { wordsSchema } from './words.ts'

/**
 * One template file (templates/<id>.json, and those of the office). Texts may hold fields, filled
 * from the new document's period and the office's settings when a document is made (fields.ts):
 * `{year}` `{lastYear}` `{nextYear}` `{year-2}` `{term}` ("2020 - 2025") `{termStart}` `{termEnd}`
 * `{lastTerm}` `{nextTerm}` `{issuer}` `{superior}` `{place}` `{entity}` ("tỉnh Trà Vinh")
 * `{congress}` ("XI"); `{PLACE}` and `{ENTITY}` in capitals. A field that has no value stays visible
 * as "[...]"; a brace that opens no field is written twice.
 */

const markers = {
  marker: z.string().max(60).optional(),
  format: markerFormatSchema.optional(),
}

const templateCellSchema = z.strictObject({
  text: wordsSchema,
  colSpan: z.int().min(1).max(64).optional(),
  rowSpan: z.int().min(1).max(1000).optional(),
  align: paragraphSchema.shape.align,
})

const templateBlockSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('heading'),
    level: headingLevelSchema,
    title: wordsSchema.refine((title) => title !== '', 'empty title'),
    role: roleSchema,
    alsoRoles: z.array(roleSchema).optional(),
    cause: causeKindSchema.optional(),
    runIn: z.literal(true).optional(),
    end: z.string().max(4).optional(),
    ...markers,
    /** What to write here, in our own words; shown while the section is empty. */
    hint: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('targetList'),
    group: indicatorGroupSchema,
    period: relativePeriodSchema,
    measure: measureSchema,
    /** What the writer had taken out of the list, put into it, and ordered otherwise. */
    hidden: z.array(z.string()).optional(),
    added: z.array(z.string()).optional(),
    order: z.array(z.string()).optional(),
  }),
  z.strictObject({
    type: z.literal('paragraph'),
    text: wordsSchema,
    align: paragraphSchema.shape.align,
  }),
  z.strictObject({
    type: z.literal('item'),
    level: headingLevelSchema,
    text: wordsSchema,
    ...markers,
  }),
  z.strictObject({
    type: z.literal('bullet'),
    level: bulletSchema.shape.level,
    text: wordsSchema,
    marker: bulletSchema.shape.marker,
  }),
  z.strictObject({ type: z.literal('divider'), text: z.string().max(200) }),
  z.strictObject({
    type: z.literal('chart'),
    about: chartSchema.shape.about,
    period: chartSchema.shape.period,
    caption: chartSchema.shape.caption,
  }),
  z.strictObject({
    type: z.literal('table'),
    widths: z.array(z.number().positive()).max(64).optional(),
    /** Its rows are the store's. */
    summary: summarySchema.omit({ entity: true }).optional(),
    rows: z
      .array(
        z.strictObject({
          head: z.literal(true).optional(),
          cells: z.array(templateCellSchema).min(1).max(64),
        }),
      )
      .min(1)
      .max(1000),
  }),
])
export type TemplateBlock = z.infer<typeof templateBlockSchema>
export type TemplateTable = Extract<TemplateBlock, { type: 'table' }>

/** When and from what an office saved its template. */
const savedSchema = z.strictObject({
  on: z.iso.datetime(),
  /** Name of the document that it was made or improved from. */
  from: z.string().max(300).optional(),
  who: z.string().max(100).optional(),
})

export const TEMPLATE_FORMAT = 'van-kien-template'
export const TEMPLATE_VERSION = 2

/** Of a template's file outside the program, without dot. */
export const TEMPLATE_EXTENSION = 'vkmau'

/** A template has no more blocks: the longest documents have some thousands. */
export const MOST_BLOCKS = 10_000

export const templateIdSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

export const templateSchema = z.strictObject({
  format: z.literal(TEMPLATE_FORMAT),
  version: z.literal(TEMPLATE_VERSION),
  id: templateIdSchema,
  /** "Nghị quyết nhiệm vụ năm" */
  name: z.string().min(1).max(200),
  /** One sentence for the list of templates. */
  description: z.string().min(1).max(500),
  documentType: documentTypeSchema,
  periodKind: z.enum(['year', 'term']),
  /** Written for a committee below the office's own: takes a unit below as its entity. */
  below: z.literal(true).optional(),
  /** Counts the savings of an office's own template; absent: the first. */
  edition: z.int().min(1).max(100_000).optional(),
  saved: savedSchema.optional(),
  numbering: numberingSchemeSchema,
  parts: z.strictObject({
    partyHeading: z.literal(true).optional(),
    typeName: z.string().max(200).optional(),
    title: z.string().max(2000).optional(),
    subtitle: z.string().max(2000).optional(),
    titleRule: z.literal(true).optional(),
    /** Body code is the office's: "NQ/{bodyCode}". */
    symbol: z.string().max(100).optional(),
    /** Takes the usual recipients of the office. */
    recipients: z.enum(['office', 'none']),
    /** Signing block: the committee's, the standing committee's, or none. */
    signing: z.enum(['committee', 'standing-committee', 'none']),
  }),
  blocks: z.array(templateBlockSchema).min(1).max(MOST_BLOCKS),
})
export type Template = z.infer<typeof templateSchema>

/** What the list of templates shows. */
export const templateSummarySchema = templateSchema
  .pick({
    id: true,
    name: true,
    description: true,
    documentType: true,
    periodKind: true,
    edition: true,
    saved: true,
  })
  .extend({
    /** The office's own, not one of those that the program ships. */
    own: z.literal(true).optional(),
  })

/** Of any type: who makes a document from it says which (`VB` in the file: none of its own). */
export function isForAnyType({ documentType }: Pick<Template, 'documentType'>): boolean {
  return documentType === 'VB'
}
export type TemplateSummary = z.infer<typeof templateSummarySchema>
