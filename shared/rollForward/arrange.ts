import type { Period } from '../document/period.ts'
import type { VanKienDocument } from '../document/types.ts'
import type { FigureContext } from '../figures/lookup.ts'
import { intoReport } from './intoReport.ts'
import { intoResolution } from './intoResolution.ts'
import type { Slot } from './slots.ts'
import type { RollInto } from './types.ts'

export interface Arrangement {
  readonly into: RollInto
  /** A new document of the wanted kind and period: what it has and the source has not is added. */
  readonly expected: VanKienDocument | undefined
  /** What figures of the new document are computed from. */
  readonly next: FigureContext | undefined
  /** Of the new document. */
  readonly period: Period
}

/** The sections as the new document has them. */
export function arrange(slots: readonly Slot[], arrangement: Arrangement): Slot[] {
  switch (arrangement.into) {
    case 'same':
      return [...slots]
    case 'resolution':
      return intoResolution(slots, arrangement)
    case 'report':
      return intoReport(slots, arrangement)
  }
}
