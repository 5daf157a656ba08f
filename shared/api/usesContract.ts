import { z } from 'zod'

/** The calls about where the store's indicators stand in documents (contract.ts). */

const indicatorUseSchema = z.strictObject({
  file: z.string(),
  name: z.string(),
  /** Number of figures of the indicator in the document. */
  count: z.int(),
  places: z.array(
    z.strictObject({
      /** Heading of the section; absent: before the first one. */
      section: z.string().optional(),
      /** What stands there now. */
      shown: z.array(z.string()),
      count: z.int(),
    }),
  ),
})
export type IndicatorUse = z.infer<typeof indicatorUseSchema>

export const usesContract = {
  /** The saved documents of the workspace that show figures of the indicator. */
  'documents.usesOf': {
    request: z.strictObject({ indicator: z.string().min(1) }),
    reply: z.strictObject({
      uses: z.array(indicatorUseSchema),
      /** Names of documents that can't be read: nobody knows what they use. */
      unreadable: z.array(z.string()),
    }),
  },
} as const
