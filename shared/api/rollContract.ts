import { z } from 'zod'
import { documentTypeSchema } from '../document/types.ts'
import { registerRowSchema } from '../rollForward/register.ts'
import { rollChoicesSchema } from '../rollForward/types.ts'

/** The calls about making this year's document from last year's (contract.ts). */

/** Documents of one kind are rolled alike. */
const kindSchema = z.strictObject({
  documentType: documentTypeSchema,
  template: z.string().optional(),
})
export type DocumentKind = z.infer<typeof kindSchema>

export const rollContract = {
  /** What was chosen when a document of the kind was rolled last; absent: never yet. */
  'roll.choices': {
    request: kindSchema,
    reply: z.strictObject({ choices: rollChoicesSchema.optional() }),
  },
  'roll.remember': {
    request: z.strictObject({ kind: kindSchema, choices: rollChoicesSchema }),
    reply: z.strictObject({}),
  },
  /** The readable documents of the workspace with what the office's register says of them. */
  'register.list': {
    request: z.strictObject({}),
    reply: z.strictObject({ rows: z.array(registerRowSchema) }),
  },
} as const
