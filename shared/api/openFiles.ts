import { z } from 'zod'
import { idSchema } from '../document/idSchema.ts'

const fileSchema = z.string().min(1).max(255)

/** A place in the text: so many letters behind the start of a block. */
const spotSchema = z.strictObject({ block: idSchema, letter: z.int().min(0) })
export type Spot = z.infer<typeof spotSchema>

/** A comment or reply that was begun and not sent. */
const unsentSchema = z.strictObject({
  words: z.string().min(1).max(5000),
  /** Thread that it answers; absent: a new one about the words from `from` to `to`. */
  thread: idSchema.optional(),
  from: spotSchema.optional(),
  to: spotSchema.optional(),
})

/** What a person leaves in a document and finds again when it is opened next; no part of it. */
const leftSchema = z.strictObject({
  cursor: spotSchema.optional(),
  unsent: z.array(unsentSchema).max(100),
})
export type Left = z.infer<typeof leftSchema>

/** A document that stands open in a window, as the window remembers it. */
const openFileSchema = z.strictObject({
  file: fileSchema,
  /** What its tab says before the document is fetched. */
  name: z.string().max(400),
  /** The document that stands beside it on the screen. */
  beside: z
    .strictObject({ file: fileSchema, forThis: z.boolean(), linked: z.boolean() })
    .optional(),
})

/** What stands open in one window: the next start brings it back. */
export const openFilesSchema = z.strictObject({
  /** In the order of the tabs. */
  files: z.array(openFileSchema).max(200),
  /** The file on the screen; absent: another screen is. */
  active: z.string().optional(),
  /** What was left in documents that are open or were just closed; kept with the recent ones. */
  left: z
    .array(z.strictObject({ file: fileSchema, left: leftSchema }))
    .max(200)
    .optional(),
})
export type OpenFiles = z.infer<typeof openFilesSchema>

/** A document that was opened for writing lately. */
export const recentFileSchema = z.strictObject({
  file: z.string(),
  /** ISO time of the last opening. */
  opened: z.string(),
  left: leftSchema.optional(),
})
export type RecentFile = z.infer<typeof recentFileSchema>
