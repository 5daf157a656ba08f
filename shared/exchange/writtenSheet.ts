import type { Merge } from './sheet.ts'

/** A sheet to be written, whatever the format. */

export type CellStyle = 'title' | 'subtitle' | 'heading' | 'group' | 'locked' | 'input'

export type WrittenCell =
  | string
  | null
  | {
      readonly text: string
      readonly style?: CellStyle
      readonly indent?: number
      readonly decimals?: number
    }
  | {
      /** Decimal text. */
      readonly number: string
      /** Digits shown after the comma; absent: as many as there are. */
      readonly decimals?: number
      readonly style?: CellStyle
    }

export interface WrittenSheet {
  readonly name: string
  readonly rows: readonly (readonly WrittenCell[])[]
  /** In characters. */
  readonly widths?: readonly number[]
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
  readonly merges?: readonly Merge[]
  /** Rows above and columns left of this cell stay in sight. */
  readonly frozen?: { readonly row: number; readonly column: number }
  /** Only cells of style `input` can be changed. */
  readonly locked?: boolean
  /** Printed again on every page. */
  readonly headerRow?: number
}

/**
 * Does a program for tables take the text for a formula? Such texts are written so that they stay
 * texts: a cell that came from elsewhere must not run anything.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text) && !/^[-+]?\d[\d.,]*%?$/.test(text)
}
