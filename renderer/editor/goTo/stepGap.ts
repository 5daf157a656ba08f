import { type Editor, Element, Node, Path } from 'slate'
import { reveal } from '../reveal.ts'

/** Goes to the next (or previous) figure without a value, round the end; false: there is none. */
export function stepGap(editor: Editor, by: 1 | -1): boolean {
  const gaps = [...Node.elements(editor)].flatMap(([node, path]) =>
    Element.isElement(node) && node.type === 'figure' && node.missing ? [{ node, path }] : [],
  )
  if (gaps.length === 0) return false
  const here = editor.selection?.focus.path ?? [0]
  const other = ({ path }: { path: Path }): boolean => !Path.isAncestor(path, here)
  const next =
    by === 1
      ? gaps.find((gap) => other(gap) && Path.isAfter(gap.path, here))
      : gaps.findLast((gap) => other(gap) && Path.isBefore(gap.path, here))
  const gap = next ?? gaps.at(by === 1 ? 0 : -1)
  const block = gap === undefined ? undefined : editor.children[gap.path[0] ?? 0]
  if (gap === undefined || !Element.isElement(block)) return false
  reveal(editor, gap.node.id, block.id)
  return true
}
