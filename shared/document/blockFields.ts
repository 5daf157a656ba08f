import { z } from 'zod'
import { originSchema } from './origin.ts'

/** What every block may carry: where it came from, and that a person has looked at it. */
export const reviewed = {
  /** Absent: written for this document. */
  origin: originSchema.optional(),
  reviewed: z.literal(true).optional(),
}

/** The inside of a Slate void: one empty text. */
export const voidChildren = z.tuple([z.strictObject({ text: z.literal('') })])
