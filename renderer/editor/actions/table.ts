import type { Editor } from 'slate'
import { isInTable, tableAt } from '../commands/table/tableAt.ts'
import {
  addColumnLeft,
  addColumnRight,
  addRowAbove,
  addRowBelow,
  canMerge,
  deleteColumns,
  deleteRows,
  deleteTable,
  evenColumns,
  mergeCells,
  splitCell,
  toggleHead,
  widenColumn,
} from '../commands/table/tableCommands.ts'
import type { Action } from './action.ts'

/** Percent of the table that a key gives to a column. */
const STEP = 2

interface TableAction {
  readonly id: string
  readonly title: string
  readonly keys?: readonly string[]
  readonly alsoCalled?: string
  readonly enabled?: (editor: Editor) => boolean
  readonly run: (editor: Editor) => boolean
}

function onTable({ enabled = isInTable, run, ...rest }: TableAction): Action {
  return {
    ...rest,
    group: 'Bảng',
    scope: 'text',
    edits: true,
    enabled: ({ session }) => enabled(session.editor),
    run: ({ session }) => run(session.editor),
  }
}

function hasWidths(editor: Editor): boolean {
  return tableAt(editor)?.grid.widths !== undefined
}

export const tableActions: readonly Action[] = [
  onTable({ id: 'rowAbove', title: 'Thêm hàng phía trên', run: addRowAbove }),
  onTable({ id: 'rowBelow', title: 'Thêm hàng phía dưới', run: addRowBelow }),
  onTable({ id: 'columnLeft', title: 'Thêm cột bên trái', run: addColumnLeft }),
  onTable({ id: 'columnRight', title: 'Thêm cột bên phải', run: addColumnRight }),
  onTable({ id: 'mergeCells', title: 'Gộp ô', enabled: canMerge, run: mergeCells }),
  onTable({ id: 'splitCell', title: 'Tách ô', run: splitCell }),
  onTable({
    id: 'headRow',
    title: 'Hàng tiêu đề',
    alsoCalled: 'lặp lại đầu trang',
    run: toggleHead,
  }),
  onTable({
    id: 'widerColumn',
    title: 'Nới rộng cột',
    run: (editor) => widenColumn(editor, STEP),
  }),
  onTable({
    id: 'narrowerColumn',
    title: 'Thu hẹp cột',
    run: (editor) => widenColumn(editor, -STEP),
  }),
  onTable({ id: 'evenColumns', title: 'Chia đều các cột', enabled: hasWidths, run: evenColumns }),
  onTable({ id: 'deleteRow', title: 'Xoá hàng', run: deleteRows }),
  onTable({ id: 'deleteColumn', title: 'Xoá cột', run: deleteColumns }),
  onTable({ id: 'deleteTable', title: 'Xoá bảng', run: deleteTable }),
]
