import type { Place } from '../extract/types.ts'

/** `error`: the arithmetic can't be right. `question`: what was meant may explain it. */
export type Severity = 'error' | 'question'

/** A place in another document of the workspace. */
export interface Elsewhere extends Place {
  readonly file: string
}

/** A claim of the text that does not fit the others, with the arithmetic that shows it. */
export interface Finding {
  /** Rule and words, never places in the text: what was decided of it outlives other edits. */
  readonly key: string
  readonly rule: RuleName
  readonly severity: Severity
  /** The doubted words first, then those they were compared with. */
  readonly places: readonly [Place, ...Place[]]
  /** The words around the doubted place that a reader needs. */
  readonly quote: string
  /** Vietnamese, short, with the arithmetic. */
  readonly message: string
  /** Words for the first place; null where only the writer can know. */
  readonly suggestion: string | null
  /** What it was compared with, where that stands in another document. */
  readonly elsewhere?: Elsewhere
}

const ruleNames = [
  'pair-share',
  'whole-number',
  'stated-target',
  'target-word',
  'from-to',
  'times',
  'average',
  'sum',
  'part-over-whole',
  'share-sum',
  'share-of-same-whole',
  'conversion',
  'per-head',
  'product',
  'share-over-100',
  'open-range',
  'said-twice',
  'same-figures',
  'repeated-sentence',
  'repeated-target',
  'rural-over-urban',
  'more-than-received',
  'list-count',
  'impossible-date',
  'missing-unit',
  'different-values',
  'target-reached',
  'target-lowered',
  'fulfilment',
] as const
export type RuleName = (typeof ruleNames)[number]
