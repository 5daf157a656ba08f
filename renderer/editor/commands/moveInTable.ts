import { Editor, Element, Transforms } from 'slate'
import { cellPathAt } from './table/tableAt.ts'
import { addRowBelow } from './table/tableCommands.ts'

/**
 * Tab in a table: to the next (or previous) cell, whose words are selected; behind the last cell
 * a new row begins. False outside tables.
 */
export function moveInTable(editor: Editor, by: 1 | -1): boolean {
  const path = editor.selection && cellPathAt(editor, editor.selection.focus)
  if (!path) return false
  const step = by === 1 ? Editor.next : Editor.previous
  const next = step(editor, {
    at: path,
    match: (node) => Element.isElement(node) && node.type === 'tableCell',
  })
  if (next === undefined || next[1][0] !== path[0]) {
    if (by === 1) addRow(editor, path.slice(0, 1))
    return true
  }
  Transforms.select(editor, Editor.range(editor, next[1]))
  return true
}

function addRow(editor: Editor, table: number[]): void {
  Transforms.collapse(editor, { edge: 'end' })
  if (!addRowBelow(editor)) return
  const node = editor.children[table[0] ?? 0]
  if (!Element.isElement(node) || node.type !== 'table') return
  Transforms.select(editor, Editor.start(editor, [...table, node.children.length - 1, 0]))
}
