/**
 * How sure we are of a rule.
 * - `confirmed` HD05, stated alike by two or more summaries
 * - `confirmed-2018` read in the full text of HD36; in the HD05 table: assumed to carry over
 * - `single-source` HD05, one summary only, or summaries that disagree
 * - `inference` no rule was found: our choice
 */
export type Certainty = 'confirmed' | 'confirmed-2018' | 'single-source' | 'inference'

/** One value of the table with where it comes from. */
export interface Rule<T> {
  readonly value: T
  /** Guideline with its section, annex or point, in words a person can look up. */
  readonly rule: string
  readonly certainty: Certainty
}

/** Looks of one part of a document: one row of the guideline's table of sizes and styles. */
export interface PartStyle {
  /** Points. */
  readonly size: number
  /** Smallest and largest size the rule allows, where it allows a choice. */
  readonly sizeRange?: readonly [number, number]
  /** How the words are to be written; the writers print them as they stand. */
  readonly letterCase: 'upper' | 'normal'
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly align: 'left' | 'center' | 'right' | 'justify'
}
