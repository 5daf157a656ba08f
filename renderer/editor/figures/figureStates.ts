import type { Figure, VanKienDocument } from '../../../shared/document/types.ts'
import { type FigureContext, observe, resolveRef } from '../../../shared/figures/lookup.ts'
import { figureWords, GAP } from '../../../shared/figures/words.ts'
import type { FigureRow } from '../listFigures.ts'

/** Whether a figure of the text can be trusted, the most urgent first. */
export const figureStates = ['missing', 'differs', 'draft', 'changed', 'right'] as const
export type FigureState = (typeof figureStates)[number]

export const stateNames: Readonly<Record<FigureState, string>> = {
  missing: 'Thiếu',
  differs: 'Khác kho',
  draft: 'Nháp',
  changed: 'Đã đổi',
  right: 'Đúng',
}

/** A figure of the text with what is to be known of it. */
export interface StatedFigure extends FigureRow {
  /** All that hold, the most urgent first. */
  readonly states: readonly FigureState[]
  /** What it showed before: when the document went out last, or before the store changed it. */
  readonly before?: string
  /** Of a frozen figure that differs: what the store says now. */
  readonly stored?: string
}

/** What the states are told by. */
export interface StateBasis {
  readonly context: FigureContext
  readonly frozen: VanKienDocument['frozen']
  readonly exported: VanKienDocument['exported']
  /** What the store has changed since the document was opened, by id. */
  readonly changed: ReadonlyMap<string, string>
}

/** The figures with their states, in reading order. */
export function statedFigures(
  rows: readonly FigureRow[],
  basis: StateBasis,
): readonly StatedFigure[] {
  return rows.map((row) => ({ ...row, ...statesOf(row.figure, basis) }))
}

function statesOf(
  figure: Figure,
  { context, frozen, exported, changed }: StateBasis,
): Omit<StatedFigure, keyof FigureRow> {
  const states: FigureState[] = []
  if (figure.missing) states.push('missing')
  if (frozen !== undefined) {
    const stored = figureWords(figure.ref, context) ?? GAP
    if (stored === figure.shown) return { states: states.length > 0 ? states : ['right'] }
    return { states: [...states, 'differs'], stored }
  }
  const before = changed.get(figure.id) ?? exported?.shown[figure.id]
  const isNew = before !== undefined && before !== figure.shown
  if (!figure.missing && isDraft(figure, context)) states.push('draft')
  if (isNew) states.push('changed')
  return { states: states.length > 0 ? states : ['right'], ...(isNew && { before }) }
}

function isDraft({ ref }: Figure, context: FigureContext): boolean {
  const resolved = resolveRef(ref, context)
  return resolved !== undefined && observe(context, resolved)?.state === 'draft'
}
