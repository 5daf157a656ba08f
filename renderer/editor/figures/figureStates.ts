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
  readonly state: FigureState
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
  return rows.map((row) => ({ ...row, ...stateOf(row.figure, basis) }))
}

function stateOf(
  figure: Figure,
  { context, frozen, exported, changed }: StateBasis,
): Pick<StatedFigure, 'state' | 'before' | 'stored'> {
  if (frozen !== undefined) {
    const stored = figureWords(figure.ref, context) ?? GAP
    if (stored !== figure.shown) return { state: 'differs', stored }
    return { state: figure.missing ? 'missing' : 'right' }
  }
  const before = changed.get(figure.id) ?? exported?.shown[figure.id]
  const isNew = before !== undefined && before !== figure.shown
  const was = isNew ? { before } : {}
  if (figure.missing) return { state: 'missing', ...was }
  if (isDraft(figure, context)) return { state: 'draft', ...was }
  return { state: isNew ? 'changed' : 'right', ...was }
}

function isDraft({ ref }: Figure, context: FigureContext): boolean {
  const resolved = resolveRef(ref, context)
  return resolved !== undefined && observe(context, resolved)?.state === 'draft'
}
