import { z } from 'zod'

/** A document that stands open in a window, as the window remembers it. */
const openFileSchema = z.strictObject({
  file: z.string().min(1).max(255),
  /** What its tab says before the document is fetched. */
  name: z.string().max(400),
})

/** What stands open in one window: the next start brings it back. */
export const openFilesSchema = z.strictObject({
  /** In the order of the tabs. */
  files: z.array(openFileSchema).max(200),
  /** The file on the screen; absent: another screen is. */
  active: z.string().optional(),
})
export type OpenFiles = z.infer<typeof openFilesSchema>

/** A document that was opened for writing lately. */
export const recentFileSchema = z.strictObject({
  file: z.string(),
  /** ISO time of the last opening. */
  opened: z.string(),
})
export type RecentFile = z.infer<typeof recentFileSchema>
