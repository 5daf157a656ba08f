import { z } from 'zod'
import { idSchema } from '../document/idSchema.ts'

/** Where a printed page begins in the document. */
const pageStartSchema = z.strictObject({
  /** From 2 on. */
  page: z.int().min(2),
  /**
   * The block, target or table row that its first line comes from; absent: no text stands on the
   * page (signature, the rest of a note). `left`: letters of the block, blanks not counted, from
   * that line to the end; absent for a table row. Counted from the end, for markers stand in
   * front and are no text. A run-in heading and its paragraph are one line of the paragraph.
   */
  at: z.strictObject({ id: idSchema, left: z.int().min(0).optional() }).optional(),
})
export type PageStart = z.infer<typeof pageStartSchema>

/** The pages of the PDF. */
export const pagePlanSchema = z.strictObject({
  pages: z.int().min(1),
  starts: z.array(pageStartSchema),
})
export type PagePlan = z.infer<typeof pagePlanSchema>
