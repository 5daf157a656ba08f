import { z } from 'zod'
import { toldGoalSchema } from '../check/toldGoal.ts'

/** The calls of the check of claims (contract.ts). */
export const claimsContract = {
  /** The targets that the saved documents of an entity set, but for those of one document. */
  'documents.goals': {
    request: z.strictObject({ entity: z.string(), except: z.string() }),
    reply: z.strictObject({ goals: z.array(toldGoalSchema) }),
  },
} as const
