import { z } from 'zod'
import type { RollQuestion, YearKind } from '../document/origin.ts'
import type { Period } from '../document/period.ts'
import { roleSchema } from '../document/roles.ts'
import type { OfficialParts, VanKienDocument } from '../document/types.ts'
import type { Place } from '../extract/types.ts'

/** Where the words of an official part stand that hold a year. */
export interface PartPlace {
  readonly part: keyof OfficialParts
  readonly start: number
  readonly end: number
}

/** A four-digit year of the source with its judgement. */
export interface YearMention {
  /** Names the mention within its document: place and offset. */
  readonly key: string
  readonly place: Place | PartPlace
  readonly year: number
  readonly kind: YearKind
  /** Null: a person is to say. */
  readonly moves: boolean | null
  /** What it becomes if it moves. */
  readonly to: number
  /** Some words around it, as they stand. */
  readonly context: string
}

/**
 * What becomes of a section's text.
 * - `structure`: headings stay, the text goes
 * - `text`: headings and text stay, to be revised
 * - `figures`: headings stay, and of the text what the store can write anew: lists of targets and
 *   sentences whose figures are tied to indicators
 */
const keepSchema = z.enum(['structure', 'text', 'figures'])
export type Keep = z.infer<typeof keepSchema>

/**
 * What the new document is for.
 * - `same`: the same document of the next period
 * - `resolution`: from a report its next year's resolution: what was achieved becomes what the
 *   targets start from, the plan for next year becomes the body
 * - `report`: from a resolution the report on it: its targets and tasks become what is reported on
 */
export const rollIntoSchema = z.enum(['same', 'resolution', 'report'])
export type RollInto = z.infer<typeof rollIntoSchema>

/** Remembered by kind of document. Roles not named keep `text`. */
export const rollChoicesSchema = z.strictObject({
  into: rollIntoSchema,
  keep: z.partialRecord(roleSchema, keepSchema),
})
export type RollChoices = z.infer<typeof rollChoicesSchema>

/** A question with where it stands; without a block it is one of the official parts. */
export interface PlacedQuestion extends RollQuestion {
  readonly blockId?: string
}

export interface Rolled {
  /** The next period's document, figures filled where a store was given. */
  readonly document: VanKienDocument
  readonly from: Period
  readonly to: Period
  /** Every year of the source in reading order, as decided. */
  readonly years: readonly YearMention[]
  readonly questions: readonly PlacedQuestion[]
  /** Numbers of the new document that are plain text and still last year's. */
  readonly numbers: number
  /** Sentences and list lines of the source whose figures the store writes now. */
  readonly written: number
}
