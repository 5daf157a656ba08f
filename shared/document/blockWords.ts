import { chartLines } from './chartWords.ts'
import type { Block, Inline } from './types.ts'
import { isFigure, isFootnote, linesOf } from './walk.ts'

/** Stands for a figure, whose words are the store's and not the writer's. */
export const FIGURE_SIGN = '\uFFFC'

/** The words of a block as they are read: a line each, cells and target items among them. */
export function blockWords(block: Block): string {
  if (block.type === 'divider') return block.text
  if (block.type === 'chart') return chartLines(block).join('\n')
  return linesOf(block)
    .map((inlines) => inlineWords(inlines, (figure) => figure.shown))
    .join('\n')
}

/**
 * What of them a person wrote: figures as FIGURE_SIGN, nothing of the lines that the store writes
 * into target lists, summaries and charts. Changes only when a person writes.
 */
export function blockSkeleton(block: Block): string {
  if (block.type === 'divider') return block.text
  if (block.type === 'chart') return block.caption ?? ''
  return ownLines(block)
    .map((inlines) => inlineWords(inlines, () => FIGURE_SIGN))
    .join('\n')
}

function ownLines(block: Block): readonly (readonly Inline[])[] {
  if (block.type === 'targetList') {
    return block.children.filter((item) => item.free).map((item) => item.children)
  }
  if (block.type === 'table' && block.summary) {
    return block.children.flatMap((row) =>
      row.children.filter((cell) => cell.free).map((cell) => cell.children),
    )
  }
  return linesOf(block)
}

function inlineWords(
  inlines: readonly Inline[],
  figure: (figure: { readonly shown: string }) => string,
): string {
  let words = ''
  for (const inline of inlines) {
    if (isFigure(inline)) words += figure(inline)
    else if (!isFootnote(inline)) words += inline.text
  }
  return words
}
