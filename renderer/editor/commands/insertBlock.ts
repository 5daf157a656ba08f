import { Editor, Element, Transforms } from 'slate'
import { divider } from '../../../shared/document/build.ts'
import type { Table, TargetList } from '../../../shared/document/types.ts'
import { EMPTY_LIST } from '../../../shared/figures/targetLines.ts'
import { newId } from '../../../shared/ids.ts'
import type { EditorBlock } from '../slateTypes.ts'
import { toSlateValue } from '../value.ts'
import { emptyCell } from './table/grid.ts'

/** Behind the block with the cursor; an empty line gives its place. */
export function insertBlock(editor: Editor, block: EditorBlock): void {
  const at = editor.selection?.focus.path[0] ?? editor.children.length - 1
  const here = editor.children[at]
  const isLine = Element.isElement(here) && (here.type === 'paragraph' || here.type === 'bullet')
  const empty = isLine && Editor.isEmpty(editor, here)
  Editor.withoutNormalizing(editor, () => {
    if (empty) Transforms.removeNodes(editor, { at: [at] })
    Transforms.insertNodes(editor, block, { at: [empty ? at : at + 1] })
  })
  Transforms.select(editor, Editor.start(editor, [empty ? at : at + 1]))
}

/** A list that the store fills: one bullet for each target of the group. */
export function insertTargetList(
  editor: Editor,
  list: Pick<TargetList, 'group' | 'measure' | 'period'>,
): string {
  const id = newId()
  insertBlock(editor, {
    type: 'targetList',
    id,
    ...list,
    children: [
      { type: 'targetItem', id: newId(), indicator: EMPTY_LIST, children: [{ text: '' }] },
    ],
  })
  return id
}

export function insertDivider(editor: Editor): void {
  for (const block of toSlateValue([divider()])) insertBlock(editor, block)
}

/** An empty table with a head row. */
export function insertTable(editor: Editor, rows: number, columns: number): void {
  const table: Table = {
    type: 'table',
    id: newId(),
    children: Array.from({ length: rows }, (_, at) => ({
      type: 'tableRow',
      id: newId(),
      ...(at === 0 && { head: true as const }),
      children: Array.from({ length: columns }, () => emptyCell()),
    })),
  }
  insertBlock(editor, table)
}
