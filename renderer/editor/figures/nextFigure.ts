import { type Editor, Element, Node, Path } from 'slate'
import type { Figure } from '../../../shared/document/types.ts'

/** A figure and the block that holds it. */
export interface FigurePlace {
  readonly id: string
  readonly within: string
}

/** The next (or previous) figure that `fits` from the cursor on, round the end. */
export function nextFigure(
  editor: Editor,
  by: 1 | -1,
  fits: (figure: Figure) => boolean,
): FigurePlace | undefined {
  const places = [...Node.elements(editor)].flatMap(([node, path]) =>
    node.type === 'figure' && fits(node) ? [{ node, path }] : [],
  )
  const here = editor.selection?.focus.path ?? [0]
  // The one that the cursor stands on is where one comes from.
  const others = places.filter(({ path }) => !Path.isAncestor(path, here))
  const next =
    by === 1
      ? others.find(({ path }) => Path.isAfter(path, here))
      : others.findLast(({ path }) => Path.isBefore(path, here))
  const place = next ?? places.at(by === 1 ? 0 : -1)
  const block = place === undefined ? undefined : editor.children[place.path[0] ?? 0]
  if (place === undefined || !Element.isElement(block)) return undefined
  return { id: place.node.id, within: block.id }
}
