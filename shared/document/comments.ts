import { z } from 'zod'
import { idSchema } from './idSchema.ts'

/**
 * Comments and the sharing of work. They stand beside the text: a thread is tied to its words by
 * the `comments` of texts and figures, so undo, copying and moving carry the tie along.
 */

const commentSchema = z.strictObject({
  id: idSchema,
  author: z.string().min(1).max(100),
  /** ISO time of writing. */
  at: z.string(),
  text: z.string().max(5000),
})
export type Comment = z.infer<typeof commentSchema>

export const commentThreadSchema = z.strictObject({
  id: idSchema,
  /** The words commented on as they were, shown when they are gone from the text. */
  quote: z.string().max(300),
  /** The comment and its replies, in order. */
  comments: z.array(commentSchema).min(1),
  /** Settled: who and when (ISO). */
  resolved: z.strictObject({ author: z.string(), at: z.string() }).optional(),
})
export type CommentThread = z.infer<typeof commentThreadSchema>

export const assignmentSchema = z.strictObject({
  /** Id of the heading whose section is assigned. */
  heading: idSchema,
  /** Person or unit that writes it; may be empty while only the state is known. */
  person: z.string().max(200),
  /** Day it is due, "2026-11-30". */
  due: z.iso.date().optional(),
  state: z.enum(['todo', 'writing', 'done']),
})
export type Assignment = z.infer<typeof assignmentSchema>
