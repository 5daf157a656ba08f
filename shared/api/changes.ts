import { z } from 'zod'

/**
 * What was done to a document since it was saved last, in order: the window's own words for it
 * (operations of its editor), which only the window reads again. `from` is the number of the
 * first one; a window counts its changes of a document from 1 on, without gaps.
 */
export const changesSchema = z.strictObject({
  from: z.int().min(1),
  list: z.array(z.record(z.string(), z.unknown())).min(1).max(20_000),
})
export type Changes = z.infer<typeof changesSchema>
