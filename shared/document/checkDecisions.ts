import { z } from 'zod'

/** What a person decided of a doubtful claim, so that it is not asked again. */
export const checkDecisionSchema = z.strictObject({
  /** `key` of the finding (shared/check/types.ts): rule and words, no places. */
  key: z.string().min(1).max(2000),
  /** `accepted`: the text is right as it is meant; `dismissed`: not to be looked at. */
  decision: z.enum(['accepted', 'dismissed']),
  reason: z.string().max(500),
  who: z.string().max(100),
  /** ISO time. */
  when: z.string(),
})
export type CheckDecision = z.infer<typeof checkDecisionSchema>
