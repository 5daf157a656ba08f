import { formatRules } from '../formatRules/formatRules.ts'
import type { Guideline } from '../formatRules/guideline.ts'
import type { FormatRules } from '../formatRules/table.ts'
import { mmToPoints } from '../formatRules/units.ts'

/** Millimetres between the margins of a page. */
export function roomOf({ page: { size, margins } }: FormatRules): number {
  return size.value.width - margins.value.left - margins.value.right
}

/** The same in points, of a document's page. */
export function textWidthOf(guideline: Guideline): number {
  return mmToPoints(roomOf(formatRules(guideline)))
}
