import { Editor, Element, Transforms } from 'slate'

/** Tab in a table: to the next (or previous) cell; false outside tables and at their ends. */
export function moveInTable(editor: Editor, by: 1 | -1): boolean {
  const cell = Editor.above(editor, {
    match: (node) => Element.isElement(node) && node.type === 'tableCell',
  })
  if (cell === undefined) return false
  const [, path] = cell
  const step = by === 1 ? Editor.next : Editor.previous
  const next = step(editor, {
    at: path,
    match: (node) => Element.isElement(node) && node.type === 'tableCell',
  })
  if (next === undefined || next[1][0] !== path[0]) return true
  Transforms.select(editor, Editor.range(editor, next[1]))
  return true
}
