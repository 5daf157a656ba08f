import type { Comparator, IndicatorGroup } from '../indicators/types.ts'

/** Where a piece of a block's words stands: `start` to `end` of the line's own text (lineText without marks). */
export interface Place {
  readonly blockId: string
  /** The footnote whose words it stands in; absent: the block's own line. */
  readonly noteId?: string
  readonly start: number
  readonly end: number
}

/**
 * A number with what belongs to it, as the text writes it: "từ 10 - 11%", "1.100 đảng viên trở lên".
 * Decimals are texts ("1446.25"). A range has `min` and `max` and no `value`.
 */
export interface Quantity {
  readonly value?: string
  readonly min?: string
  readonly max?: string
  /** "%", "tỷ đồng", "xã"; "" where the text names none. */
  readonly unit: string
  readonly comparator: Comparator
  /** "346/372 đơn": the whole that `value` is a part of. */
  readonly outOf?: string
  /** Offsets in the text read, from the first word of the quantity ("từ", "âm") to its last ("trở lên"). */
  readonly start: number
  readonly end: number
}

/** A figure of a target section, or a sentence of it that sets a target without a figure. */
export interface ExtractedTarget extends Place {
  readonly group: IndicatorGroup
  /** The thing measured, in the text's words. */
  readonly indicator: string
  /** Absent: qualitative. */
  readonly quantity?: Quantity
  readonly year: number
  /** Words of the indicator that it is a "trong đó" part of. */
  readonly parent?: string
  /** A figure inside a target that sets none itself. */
  readonly aux?: 'equivalent' | 'change' | 'exchange-rate'
  /** The words of the text it was read from. */
  readonly raw: string
}

/** "đạt 90,9% Nghị quyết": against what, how said, how much. */
export interface Comparison {
  /** "Nghị quyết", "kế hoạch", "cùng kỳ", "năm 2020"; absent where the text does not say. */
  readonly basis?: string
  /** "đạt", "đạt x%", "vượt", "vượt x%", "tăng x", "tăng x%", "giảm x", "giảm x%", "gấp x lần", "cao hơn x%". */
  readonly form: string
  readonly quantity?: Quantity
}

/** A result that the text reports. */
export interface ExtractedResult extends Place {
  readonly indicator: string
  readonly quantity: Quantity
  readonly year: number
  /** `estimate` only where the text says "ước". */
  readonly kind: 'actual' | 'estimate'
  readonly comparisons: readonly Comparison[]
  readonly parent?: string
  readonly raw: string
}
