import { z } from 'zod'
import { observedPeriodSchema, periodSchema } from '../document/period.ts'

/** chỉ tiêu Nghị quyết / kế hoạch / thực hiện / ước thực hiện */
export const measureSchema = z.enum(['target', 'plan', 'actual', 'estimate'])
export type Measure = z.infer<typeof measureSchema>

export const measureNames: Readonly<Record<Measure, string>> = {
  target: 'Chỉ tiêu',
  plan: 'Kế hoạch',
  actual: 'Thực hiện',
  estimate: 'Ước thực hiện',
}

/** A decimal number as text, "1446.25": exact, never binary floating point. */
export const decimalSchema = z.string().regex(/^-?\d{1,15}(\.\d{1,10})?$/)

/** Group ids of the catalogue; their names are the groups of `targets --json` (fixed). */
export const indicatorGroupSchema = z.enum([
  'kinh-te',
  'xa-hoi',
  'moi-truong',
  'quoc-phong-an-ninh',
  'xay-dung-dang',
])
export type IndicatorGroup = z.infer<typeof indicatorGroupSchema>

export const indicatorGroupNames: Readonly<Record<IndicatorGroup, string>> = {
  'kinh-te': 'kinh tế',
  'xa-hoi': 'xã hội',
  'moi-truong': 'môi trường',
  'quoc-phong-an-ninh': 'quốc phòng - an ninh',
  'xay-dung-dang': 'xây dựng Đảng và hệ thống chính trị',
}

/** `>=` "trở lên", `<=` "trở xuống", `<` "dưới", `>` "trên", `range` "từ ... đến", `~` "khoảng". */
export const comparatorSchema = z.enum(['=', '>=', '<=', '>', '<', 'range', '~'])
export type Comparator = z.infer<typeof comparatorSchema>

/**
 * A thing measured. Sentence patterns are explained in shared/figures/README.md: words with
 * `{...}` for a figure and `[...]` for a part that is left out while its figures are missing.
 */
export const indicatorSchema = z.strictObject({
  /** Stable, opaque, lower case with hyphens, never with dots: "grdp-growth". */
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  aliases: z.array(z.string()),
  group: indicatorGroupSchema,
  /** "%", "triệu đồng/người", "xã"; "" for a plain number. */
  unit: z.string(),
  /** Digits after the comma at most; trailing zeros are not written. */
  decimals: z.int().min(0).max(6),
  /** Counted things below ten are written with two digits ("08 xã"). */
  twoDigits: z.literal(true).optional(),
  /** Is more better? `neutral` where neither. */
  direction: z.enum(['up', 'down', 'neutral']),
  /** Code of the indicator that this is a part ("trong đó") of. */
  parent: z.string().optional(),
  /** Its parts (the indicators that name it as their parent, in its unit) must sum to it. */
  sums: z.literal(true).optional(),
  /** Figures of several units add up to that of all of them (people, hectares; never a share). */
  additive: z.literal(true).optional(),
  /**
   * Computed where the store holds no figure of it: an expression over codes
   * (shared/indicators/formula.ts), "share(grdp-industry, grdp-total)".
   */
  formula: z.string().max(500).optional(),
  /** No figure: kept as a sentence ("Giữ vững ổn định chính trị ..."). */
  qualitative: z.literal(true).optional(),
  /** Bullet for a target; absent: written inside another indicator's sentence. */
  targetPattern: z.string().optional(),
  /** Bullet for a result; absent: written inside another indicator's sentence. */
  resultPattern: z.string().optional(),
})
export type Indicator = z.infer<typeof indicatorSchema>

/** A day, "2025-07-01". */
export const daySchema = z.iso.date()

/**
 * Whose figure it is. `level` is free text: levels of administration come and go. A unit that was
 * merged into another keeps its id and its figures (shared/indicators/lineage.ts).
 */
export const entitySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  level: z.string().min(1),
  parent: z.string().optional(),
  /** Names it bore before, each with its last day. */
  formerNames: z.array(z.strictObject({ name: z.string().min(1), until: daySchema })).optional(),
  /** The units it was made from, and its first day. */
  madeFrom: z.strictObject({ entities: z.array(z.string()).min(1), on: daySchema }).optional(),
  /** The first day without it. */
  ended: daySchema.optional(),
})
export type Entity = z.infer<typeof entitySchema>

/** Where a figure comes from. */
const sourceSchema = z.strictObject({
  /** Document: "Nghị quyết số 01-NQ/TU, ngày 19/01/2021". */
  document: z.string(),
  /** Section inside it: "II-2.2. Chỉ tiêu kinh tế". */
  section: z.string().optional(),
  /** Where in a workbook: the cell with its sheet, "Biểu 1!D7". */
  cell: z.string().optional(),
  who: z.string().optional(),
  /** ISO time of entry. */
  when: z.string().optional(),
})
export type Source = z.infer<typeof sourceSchema>

/** One value of an indicator for an entity, a period and a measure: these four are its key. */
export const observationSchema = z.strictObject({
  indicator: z.string().min(1),
  entity: z.string().min(1),
  period: observedPeriodSchema,
  measure: measureSchema,
  /** The figure; absent for a range and for a qualitative one. */
  value: decimalSchema.optional(),
  /** A range's ends. */
  min: decimalSchema.optional(),
  max: decimalSchema.optional(),
  comparator: comparatorSchema,
  /** Words instead of a figure ("huyện Cầu Ngang đạt chuẩn ..."). */
  text: z.string().optional(),
  state: z.enum(['draft', 'confirmed']),
  source: sourceSchema,
})
export type Observation = z.infer<typeof observationSchema>

/**
 * Which indicators an entity set itself for a period ("bộ chỉ tiêu"), in the order of the text.
 * A target list writes these; one without a value is a visible gap. A period without a set
 * takes the latest earlier set of its kind (year or term) and shows gaps.
 */
export const indicatorSetSchema = z.strictObject({
  entity: z.string().min(1),
  period: periodSchema,
  measure: measureSchema,
  /** Codes of indicators that have a sentence pattern of that measure. */
  indicators: z.array(z.string()),
})
export type IndicatorSet = z.infer<typeof indicatorSetSchema>

/** All the store holds. */
export const storeDataSchema = z.strictObject({
  entities: z.array(entitySchema),
  indicators: z.array(indicatorSchema),
  observations: z.array(observationSchema),
  sets: z.array(indicatorSetSchema),
})
export type StoreData = z.infer<typeof storeDataSchema>
