import type { Proposal, ProposalClass } from '../../shared/extract/proposals.ts'
import { foldText } from '../../shared/text/fold.ts'

export type ClassFilter = ProposalClass | 'all'

export const classNames: Readonly<Record<ProposalClass, string>> = {
  sure: 'Chắc',
  look: 'Cần xem',
  new: 'Chưa có',
}

/** A line of the list: a section's heading or a figure. */
export type Row =
  | { readonly kind: 'section'; readonly section: number; readonly top: number }
  | { readonly kind: 'figure'; readonly proposal: Proposal; readonly top: number }

/** Pixels; every row of a kind is as high, so that places can be computed. */
const SECTION_HEIGHT = 32
export const FIGURE_HEIGHT = 62

export function heightOf({ kind }: Row): number {
  return kind === 'section' ? SECTION_HEIGHT : FIGURE_HEIGHT
}

/** The figures that the filters leave, under the headings of their sections. */
export function rowsOf(proposals: readonly Proposal[], filter: ClassFilter, query: string): Row[] {
  const wanted = foldText(query).trim()
  const rows: Row[] = []
  let section: number | undefined
  let top = 0
  for (const proposal of proposals) {
    if (filter !== 'all' && proposal.class !== filter) continue
    if (wanted !== '' && !wordsOf(proposal).includes(wanted)) continue
    if (proposal.found.section !== section) {
      section = proposal.found.section
      rows.push({ kind: 'section', section, top })
      top += SECTION_HEIGHT
    }
    rows.push({ kind: 'figure', proposal, top })
    top += FIGURE_HEIGHT
  }
  return rows
}

function wordsOf({ found, indicator }: Proposal): string {
  return foldText(
    `${found.line.slice(found.from, found.to)} ${found.name} ${indicator?.name ?? ''}`,
  )
}

/** Index of the last row that begins at or above `top`. */
export function rowAt(rows: readonly Row[], top: number): number {
  let [low, high] = [0, rows.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((rows[middle]?.top ?? 0) <= top) low = middle
    else high = middle - 1
  }
  return low
}

/** The figure `by` steps from the one named (or the nearest end). */
export function stepFrom(
  rows: readonly Row[],
  id: string | undefined,
  by: number,
): string | undefined {
  const ids = rows.flatMap((row) => (row.kind === 'figure' ? row.proposal.found.id : []))
  const at = id === undefined ? -1 : ids.indexOf(id)
  if (at < 0) return by < 0 ? ids.at(-1) : ids[0]
  return ids[Math.max(0, Math.min(ids.length - 1, at + by))]
}
