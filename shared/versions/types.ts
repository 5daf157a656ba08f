import { z } from 'zod'

/**
 * Why a version was kept.
 * - `time`: while the text was written; `named`: by the person, under a name
 * - `export`: the text as it went out; `restore`: before an older one took its place
 * - `figures`: before its figures were settled, or let go again
 */
const versionKindSchema = z.enum(['time', 'named', 'export', 'restore', 'figures'])
export type VersionKind = z.infer<typeof versionKindSchema>

/** Made by the host, and the name of a file there: its time and a few random letters. */
export const versionIdSchema = z.string().regex(/^\d{8}-\d{6}-[0-9a-z]{6}$/)

export const versionNameSchema = z.string().trim().min(1).max(120)

const versionFormatSchema = z.enum(['docx', 'pdf'])
export type VersionFormat = z.infer<typeof versionFormatSchema>

/** A document as it was at some time. */
export const versionEntrySchema = z.strictObject({
  id: versionIdSchema,
  /** When its words stood so. */
  at: z.iso.datetime(),
  kind: versionKindSchema,
  /** By the person; such a version is kept for ever, whatever its kind. */
  name: versionNameSchema.optional(),
  /** Which draft it is, counted by exports: 2 is "Dự thảo lần 2". */
  draft: z.int().min(1).optional(),
  /** As what it went out. */
  formats: z.array(versionFormatSchema).optional(),
  words: z.int().min(0),
})
export type VersionEntry = z.infer<typeof versionEntrySchema>
