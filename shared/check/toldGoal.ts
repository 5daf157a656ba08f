import { z } from 'zod'
import { comparatorSchema } from '../indicators/types.ts'

/** A target of another document, as one who has read it tells it: all that a comparison needs. */
export const toldGoalSchema = z.strictObject({
  name: z.string(),
  unit: z.string(),
  value: z.string(),
  isRange: z.boolean(),
  comparator: comparatorSchema,
  words: z.string(),
  year: z.int(),
  /** The document, for messages. */
  source: z.string(),
  elsewhere: z.strictObject({
    file: z.string(),
    blockId: z.string(),
    noteId: z.string().optional(),
    start: z.int(),
    end: z.int(),
  }),
})
export type ToldGoal = z.infer<typeof toldGoalSchema>
