import { z } from 'zod'
import { idSchema } from './idSchema.ts'

/**
 * Where a block of a rolled document comes from: last year's words, what the roll made of them,
 * and what is to be looked at. Kept with the block, so that it moves, is copied and is undone with
 * it, and a document tells its state without its source.
 */

/** What a four-digit year means where it stands; the vocabulary of `roll --json` (fixed). */
const yearKindSchema = z.enum(['own', 'neighbour', 'term', 'fixed', 'figure', 'doubtful'])
export type YearKind = z.infer<typeof yearKindSchema>

/** A year of the block with the year that it would be read as otherwise. */
const yearTurnSchema = z.strictObject({
  /** Where its digits begin in the words that the roll made (`made`, else `was`). */
  at: z.int().min(0),
  /** The footnote of the block whose words hold it; absent: the block's own words. */
  note: idSchema.optional(),
  kind: yearKindSchema,
  /** As it stands now. */
  year: z.int(),
  /** As it would stand if the decision were turned. */
  other: z.int(),
})
export type YearTurn = z.infer<typeof yearTurnSchema>

/** What moved and may have made the sentence false. */
const questionKindSchema = z.enum([
  'ordinal-year',
  'ordinal',
  'past-event',
  'doubtful-year',
  'term',
  'anniversary',
])
export type QuestionKind = z.infer<typeof questionKindSchema>

const questionSchema = z.strictObject({
  kind: questionKindSchema,
  /** The words in question; gone from the block, the question is answered. */
  quote: z.string().min(1).max(300),
  /** What to look at, Vietnamese. */
  message: z.string().min(1).max(500),
})
export type RollQuestion = z.infer<typeof questionSchema>

export const originSchema = z.strictObject({
  /** Id of the block in the source document. */
  block: idSchema,
  /** Its words there, figures as they were shown (`blockWords`). */
  was: z.string(),
  /**
   * What the roll made of them with each figure as FIGURE_SIGN (`blockSkeleton`); absent: the same
   * as `was`. Other words now mean that a writer has changed the block.
   */
  made: z.string().optional(),
  /** Numbers that are plain text and still last year's, as written ("30.000", "11"). */
  numbers: z.array(z.string().min(1).max(60)).optional(),
  years: z.array(yearTurnSchema).optional(),
  questions: z.array(questionSchema).optional(),
})
export type Origin = z.infer<typeof originSchema>
