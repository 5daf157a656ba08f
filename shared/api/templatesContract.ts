import { z } from 'zod'
import { templateIdSchema, templateSchema, templateSummarySchema } from '../template/types.ts'

/** The calls about the office's own templates beyond the list and `templates.get` (contract.ts). */

const one = z.strictObject({ id: templateIdSchema })
const name = templateSchema.shape.name.trim()
const description = templateSchema.shape.description.trim()
const edition = z.int().min(1)

export const templatesContract = {
  /**
   * Writes a template made from a document. `new`: under a new id; `version`: in the place of the
   * one of its id, which is kept as its former version.
   */
  'templates.save': {
    request: z.strictObject({ template: templateSchema, as: z.enum(['new', 'version']) }),
    reply: templateSummarySchema,
  },
  'templates.rename': {
    request: z.strictObject({ id: templateIdSchema, name, description }),
    reply: templateSummarySchema,
  },
  /** Out of all lists; `templates.bringBack` takes it back, with its versions. */
  'templates.remove': { request: one, reply: z.strictObject({ removed: z.string() }) },
  'templates.bringBack': {
    request: z.strictObject({ removed: z.string().min(1).max(200) }),
    reply: templateSummarySchema,
  },
  /** The present version and the kept ones, the newest first. */
  'templates.versions': {
    request: one,
    reply: z.array(templateSummarySchema.extend({ headings: z.int() })),
  },
  /** A kept version as the newest one; what is there now is kept as well. */
  'templates.restore': {
    request: z.strictObject({ id: templateIdSchema, edition }),
    reply: templateSummarySchema,
  },
  /** Writes a file of the template; progress and end as for `export.start`. */
  'templates.export': { request: one, reply: z.strictObject({ job: z.string().optional() }) },
  /**
   * Takes a template file in. Where a template of its id is there already, nothing is written until
   * `same` says whether it becomes that one's next version or stands beside it.
   */
  'templates.import': {
    request: z.strictObject({
      source: z.union([
        z.strictObject({ path: z.string() }),
        z.strictObject({ name: z.string(), data: z.string() }),
      ]),
      same: z.enum(['version', 'both']).optional(),
    }),
    reply: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('imported'), template: templateSummarySchema }),
      z.strictObject({
        kind: z.literal('same'),
        there: templateSummarySchema,
        incoming: templateSummarySchema,
        identical: z.boolean(),
      }),
    ]),
  },
  /** Files among the office's templates that can't be used, with the reason in Vietnamese. */
  'templates.broken': {
    request: z.strictObject({}),
    reply: z.array(z.strictObject({ file: z.string(), problem: z.string() })),
  },
  /** Electron only: the system's open dialog for template files; empty when cancelled. */
  'templates.pick': { request: z.strictObject({}), reply: z.array(z.string()) },
} as const
