import { type Editor, Element, Node, Path } from 'slate'

/** A figure without a value, and the block that holds it. */
export interface Gap {
  readonly id: string
  readonly within: string
}

/** The next (or previous) figure without a value from the cursor on, round the end. */
export function nextGap(editor: Editor, by: 1 | -1): Gap | undefined {
  const gaps = [...Node.elements(editor)].flatMap(([node, path]) =>
    node.type === 'figure' && node.missing ? [{ node, path }] : [],
  )
  const here = editor.selection?.focus.path ?? [0]
  // The one that the cursor stands on is where one comes from.
  const others = gaps.filter(({ path }) => !Path.isAncestor(path, here))
  const next =
    by === 1
      ? others.find(({ path }) => Path.isAfter(path, here))
      : others.findLast(({ path }) => Path.isBefore(path, here))
  const gap = next ?? gaps.at(by === 1 ? 0 : -1)
  const block = gap === undefined ? undefined : editor.children[gap.path[0] ?? 0]
  if (gap === undefined || !Element.isElement(block)) return undefined
  return { id: gap.node.id, within: block.id }
}
