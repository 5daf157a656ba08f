import type { VanKienDocument } from '../../shared/document/types.ts'
import type { Result } from '../../shared/result.ts'
import type { ExportFormat } from './exportDocument.ts'

/** What the worker is given at its start. */
export interface ExportJob {
  readonly document: VanKienDocument
  readonly format: ExportFormat
  readonly fontsFolder?: string
  readonly comments?: boolean
  readonly since?: VanKienDocument
  readonly author?: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What it tells: steps, then one result. */
export type ExportMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly step: string }
  | { readonly kind: 'result'; readonly result: Result<Uint8Array> }
