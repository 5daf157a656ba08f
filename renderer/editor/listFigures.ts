import type { Block, Figure } from '../../shared/document/types.ts'
import { figuresIn } from '../../shared/figures/blockFigures.ts'

/** A figure of the text and the block that holds it. */
export interface FigureRow {
  readonly blockId: string
  readonly figure: Figure
}

/** The figures of the text in reading order, the missing ones first. */
export function listFigures(body: readonly Block[]): readonly FigureRow[] {
  const missing: FigureRow[] = []
  const known: FigureRow[] = []
  for (const block of body) {
    for (const figure of figuresIn(block)) {
      const list = figure.missing ? missing : known
      list.push({ blockId: block.id, figure })
    }
  }
  return [...missing, ...known]
}
