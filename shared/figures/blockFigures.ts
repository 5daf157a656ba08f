import type { Block, Figure, FigureRef, Footnote, Inline } from '../document/types.ts'
import { isFigure, isFootnote, linesOf } from '../document/walk.ts'
import type { FigureContext } from './lookup.ts'
import { figureWords, GAP } from './words.ts'

/** Figures of a block in reading order, those inside its notes included. */
export function* figuresIn(block: Block): Generator<Figure> {
  for (const line of linesOf(block)) {
    for (const inline of line) {
      if (isFigure(inline)) yield inline
      if (isFootnote(inline)) for (const part of inline.content) if (isFigure(part)) yield part
    }
  }
}

/** The figure showing what the store holds; the same object when it does already. */
export function refreshFigure(figure: Figure, context: FigureContext): Figure {
  return showing(figure, figureWords(figure.ref, context))
}

/** The figure with its words (undefined: a gap); the same object when it shows them already. */
export function showing(figure: Figure, words: string | undefined): Figure {
  const shown = words ?? GAP
  if (figure.shown === shown && (figure.missing === true) === (words === undefined)) return figure
  const { missing: _, ...rest } = figure
  return words === undefined ? { ...rest, shown, missing: true } : { ...rest, shown }
}

/** What tells figures of the same meaning. */
export function refKey(ref: FigureRef): string {
  const { indicator, entity, period, measure, form, base } = ref
  const times = [period, base ?? {}].map((one) => Object.entries(one).sort())
  return JSON.stringify([indicator, entity, times, measure, form])
}

/** The block with `change` applied to its figures; the same object when none changed. */
export function mapFigures(block: Block, change: (figure: Figure) => Figure): Block {
  const parts = (content: Footnote['content']): Footnote['content'] =>
    mapSame(content, (one) => (isFigure(one) ? change(one) : one))
  const line = (inlines: Inline[]): Inline[] =>
    mapSame(inlines, (one) => {
      if (isFigure(one)) return change(one)
      if (!isFootnote(one)) return one
      const content = parts(one.content)
      return content === one.content ? one : { ...one, content }
    })
  switch (block.type) {
    case 'divider':
    case 'chart':
      return block
    case 'targetList':
      return withChildren(
        block,
        mapSame(block.children, (item) => withChildren(item, line(item.children))),
      )
    case 'table':
      return withChildren(
        block,
        mapSame(block.children, (row) =>
          withChildren(
            row,
            mapSame(row.children, (cell) => withChildren(cell, line(cell.children))),
          ),
        ),
      )
    default:
      return withChildren(block, line(block.children))
  }
}

function withChildren<C, T extends { children: C }>(node: T, children: C): T {
  return children === node.children ? node : { ...node, children }
}

/** `map` that answers the same array when nothing changed. */
function mapSame<T>(items: T[], change: (item: T) => T): T[] {
  let changed: T[] | undefined
  for (let at = 0; at < items.length; at++) {
    const old = items[at] as T
    const next = change(old)
    if (next !== old) {
      changed ??= [...items]
      changed[at] = next
    }
  }
  return changed ?? items
}
