import { z } from 'zod'
import { documentSchema } from '../document/types.ts'
import { versionEntrySchema, versionIdSchema, versionNameSchema } from '../versions/types.ts'

/** The calls about how a document was before (contract.ts). */

const file = z.string().min(1).max(255)
const one = z.strictObject({ file, version: versionIdSchema })
const nothing = z.strictObject({})

export const versionsContract = {
  /** The latest first. */
  'versions.list': {
    request: z.strictObject({ file }),
    reply: z.strictObject({
      versions: z.array(versionEntrySchema),
      /** Versions whose files are broken: they are skipped. */
      broken: z.int(),
      /** Why the program could not keep a version of late, in Vietnamese. */
      problem: z.string().optional(),
    }),
  },
  /** Failures: `version-missing`, `version-broken`. */
  'versions.read': { request: one, reply: z.strictObject({ document: documentSchema }) },
  /**
   * Keeps the document as given (absent: as saved) under a name; without one, as what it was before
   * its figures were settled or let go.
   */
  'versions.keep': {
    request: z.strictObject({
      file,
      name: versionNameSchema.optional(),
      document: documentSchema.optional(),
    }),
    reply: versionEntrySchema,
  },
  /** Gives a name, which keeps the version for ever. */
  'versions.rename': {
    request: one.extend({ name: versionNameSchema }),
    reply: versionEntrySchema,
  },
  /** Takes away a version that has a name; `versions.bringBack` undoes it. Failure `not-named`. */
  'versions.remove': { request: one, reply: nothing },
  'versions.bringBack': { request: one, reply: versionEntrySchema },
  /**
   * The document of a version that is to take the place of `document`, which is kept as a version
   * first: what can't be kept is not replaced. The window writes and saves it.
   */
  'versions.restore': {
    request: one.extend({ document: documentSchema }),
    reply: z.strictObject({ document: documentSchema, kept: versionEntrySchema }),
  },
} as const
