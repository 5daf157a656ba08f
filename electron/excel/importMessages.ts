import type { Workbook } from '../../shared/exchange/sheet.ts'
import type { Result } from '../../shared/result.ts'

/** What the window's side hands to the thread that reads a file. */
export interface ReadJob {
  readonly name: string
  readonly bytes: Uint8Array
}

export type ReadMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly step: string }
  | { readonly kind: 'result'; readonly result: Result<Workbook> }
