import type { ToldGoal } from '../../../shared/check/toldGoal.ts'
import type { Finding } from '../../../shared/check/types.ts'
import type { Block } from '../../../shared/document/types.ts'
import type { Indicator, Observation } from '../../../shared/indicators/types.ts'
import type { DocumentMeta } from '../session.ts'

/** What a check needs of the parts of a document. */
export type CheckedMeta = Omit<DocumentMeta, 'threads' | 'checks' | 'assignments'>

/** What the window tells the checker: what has changed, little at a time, and then "check". */
export type CheckJob =
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'store'
      /** What was told before is no longer so. */
      readonly anew: boolean
      readonly indicators: readonly Indicator[]
      readonly observations: readonly Observation[]
    }
  | { readonly kind: 'goals'; readonly goals: readonly ToldGoal[] }
  | {
      readonly kind: 'check'
      readonly meta: CheckedMeta
      /** The blocks of the text in their order. */
      readonly order: readonly string[]
    }

/** A finding and the block of the text that its doubted words stand in. */
export interface FoundClaim {
  readonly finding: Finding
  readonly blockId: string
}

/** Undefined: understood. */
export type CheckAnswer = readonly FoundClaim[] | undefined
