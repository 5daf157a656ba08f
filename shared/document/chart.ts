import { z } from 'zod'
import { reviewed, voidChildren } from './blockFields.ts'
import { idSchema } from './idSchema.ts'
import { relativePeriodSchema } from './period.ts'

/**
 * A chart of the text is bound to the store like a figure, never a picture: it says what it shows,
 * and `shown` holds the figures computed last, so that it is read, printed and sent without its
 * store.
 */

/** Indicators of one chart, and the years that a line of them has room for. */
export const MOST_INDICATORS = 4
export const MOST_YEARS = 10

/**
 * - `series` targets against results of some indicators over `years` years, the last one that of
 *   the chart's period
 * - `standing` how many targets of the period were exceeded, reached, not reached, by group
 */
const chartSubjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('series'),
    indicators: z.array(z.string().min(1)).min(1).max(MOST_INDICATORS),
    years: z.int().min(1).max(MOST_YEARS),
  }),
  z.strictObject({ kind: z.literal('standing') }),
])

const chartFigureSchema = z.strictObject({
  /** As the text writes it: "11 trở lên". */
  words: z.string(),
  /** What is drawn; absent: nothing that can be (words). A range is drawn at its middle. */
  value: z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .optional(),
  estimate: z.literal(true).optional(),
})
export type ChartFigure = z.infer<typeof chartFigureSchema>

const chartLineSchema = z.strictObject({
  name: z.string(),
  unit: z.string(),
  /** One for each of the years. */
  points: z.array(
    z.strictObject({ target: chartFigureSchema.optional(), result: chartFigureSchema.optional() }),
  ),
})
export type ChartLine = z.infer<typeof chartLineSchema>

const count = z.int().min(0)
const chartGroupSchema = z.strictObject({
  name: z.string(),
  exceeded: count,
  reached: count,
  missed: count,
  missing: count,
  unclear: count,
})
export type ChartGroup = z.infer<typeof chartGroupSchema>

/** What the store held when the chart was computed last. */
const chartShownSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('series'),
    /** Name of the entity where it is not the document's own. */
    entity: z.string().optional(),
    years: z.array(z.int()),
    lines: z.array(chartLineSchema),
  }),
  z.strictObject({
    kind: z.literal('standing'),
    entity: z.string().optional(),
    /** "năm 2021" */
    period: z.string(),
    groups: z.array(chartGroupSchema),
  }),
])
export type ChartShown = z.infer<typeof chartShownSchema>

/** A top-level block that can't be written in. */
export const chartSchema = z.strictObject({
  type: z.literal('chart'),
  id: idSchema,
  ...reviewed,
  about: chartSubjectSchema,
  /** The year (of `standing`, the period) that it speaks of, or the last of its years. */
  period: relativePeriodSchema,
  entity: z.string().min(1).optional(),
  /** The writer's own title; absent: made from what it shows. */
  caption: z.string().min(1).max(300).optional(),
  /** Absent: never computed. Written by `fillDocument` and the editor's refresh only. */
  shown: chartShownSchema.optional(),
  children: voidChildren,
})
export type Chart = z.infer<typeof chartSchema>
