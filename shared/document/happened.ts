import { z } from 'zod'
import { idSchema } from './idSchema.ts'
import { periodSchema } from './period.ts'

/** What has happened to a document as a whole: made from another one, sent out, settled. */

export const frozenSchema = z.strictObject({ on: z.iso.datetime(), who: z.string().optional() })

export const exportedSchema = z.strictObject({
  on: z.iso.datetime(),
  shown: z.record(idSchema, z.string()),
})

/** The rest of what is known of the source stands with each block (`origin`). */
export const rolledFromSchema = z.strictObject({
  /** Id of the source document. */
  document: idSchema,
  name: z.string(),
  period: periodSchema,
  on: z.iso.datetime(),
  /** A person has looked at the official parts (number, day, title, signer). */
  partsReviewed: z.literal(true).optional(),
})
export type RolledFrom = z.infer<typeof rolledFromSchema>
