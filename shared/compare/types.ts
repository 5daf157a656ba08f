import type { Block, Inline } from '../document/types.ts'

/** A stretch of a line that both sides have, or only one of them. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added'
  /** `same`: as in the later document. */
  readonly inlines: readonly Inline[]
}

/** A line of a block (`linesOf`) as pieces: without the added ones the earlier line, and back. */
export type LinePieces = readonly Piece[]

/** Which side has a line: cells of a row that was put in or taken out stand on one alone. */
export type LineSide = 'both' | 'before' | 'after'

/**
 * One step of the blackline. The rows with `before`, but for `movedHere`, are the earlier body in
 * its order; those with `after` are the later one.
 * - `same`: word for word; `changed`: the same block with other words, level or marker
 * - `added`, `removed`
 * - `movedAway`, `movedHere`: a block that stands elsewhere now, at its old and its new place
 */
export type BlacklineRow =
  | { readonly kind: 'same'; readonly before: Block; readonly after: Block }
  | {
      readonly kind: 'changed'
      readonly before: Block
      readonly after: Block
      readonly lines: readonly LinePieces[]
      /** Side of each line; absent: both. Those not `after` are the earlier block's, in order. */
      readonly sides?: readonly LineSide[]
    }
  | { readonly kind: 'added'; readonly after: Block }
  | { readonly kind: 'removed'; readonly before: Block }
  | { readonly kind: 'movedAway'; readonly before: Block; readonly move: number }
  | {
      readonly kind: 'movedHere'
      readonly before: Block
      readonly after: Block
      /** Number of the move: the same on both of its rows; a section moved whole shares one. */
      readonly move: number
      readonly lines: readonly LinePieces[]
      readonly sides?: readonly LineSide[]
    }

/** A figure that reads otherwise than before. Decimals are texts. */
export interface FigureChange {
  readonly blockId: string
  /** What is measured, in the text's words. */
  readonly name: string
  /** As written: "30.000 tỷ đồng". */
  readonly before: string
  readonly after: string
  /** Later less earlier, in the unit of both; absent where they differ in kind. */
  readonly difference?: string
  readonly unit: string
}

/** Official parts that differ, in the order of the page. */
export interface PartChange {
  /** Vietnamese name of the part: "Trích yếu". */
  readonly name: string
  readonly before: string
  readonly after: string
}

export interface Blackline {
  readonly rows: readonly BlacklineRow[]
  readonly parts: readonly PartChange[]
  readonly figures: readonly FigureChange[]
}
