import { type Editor, Node, Range } from 'slate'
import { addCounts, type Counts, countBlock, noCounts } from '../../../shared/document/counts.ts'
import type { Block } from '../../../shared/document/types.ts'

/** What is selected; blocks that are selected whole are known already. */
export function countRange(editor: Editor, range: Range): Counts {
  const [start, end] = Range.edges(range)
  const [first = 0] = start.path
  const [last = 0] = end.path
  // The editor's blocks are the document's, but for the divider, which has no words.
  const blocks = editor.children as Block[]
  const partsOf = (from: typeof start, to: typeof end): Counts =>
    (Node.fragment(editor, { anchor: from, focus: to }) as Block[])
      .map(countBlock)
      .reduce(addCounts, noCounts)
  if (first === last) return partsOf(start, end)
  const firstEnd = lastPoint(editor, first)
  const lastStart = Node.first(editor, [last])[1]
  return [
    partsOf(start, firstEnd),
    ...blocks.slice(first + 1, last).map(countBlock),
    partsOf({ path: lastStart, offset: 0 }, end),
  ].reduce(addCounts, noCounts)
}

function lastPoint(editor: Editor, block: number): { path: number[]; offset: number } {
  const [node, path] = Node.last(editor, [block])
  return { path, offset: Node.string(node).length }
}
