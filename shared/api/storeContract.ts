import { z } from 'zod'
import { observedPeriodSchema } from '../document/period.ts'
import { importChoicesSchema, importPreviewSchema } from '../exchange/types.ts'
import {
  actSchema,
  journalBatchSchema,
  observationNameSchema,
  storeChangeSchema,
} from '../indicators/change.ts'
import { decimalSchema, measureSchema, observationSchema } from '../indicators/types.ts'

/** The calls about the indicator store beyond the snapshot (contract.ts): history, Excel. */

/** A figure that was changed by someone else meanwhile: it stays, the person decides. */
const conflictSchema = z.strictObject({
  name: observationNameSchema,
  /** What the store holds; absent: it was removed. */
  theirs: observationSchema.optional(),
  /** What was to be written; absent: it was to be removed. */
  ours: observationSchema.optional(),
})
export type Conflict = z.infer<typeof conflictSchema>

const changed = z.strictObject({
  /** Of the journal, for `store.undo`; absent: nothing had to be changed. */
  batch: z.string().optional(),
  /** Number of figures written or removed. */
  count: z.int(),
  conflicts: z.array(conflictSchema),
})

/** One cell of a sheet to be written. */
const exportCellSchema = z.union([
  z.string(),
  z.null(),
  z.strictObject({
    number: decimalSchema,
    /** Digits shown after the comma. */
    decimals: z.int().min(0).max(10).optional(),
  }),
])
export type ExportCell = z.infer<typeof exportCellSchema>

const exportSheetSchema = z.strictObject({
  name: z.string().min(1).max(100),
  /** Lines above the table. */
  title: z.array(z.string()).optional(),
  columns: z
    .array(z.strictObject({ title: z.string(), width: z.number().positive().optional() }))
    .min(1)
    .max(1000),
  rows: z.array(z.array(exportCellSchema)).max(100_000),
  /** Indexes of rows that head a group. */
  groups: z.array(z.int()).optional(),
})
export type ExportSheet = z.infer<typeof exportSheetSchema>

const formRequestSchema = z.strictObject({
  /** "Biểu thu thập số liệu năm 2026". */
  title: z.string().min(1).max(300),
  /** Who fills it in: "Sở Tài chính". */
  department: z.string().max(200).optional(),
  entity: z.string().min(1),
  /** One column of figures each. */
  columns: z
    .array(z.strictObject({ period: observedPeriodSchema, measure: measureSchema }))
    .min(1)
    .max(60),
  /** Codes, in the order of the form. */
  indicators: z.array(z.string()).min(1).max(5000),
  /** The figures that the store has already stand in the form. */
  filled: z.boolean().optional(),
})

const job = z.string().min(1).max(64)
const exportFormat = z.enum(['xlsx', 'csv'])

export const storeContract = {
  /**
   * Changes figures, indicators and units in one batch. `before`: the figures as the window saw
   * them (those it changes; one it saw empty is left out); where the store holds another one by
   * now, that one stays and comes back as a conflict. Absent: whatever stands there is replaced.
   */
  'store.change': {
    request: z.strictObject({
      change: storeChangeSchema,
      before: z.array(observationSchema).optional(),
      act: actSchema.exclude(['undo']).optional(),
      /** The file or document it comes from. */
      from: z.string().max(500).optional(),
    }),
    reply: changed,
  },
  /** Takes a batch back (an undo too). Figures that were changed since stay, as conflicts. */
  'store.undo': { request: z.strictObject({ batch: z.string().min(1) }), reply: changed },
  /** Batches, the latest first, with the entries that fit; `skip` of them left out. */
  'store.history': {
    request: z.strictObject({
      indicator: z.string().optional(),
      entity: z.string().optional(),
      period: observedPeriodSchema.optional(),
      measure: measureSchema.optional(),
      limit: z.int().min(1).max(500).optional(),
      skip: z.int().min(0).optional(),
    }),
    reply: z.strictObject({ batches: z.array(journalBatchSchema), more: z.boolean() }),
  },
} as const

/** Exchange with Excel. */
export const exchangeContract = {
  /**
   * Reads a sheet and says what it would change. Electron: `path` from the open dialog or a drop;
   * loopback: `name` and `data` (base64); `preview`: the same file once more, with other choices.
   * With `job` the work tells its progress (`store.progress`) and can be stopped (`store.cancel`).
   */
  'store.previewImport': {
    request: z.strictObject({
      source: z.union([
        z.strictObject({ path: z.string() }),
        z.strictObject({ name: z.string(), data: z.string() }),
        z.strictObject({ preview: z.string() }),
      ]),
      choices: importChoicesSchema.optional(),
      job: job.optional(),
    }),
    reply: importPreviewSchema,
  },
  'store.cancel': { request: z.strictObject({ job }), reply: z.strictObject({}) },
  /** Writes figures of a preview in one batch; the names of rows that were chosen are remembered. */
  'store.applyImport': {
    request: z.strictObject({
      preview: z.string(),
      /** Cells to be written; absent: the new and changed ones of the sure rows. */
      cells: z.array(z.string()).max(200_000).optional(),
      /** Figures are written as confirmed and not as drafts. */
      confirmed: z.boolean().optional(),
    }),
    reply: changed,
  },
  /** Electron only: the system's open dialog for tables; an empty list when cancelled. */
  'store.pickTable': { request: z.strictObject({}), reply: z.array(z.string()) },

  /** Writes the whole store or the given sheets as a file; progress and end as for `export.start`. */
  'store.exportSheet': {
    request: z.strictObject({
      name: z.string().min(1).max(200),
      format: exportFormat,
      what: z.union([z.literal('store'), z.array(exportSheetSchema).min(1).max(50)]),
    }),
    reply: z.strictObject({ job: z.string().optional() }),
  },
  /** A blank form for a department, which `store.previewImport` reads back exactly. */
  'store.makeForm': {
    request: formRequestSchema,
    reply: z.strictObject({ job: z.string().optional() }),
  },
} as const
