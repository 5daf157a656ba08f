import { z } from 'zod'

/** The guideline whose format rules a document obeys: HD05 (2026, in force) or HD36 (2018). */
export const guidelineSchema = z.enum(['HD05', 'HD36'])
export type Guideline = z.infer<typeof guidelineSchema>

/** HD05 took effect in 2026; documents of earlier years keep the rules of their time. */
export function guidelineForYear(year: number): Guideline {
  return year >= 2026 ? 'HD05' : 'HD36'
}
