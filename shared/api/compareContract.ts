import { z } from 'zod'
import { documentSchema } from '../document/types.ts'

/** The calls about comparing two documents (contract.ts). */

export const compareContract = {
  /**
   * Starts the file of a blackline of two documents as given: tracked changes in Word, marked
   * text in PDF. A job like that of `export.start`, with its events and its cancel.
   */
  'compare.export': {
    request: z.strictObject({
      before: documentSchema,
      after: documentSchema,
      format: z.enum(['docx', 'pdf']),
    }),
    reply: z.strictObject({ job: z.string().optional() }),
  },
} as const
