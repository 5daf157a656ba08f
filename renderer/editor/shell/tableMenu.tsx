import { ChevronDown, Table2 } from 'lucide-react'
import type { Editor } from 'slate'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { isHead } from '../commands/table/edits.ts'
import { isInTable, severalCells, tableAt } from '../commands/table/tableAt.ts'
import { focusText } from '../focusText.ts'
import { type OpenDocument, useOpenDocument } from '../sessionContext.ts'
import { actionItem } from './actionItem.ts'
import { useAtCursor } from './useAtCursor.ts'

const entries = [
  'rowAbove',
  'rowBelow',
  'columnLeft',
  'columnRight',
  'line',
  'mergeCells',
  'splitCell',
  'headRow',
  'evenColumns',
  'line',
  'alignLeft',
  'alignCenter',
  'alignRight',
  'line',
  'deleteRow',
  'deleteColumn',
  'deleteTable',
] as const

/** What can be done to the table with the cursor, as menus list it. */
export function tableItems(open: OpenDocument): (MenuItem | 'line')[] {
  const at = tableAt(open.session.editor)
  return entries.map((id) =>
    id === 'line'
      ? id
      : {
          ...actionItem(open, id),
          checked: id === 'headRow' && at !== undefined && isHead(at.grid, at.area.bottom),
          danger: id === 'deleteTable',
          testId: `table-${id}`,
        },
  )
}

/** Everything that decides how the menu looks, as one word: it changes rarely. */
function tableState(editor: Editor): string {
  const at = isInTable(editor) ? tableAt(editor) : undefined
  if (at === undefined) return ''
  const several = severalCells(at) ? 'several' : 'one'
  const widths = at.grid.widths === undefined ? 'even' : 'own'
  return [several, widths, isHead(at.grid, at.area.bottom) ? 'head' : 'body'].join(' ')
}

/** "Bảng", shown while the cursor is in a table. */
export function TableMenu() {
  const open = useOpenDocument()
  const state = useAtCursor(tableState)
  if (state === '') return null
  return (
    <Menu
      align="start"
      focusAfter={() => focusText(open.session.editor)}
      trigger={
        <button
          type="button"
          className="style-button insert-button table-button"
          data-testid="table-menu"
          aria-label="Bảng"
        >
          <Table2 aria-hidden size={16} />
          <span>Bảng</span>
          <ChevronDown aria-hidden size={15} />
        </button>
      }
      items={tableItems(open)}
    />
  )
}
