import { z } from 'zod'
import { observedPeriodSchema } from '../document/period.ts'
import { indicatorSchema, measureSchema, observationSchema } from '../indicators/types.ts'

/**
 * What is read out of a department's sheet, before anything is written: the person looks at it,
 * corrects what was read wrong, and applies it.
 */

/** What a column of figures holds; what it does not say stands in the sheet's title or its rows. */
export const figureColumnSchema = z.strictObject({
  role: z.literal('figure'),
  period: observedPeriodSchema.optional(),
  measure: measureSchema.optional(),
  entity: z.string().optional(),
  /** "triệu đồng": as the heading says. */
  unit: z.string().optional(),
  /** A column for one indicator, where the rows are units or years. */
  indicator: z.string().optional(),
})

const columnMeaningSchema = z.discriminatedUnion('role', [
  figureColumnSchema,
  z.strictObject({
    role: z.enum([
      'order',
      'name',
      'unit',
      'code',
      'entity',
      'period',
      'note',
      'computed',
      'unknown',
    ]),
  }),
])
export type ColumnMeaning = z.infer<typeof columnMeaningSchema>

const sheetColumnSchema = z.strictObject({
  sheet: z.string(),
  /** "D". */
  column: z.string(),
  /** Its headings from the top down: "Năm 2021 | Thực hiện". */
  title: z.string(),
  meaning: columnMeaningSchema,
  /** Why it is not read, in Vietnamese. */
  reason: z.string().optional(),
})
export type SheetColumn = z.infer<typeof sheetColumnSchema>

/**
 * - `new`: the store has no such figure
 * - `changed`, `same`: it has one
 * - `conflict`: the file itself gives it twice, differently
 */
const figureStateSchema = z.enum(['new', 'changed', 'same', 'conflict'])

const sheetFigureSchema = z.strictObject({
  /** "Biểu 1!D7": names the figure in the preview. */
  cell: z.string(),
  /** As the cell shows it. */
  raw: z.string(),
  /** What would be written. */
  next: observationSchema,
  /** What the store holds now. */
  old: observationSchema.optional(),
  state: figureStateSchema,
  /** What was done to the cell's number, in Vietnamese ("đổi từ tỷ đồng sang triệu đồng"). */
  notes: z.array(z.string()),
})
export type SheetFigure = z.infer<typeof sheetFigureSchema>

const candidateSchema = z.strictObject({
  indicator: z.string(),
  /** 0 to 1. */
  score: z.number(),
})
export type Candidate = z.infer<typeof candidateSchema>

/**
 * How a row found its indicator: `code`, `name` and `alias` are the catalogue's own words, `remembered`
 * and `chosen` are the person's; these are sure. `near` is a proposal that waits for the person,
 * `left` a row that the person leaves out, now or before.
 */
const matchWaySchema = z.enum(['code', 'name', 'alias', 'remembered', 'chosen', 'near', 'left'])

const sheetRowSchema = z.strictObject({
  /** Names the row in choices: "Biểu 1!7". */
  id: z.string(),
  sheet: z.string(),
  row: z.int(),
  /** The words of the row's name, and of the sections and rows that it stands under. */
  name: z.string(),
  path: z.array(z.string()),
  unit: z.string().optional(),
  indicator: z.string().optional(),
  way: matchWaySchema.optional(),
  /** Will it be written when nobody says anything? */
  sure: z.boolean(),
  /** Best first; for the person to choose from. */
  candidates: z.array(candidateSchema),
  /** Why it is not sure, or not matched, in Vietnamese. */
  reason: z.string().optional(),
  /** Of a row without a sure indicator: as if its first candidate were right. */
  figures: z.array(sheetFigureSchema),
  /** Of a row without an indicator: what its cells of figures show. */
  cells: z.array(z.strictObject({ cell: z.string(), raw: z.string() })).optional(),
})
export type SheetRow = z.infer<typeof sheetRowSchema>

/** Something of the file that is not read: every one with its place and the reason. */
const skippedSchema = z.strictObject({
  /** "Biểu 1!D7", "Biểu 1!7" (a row), "Biểu 1" (a sheet). */
  place: z.string(),
  raw: z.string(),
  reason: z.string(),
})
export type Skipped = z.infer<typeof skippedSchema>

export const importPreviewSchema = z.strictObject({
  /** Names the preview until it is applied or the program ends. */
  id: z.string(),
  /** The file's name. */
  file: z.string(),
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      /** 1-based rows of the heading; absent: none was found. */
      headerRows: z.array(z.int()).optional(),
      rows: z.int(),
      /** Is it our own form? */
      form: z.boolean().optional(),
    }),
  ),
  columns: z.array(sheetColumnSchema),
  rows: z.array(sheetRowSchema),
  skipped: z.array(skippedSchema),
  /** What the whole file was read as, in Vietnamese ("Số liệu của tỉnh …", "Bảng mã TCVN3"). */
  notes: z.array(z.string()),
})
export type ImportPreview = z.infer<typeof importPreviewSchema>

/** What the person says about the file; everything else is read from it. */
export const importChoicesSchema = z.strictObject({
  /** Whose figures they are where the file doesn't say; absent: the office's own unit. */
  entity: z.string().optional(),
  /** Period and measure where neither sheet nor column says. */
  period: observedPeriodSchema.optional(),
  measure: measureSchema.optional(),
  /** Sheets to read; absent: all that are shown. */
  sheets: z.array(z.string()).optional(),
  /** Columns read otherwise, by "Biểu 1!D". */
  columns: z.record(z.string(), columnMeaningSchema).optional(),
  /** Indicators of rows by their id; null: the row is left out. */
  rows: z.record(z.string(), z.string().nullable()).optional(),
  /** New indicators for rows; those that figures are written of are made with them. */
  indicators: z.array(indicatorSchema).max(5000).optional(),
})
export type ImportChoices = z.infer<typeof importChoicesSchema>
