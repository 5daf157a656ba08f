import type { Block, Figure, Footnote, Inline } from './types.ts'

export function isFigure(inline: Inline): inline is Figure {
  return 'type' in inline && inline.type === 'figure'
}

export function isFootnote(inline: Inline): inline is Footnote {
  return 'type' in inline && inline.type === 'footnote'
}

/** Every list of inlines of the block: one for a line, several for tables and target lists. */
export function linesOf(block: Block): readonly Inline[][] {
  return namedLinesOf(block).map(([, inlines]) => inlines)
}

/** The same with what each line is named by: the block, the item of a list, the cell. */
export function namedLinesOf(block: Block): readonly (readonly [id: string, inlines: Inline[]])[] {
  switch (block.type) {
    case 'divider':
    case 'chart':
      return []
    case 'targetList':
      return block.children.map((item) => [item.id, item.children])
    case 'table':
      return block.children.flatMap((row) =>
        row.children.map((cell): [string, Inline[]] => [cell.id, cell.children]),
      )
    default:
      return [[block.id, block.children]]
  }
}

/** The document's footnotes in the order of their numbers (1, 2, ...). */
export function footnotesOf({ body }: { readonly body: readonly Block[] }): Footnote[] {
  return body.flatMap(notesIn)
}

/** Known of every block asked for: blocks are replaced, never changed. */
const notesKnown = new WeakMap<Block, readonly Footnote[]>()
const noNotes: readonly Footnote[] = []

/** The footnotes of one block in the order of their marks. */
export function notesIn(block: Block): readonly Footnote[] {
  const known = notesKnown.get(block)
  if (known !== undefined) return known
  const found = linesOf(block).flatMap((line) => line.filter(isFootnote))
  const notes = found.length === 0 ? noNotes : found
  notesKnown.set(block, notes)
  return notes
}

/** The words a reader sees in a line; `note` writes a footnote's mark (default: nothing). */
export function lineText(
  inlines: readonly Inline[],
  note: (footnote: Footnote) => string = () => '',
): string {
  let text = ''
  for (const inline of inlines) {
    if (isFigure(inline)) text += inline.shown
    else if (isFootnote(inline)) text += note(inline)
    else text += inline.text
  }
  return text
}
