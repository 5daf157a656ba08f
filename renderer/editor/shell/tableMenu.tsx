import {
  AlignCenter,
  AlignLeft,
  AlignRight,
  ArrowDownToLine,
  ArrowLeftToLine,
  ArrowRightToLine,
  ArrowUpToLine,
  ChevronDown,
  type LucideIcon,
  Rows3,
  Table2,
  TableCellsMerge,
  TableCellsSplit,
  Trash2,
} from 'lucide-react'
import type { Editor } from 'slate'
import { ReactEditor, useSlateSelector } from 'slate-react'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { actionOf } from '../actions/allActions.ts'
import { shownKeys } from '../actions/keys.ts'
import { canRun } from '../actions/runAction.ts'
import { isHead } from '../commands/table/edits.ts'
import { isInTable, severalCells, tableAt } from '../commands/table/tableAt.ts'
import { useOpenDocument } from '../sessionContext.ts'

type Entry = readonly [string, LucideIcon?]

/** What can be done to the table with the cursor, as menus list it. */
export const tableEntries: readonly (Entry | 'line')[] = [
  ['rowAbove', ArrowUpToLine],
  ['rowBelow', ArrowDownToLine],
  ['columnLeft', ArrowLeftToLine],
  ['columnRight', ArrowRightToLine],
  'line',
  ['mergeCells', TableCellsMerge],
  ['splitCell', TableCellsSplit],
  ['headRow', Rows3],
  ['evenColumns'],
  'line',
  ['alignLeft', AlignLeft],
  ['alignCenter', AlignCenter],
  ['alignRight', AlignRight],
  'line',
  ['deleteRow', Trash2],
  ['deleteColumn'],
  ['deleteTable'],
]

/** Everything that decides how the menu looks, as one word: it changes rarely. */
function tableState(editor: Editor): string {
  if (!isInTable(editor)) return ''
  const at = tableAt(editor)
  if (at === undefined) return ''
  const several = severalCells(at) ? 'several' : 'one'
  const widths = at.grid.widths === undefined ? 'even' : 'own'
  return [several, widths, isHead(at.grid, at.area.bottom) ? 'head' : 'body'].join(' ')
}

/** "Bảng", shown while the cursor is in a table. */
export function TableMenu() {
  const open = useOpenDocument()
  const state = useSlateSelector(tableState)
  if (state === '') return null

  function item([id, icon]: Entry): MenuItem {
    const action = actionOf(id)
    return {
      label: action.title,
      ...(icon && { icon }),
      ...(action.keys?.[0] !== undefined && { keys: shownKeys(action.keys[0]) }),
      checked: id === 'headRow' && state.endsWith('head'),
      danger: id === 'deleteTable',
      disabled: !canRun(action, open),
      testId: `table-${id}`,
      run: () => void action.run(open),
    }
  }

  return (
    <Menu
      align="start"
      focusAfter={() => ReactEditor.focus(open.session.editor)}
      trigger={
        <button
          type="button"
          className="style-button insert-button"
          aria-label="Bảng"
          data-testid="table-menu"
        >
          <Table2 aria-hidden size={16} />
          <span>Bảng</span>
          <ChevronDown aria-hidden size={15} />
        </button>
      }
      items={tableEntries.map((entry) => (entry === 'line' ? entry : item(entry)))}
    />
  )
}
