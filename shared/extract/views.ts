import { indicatorGroupNames } from '../indicators/types.ts'
import { placeLines } from '../recognize/placeLines.ts'
import type { Recognized } from '../recognize/types.ts'
import { extractResults } from './results.ts'
import { extractTargets } from './targets.ts'
import type { Comparison, Quantity } from './types.ts'

/** What `targets` and `results` print: one plain object a figure, numbers as numbers. */

/** Null where the text says nothing. */
interface FigureRow {
  readonly line: number
  readonly indicator: string
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly unit: string | null
  readonly comparator: Quantity['comparator'] | null
  readonly year: number
  readonly parent: string | null
  readonly raw: string
  /** "346/372 đơn": the whole. */
  readonly outOf?: number
}

export interface TargetRow extends FigureRow {
  readonly group: string
  readonly qualitative: boolean
  readonly aux?: 'equivalent' | 'change' | 'exchange-rate'
}

interface ComparisonRow {
  readonly basis: string | null
  readonly form: string
  readonly value: number | null
}

export interface ResultRow extends FigureRow {
  readonly kind: 'actual' | 'estimate'
  readonly comparison: ComparisonRow | null
  /** All of them, where the text sets the result against several. */
  readonly comparisons: readonly ComparisonRow[]
  /** Mark of the footnote that holds it. */
  readonly footnote?: string
}

const numberOf = (decimal: string | undefined): number | null =>
  decimal === undefined ? null : Number(decimal)

function figure(
  quantity: Quantity | undefined,
): Pick<FigureRow, 'value' | 'min' | 'max' | 'unit' | 'comparator' | 'outOf'> {
  return {
    value: numberOf(quantity?.value),
    min: numberOf(quantity?.min),
    max: numberOf(quantity?.max),
    unit: quantity === undefined || quantity.unit === '' ? null : quantity.unit,
    comparator: quantity?.comparator ?? null,
    ...(quantity?.outOf === undefined ? {} : { outOf: Number(quantity.outOf) }),
  }
}

function comparisonRow({ basis, form, quantity }: Comparison): ComparisonRow {
  return { basis: basis ?? null, form, value: numberOf(quantity?.value) }
}

/** The targets of every document of an input, in order; `input` is the text that was recognized. */
export function targetRows(input: string, { documents }: Recognized): TargetRow[] {
  return documents.flatMap((recognized) => {
    const lineAt = placeLines(input, recognized)
    return extractTargets(recognized.document).map((target): TargetRow => {
      const { quantity, aux } = target
      return {
        line: lineAt(target.blockId, target.start),
        group: indicatorGroupNames[target.group],
        indicator: target.indicator,
        ...figure(quantity),
        year: target.year,
        parent: target.parent ?? null,
        qualitative: quantity === undefined,
        raw: target.raw,
        ...(aux === undefined ? {} : { aux }),
      }
    })
  })
}

/** The results that every document of an input reports, in order. */
export function resultRows(input: string, { documents }: Recognized): ResultRow[] {
  return documents.flatMap((recognized) => {
    const lineAt = placeLines(input, recognized)
    return extractResults(recognized.document).map((result): ResultRow => {
      const comparisons = result.comparisons.map(comparisonRow)
      const mark =
        result.noteId === undefined ? undefined : recognized.source.footnotes[result.noteId]?.mark
      return {
        line: lineAt(result.noteId ?? result.blockId, result.start),
        indicator: result.indicator,
        ...figure(result.quantity),
        year: result.year,
        kind: result.kind,
        comparison: comparisons[0] ?? null,
        comparisons,
        parent: result.parent ?? null,
        raw: result.raw,
        ...(mark === undefined ? {} : { footnote: mark }),
      }
    })
  })
}
