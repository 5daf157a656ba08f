import { z } from 'zod'
import { guidelineSchema } from '../formatRules/guideline.ts'
import { measureSchema } from '../indicators/types.ts'
import { spellingHabitSchema } from '../text/spelling.ts'
import { reviewed, voidChildren } from './blockFields.ts'
import { chartSchema } from './chart.ts'
import { checkDecisionSchema } from './checkDecisions.ts'
import { assignmentSchema, commentThreadSchema } from './comments.ts'
import { exportedSchema, frozenSchema, rolledFromSchema } from './happened.ts'
import { idSchema } from './idSchema.ts'
import { figurePeriodSchema, periodSchema, relativePeriodSchema } from './period.ts'
import { causeKindSchema, roleSchema } from './roles.ts'

/**
 * The document model: one validated tree that the editor, the exporters, the importers and the
 * checks all speak. Blocks are flat (outline and numbering are derived), inline figures are
 * references, inline footnotes hold their own text.
 *
 * Optional means absent: no property is ever null or undefined in a stored document (Slate
 * reads null as "unset" inside operations).
 */

/** Running text with its marks. May hold "\n": a line break inside the block. */
const textSchema = z.strictObject({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  underline: z.literal(true).optional(),
  superscript: z.literal(true).optional(),
  /** Ids of the comment threads that speak of these words (shared/document/comments.ts). */
  comments: z.array(idSchema).min(1).optional(),
})
export type Text = z.infer<typeof textSchema>

/**
 * How a figure is written.
 * - `value` "69", `valueUnit` "69 triệu đồng", `bounded` with its comparator "11% trở lên"
 * - `achieved` "90,9%" of its target, `exceeded` "7,55%" over its target
 * - `change` "0,24%" against the period before, `changePoints` "2,28 điểm %", `times` "1,38 lần"
 * - `average` mean over the years of the period
 * - `boundedValue` "11 trở lên": with its comparator, without the unit (for tables)
 * - whole phrases, whose words go with the figures: `achievedOf` "đạt 91,5% Nghị quyết", `against`
 *   "vượt 7,55% Nghị quyết" or "chưa đạt ...", `changeSince` "tăng 5,2% so với cùng kỳ",
 *   `pointsSince`, `timesSince` "gấp 1,38 lần cùng kỳ"
 * - `standing` "Vượt", "Đạt", "Chưa đạt"; `rank` "thứ 3/9" among the entities of the same level
 */
export const figureFormSchema = z.enum([
  'value',
  'valueUnit',
  'bounded',
  'achieved',
  'exceeded',
  'change',
  'changePoints',
  'times',
  'average',
  'boundedValue',
  'achievedOf',
  'against',
  'changeSince',
  'pointsSince',
  'timesSince',
  'standing',
  'rank',
])
export type FigureForm = z.infer<typeof figureFormSchema>

/** Which figure: never a copied number. `entity` absent means the document's own. */
export const figureRefSchema = z.strictObject({
  indicator: z.string().min(1),
  entity: z.string().min(1).optional(),
  period: figurePeriodSchema,
  measure: measureSchema,
  form: figureFormSchema,
  /** What a change is counted from ("so với năm 2015"); absent: the same period a year before. */
  base: figurePeriodSchema.optional(),
})
export type FigureRef = z.infer<typeof figureRefSchema>

/**
 * A figure inside the line. `shown` holds the words computed last, so that a document can be
 * read without its store; `missing` marks a gap. Both are written by `fillDocument` only.
 */
const figureSchema = z.strictObject({
  type: z.literal('figure'),
  id: idSchema,
  ref: figureRefSchema,
  shown: z.string(),
  missing: z.literal(true).optional(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  comments: z.array(idSchema).min(1).optional(),
  children: voidChildren,
})
export type Figure = z.infer<typeof figureSchema>

/** A footnote: its number is computed from its place; "\n" in its text parts paragraphs. */
const footnoteSchema = z.strictObject({
  type: z.literal('footnote'),
  id: idSchema,
  content: z.array(z.union([textSchema, figureSchema])),
  /** Threads that speak of the note itself. */
  comments: z.array(idSchema).min(1).optional(),
  children: voidChildren,
})
export type Footnote = z.infer<typeof footnoteSchema>

const inlineSchema = z.union([textSchema, figureSchema, footnoteSchema])
export type Inline = z.infer<typeof inlineSchema>
const inlines = z.array(inlineSchema).min(1)

/**
 * How a level is numbered. The marker is `before` + number + `after`, e.g. {style:'roman',
 * before:'', after:'-'} gives "I-", {style:'words', before:'Phần thứ ', after:''} "Phần thứ nhất".
 * `nested` puts the arabic numbers of the levels above in front ("1.2.").
 */
export const markerFormatSchema = z.strictObject({
  style: z.enum(['words', 'roman', 'upper', 'arabic', 'letter', 'none']),
  before: z.string().max(40),
  after: z.string().max(10),
  nested: z.literal(true).optional(),
})
export type MarkerFormat = z.infer<typeof markerFormatSchema>

export const headingLevelSchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
])
export type HeadingLevel = z.infer<typeof headingLevelSchema>

/** Numbering of headings, level 1 to 5 in order. */
export const numberingSchemeSchema = z.tuple([
  markerFormatSchema,
  markerFormatSchema,
  markerFormatSchema,
  markerFormatSchema,
  markerFormatSchema,
])
export type NumberingScheme = z.infer<typeof numberingSchemeSchema>

/** Marker of a heading or item that leaves the scheme; none of these: the scheme's own. */
const ownNumbering = {
  /** Literal marker, kept as found ("5." after "3.", "*"); "" for no marker at all. */
  marker: z.string().max(60).optional(),
  /** Another format than the scheme's; the number is still counted. */
  format: markerFormatSchema.optional(),
}

const alignment = z.enum(['left', 'center', 'right']).optional()

export const headingSchema = z.strictObject({
  type: z.literal('heading'),
  id: idSchema,
  ...reviewed,
  level: headingLevelSchema,
  role: roleSchema,
  alsoRoles: z.array(roleSchema).optional(),
  cause: causeKindSchema.optional(),
  /** Run-in: the next paragraph goes on in the same line, "6.1. Title: text". */
  runIn: z.literal(true).optional(),
  /** What parts a run-in heading from its text as written (":" or "."); ends others too. */
  end: z.string().max(4).optional(),
  /** What belongs here, in our words; shown in the editor while the section is empty. */
  hint: z.string().optional(),
  ...ownNumbering,
  children: inlines,
})
export type Heading = z.infer<typeof headingSchema>

export const paragraphSchema = z.strictObject({
  type: z.literal('paragraph'),
  id: idSchema,
  ...reviewed,
  align: alignment,
  children: inlines,
})
export type Paragraph = z.infer<typeof paragraphSchema>

/** A numbered paragraph without a title ("1. Căn cứ ..."): no heading, not in the outline. */
const itemSchema = z.strictObject({
  type: z.literal('item'),
  id: idSchema,
  ...reviewed,
  level: headingLevelSchema,
  ...ownNumbering,
  children: inlines,
})
export type Item = z.infer<typeof itemSchema>

/** "- ..." (level 1) and "+ ..." (level 2); `marker` only where a text uses another sign. */
export const bulletSchema = z.strictObject({
  type: z.literal('bullet'),
  id: idSchema,
  ...reviewed,
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  marker: z.string().max(10).optional(),
  children: inlines,
})
export type Bullet = z.infer<typeof bulletSchema>

/**
 * One bullet of a target list, written from the indicator's sentence pattern; `free` once a
 * writer has changed its words (its figures stay references, `fillDocument` keeps its text).
 */
const targetItemSchema = z.strictObject({
  type: z.literal('targetItem'),
  id: idSchema,
  indicator: z.string().min(1),
  free: z.literal(true).optional(),
  children: inlines,
})
export type TargetItem = z.infer<typeof targetItemSchema>

/** The targets (or results) of one indicator group, one bullet an indicator. */
const targetListSchema = z.strictObject({
  type: z.literal('targetList'),
  id: idSchema,
  ...reviewed,
  /** Indicator group id of the catalogue. */
  group: z.string().min(1),
  entity: z.string().min(1).optional(),
  period: relativePeriodSchema,
  measure: measureSchema,
  /** Indicators that the writer took out of this list. */
  hidden: z.array(z.string()).optional(),
  /** Indicators that the writer put in beside those of the set. */
  added: z.array(z.string()).optional(),
  /** The writer's own order of indicators; those it does not name follow in the set's order. */
  order: z.array(z.string()).optional(),
  children: z.array(targetItemSchema).min(1),
})
export type TargetList = z.infer<typeof targetListSchema>

const tableCellSchema = z.strictObject({
  type: z.literal('tableCell'),
  id: idSchema,
  colSpan: z.int().min(1).max(64).optional(),
  rowSpan: z.int().min(1).max(1000).optional(),
  align: alignment,
  /** In a summary: a writer changed its words, so they are his; its figures stay live. */
  free: z.literal(true).optional(),
  children: inlines,
})
export type TableCell = z.infer<typeof tableCellSchema>

const tableRowSchema = z.strictObject({
  type: z.literal('tableRow'),
  id: idSchema,
  head: z.literal(true).optional(),
  /** The row that a summary writes for this indicator, or (`group:kinh-te`) for a group's name. */
  summaryOf: z.string().min(1).optional(),
  children: z.array(tableCellSchema).min(1),
})
export type TableRow = z.infer<typeof tableRowSchema>

/** "Biểu tổng hợp chỉ tiêu": which targets and results the store writes into a table. */
export const summarySchema = z.strictObject({
  period: relativePeriodSchema,
  entity: z.string().min(1).optional(),
  /** What the targets are answered with. */
  measure: measureSchema,
  /** Indicators whose rows the writer took out. */
  hidden: z.array(z.string()).optional(),
})
export type Summary = z.infer<typeof summarySchema>

const tableSchema = z.strictObject({
  type: z.literal('table'),
  id: idSchema,
  ...reviewed,
  /** Its rows are the store's (shared/figures/summaryTable.ts). */
  summary: summarySchema.optional(),
  /** Relative column widths; absent: equal. */
  widths: z.array(z.number().positive()).optional(),
  children: z.array(tableRowSchema).min(1),
})
export type Table = z.infer<typeof tableSchema>

/** A dividing line of the text: "-----" or "* * *", printed centred as written. */
export const dividerSchema = z.strictObject({
  type: z.literal('divider'),
  id: idSchema,
  ...reviewed,
  text: z.string().max(200),
  children: voidChildren,
})
export type Divider = z.infer<typeof dividerSchema>

export const blockSchema = z.discriminatedUnion('type', [
  headingSchema,
  paragraphSchema,
  itemSchema,
  bulletSchema,
  targetListSchema,
  tableSchema,
  dividerSchema,
  chartSchema,
])
export type Block = z.infer<typeof blockSchema>

/**
 * Day of signing; unknown parts stay blank and print as blanks ("ngày      tháng      năm 2026").
 */
export const documentDateSchema = z.strictObject({
  day: z.int().min(1).max(31).optional(),
  month: z.int().min(1).max(12).optional(),
  year: z.int().min(1900).max(2200).optional(),
})
export type DocumentDate = z.infer<typeof documentDateSchema>

/** The official parts around the text ("thể thức bắt buộc"); absent: the document has none. */
const officialPartsSchema = z.strictObject({
  /** Prints "ĐẢNG CỘNG SẢN VIỆT NAM" at the top right. */
  partyHeading: z.literal(true).optional(),
  /** "ĐẢNG BỘ TỈNH ..."; none for a provincial committee. */
  superior: z.string().optional(),
  issuer: z.string().optional(),
  /** Number as written, "01"; absent: not yet given. */
  number: z.string().optional(),
  /** "NQ/TU". */
  symbol: z.string().optional(),
  place: z.string().optional(),
  date: documentDateSchema.optional(),
  /** Printed name of the type, upper case: "NGHỊ QUYẾT"; none for a "công văn". */
  typeName: z.string().optional(),
  /** Trích yếu; "\n" where the line was broken on purpose. */
  title: z.string().optional(),
  /** Line in brackets under the title: "(Báo cáo của ... trình Đại hội ...)". */
  subtitle: z.string().optional(),
  /** Text has "-----" under the title. */
  titleRule: z.literal(true).optional(),
  /** Receivers without dash and end sign, in order; the archive line is the last. */
  recipients: z.array(z.string()),
  /** "T/M TỈNH ỦY", "K/T ...", "T/L ..." as written; "\n" where the text has two lines of them. */
  onBehalfOf: z.string().optional(),
  signerTitle: z.string().optional(),
  signer: z.string().optional(),
  /** "(Đã ký)" stands in the text (an issued copy). */
  signedMark: z.literal(true).optional(),
  /** Typist mark or file name at the foot. */
  typistMark: z.string().optional(),
  /** Urgency ("KHẨN"), circulation ("LƯU HÀNH NỘI BỘ") and draft ("Dự thảo lần 2") notes. */
  urgency: z.string().optional(),
  circulation: z.string().optional(),
  draft: z.string().optional(),
})
export type OfficialParts = z.infer<typeof officialPartsSchema>

/** Codes of Quy định 399-QĐ/TW article on types; TLTT is our code for propaganda material. */
export const documentTypeSchema = z.string().regex(/^\p{Lu}[\p{L}]{0,7}$/u)
export type DocumentType = z.infer<typeof documentTypeSchema>

export const documentSchema = z.strictObject({
  id: idSchema,
  documentType: documentTypeSchema,
  /** Template it was made from or resembles, e.g. `nghi-quyet-nam`. */
  template: z.string().optional(),
  /** Name in the list of documents; absent: made from the parts. */
  name: z.string().optional(),
  period: periodSchema,
  /** Entity whose figures the document speaks of by default. */
  entity: z.string().min(1),
  guideline: guidelineSchema,
  /** Habit of the words that the program writes into it; never mixed within one document. */
  spelling: spellingHabitSchema.optional(),
  numbering: numberingSchemeSchema,
  parts: officialPartsSchema,
  body: z.array(blockSchema),
  /** Id of the main document when this one is annexed to it. */
  annexOf: idSchema.optional(),
  /** Comment threads; a thread whose words are gone stays until it is removed. */
  threads: z.array(commentThreadSchema).optional(),
  /** Who writes which section; at most one for a heading. */
  assignments: z.array(assignmentSchema).optional(),
  /** Sections of the template that this document is not to have, by `key` of what is missing. */
  unwanted: z.array(z.string().min(1).max(300)).optional(),
  /** What was decided of doubtful claims; one for a finding. */
  checks: z.array(checkDecisionSchema).optional(),
  /** The document that this one was made from ("kế thừa năm trước"). */
  rolledFrom: rolledFromSchema.optional(),
  /** The figures were settled ("chốt") when the document was issued: they stay as shown for ever. */
  frozen: frozenSchema.optional(),
  /** What the figures showed when the document went out last, by their ids. */
  exported: exportedSchema.optional(),
})
/** `body` blocks all carry unique ids; see `checkDocument` for the other invariants. */
export type VanKienDocument = z.infer<typeof documentSchema>
