import { type Editor, Element, Node, Transforms } from 'slate'
import { gridOf, isWhole } from '../commands/table/grid.ts'
import { applyGrid } from '../commands/table/tableAt.ts'

/** Tables hold rows, rows hold cells, and every place of the grid belongs to exactly one cell. */
export function repairTable(editor: Editor, node: Element, path: number[]): boolean {
  const wanted = node.type === 'table' ? 'tableRow' : 'tableCell'
  for (const [child, childPath] of Node.children(editor, path)) {
    if (Element.isElement(child) && child.type === wanted) continue
    if (node.children.length === 1) {
      Transforms.removeNodes(editor, { at: path })
      return true
    }
    Transforms.removeNodes(editor, { at: childPath })
    return true
  }
  if (node.type !== 'table' || isWhole(node)) return false
  // A row that lost all its cells holds an empty text and is taken out first.
  const rowsWhole = node.children.every(({ children }) =>
    children.every((cell) => Element.isElement(cell) && cell.type === 'tableCell'),
  )
  if (!rowsWhole) return false
  applyGrid(editor, path, gridOf(node))
  return true
}
