import { ownerOf } from '../../beside/beside.ts'
import { commands } from '../../state/commands.ts'
import type { SidePanel } from '../desk.ts'
import { focusText } from '../focusText.ts'
import { moveRegion } from '../moveRegion.ts'
import type { OpenDocument } from '../sessionContext.ts'
import type { Action, ActionGroup } from './action.ts'

type Words = Pick<Action, 'keys' | 'alsoCalled'>

/** What concerns the window of a document and not its words. */
function windowAction(
  id: string,
  title: string,
  group: ActionGroup,
  run: (open: OpenDocument) => void,
  words: Words = {},
): Action {
  return {
    id,
    title,
    group,
    ...words,
    scope: 'window',
    edits: false,
    run: (open) => {
      run(open)
      return true
    },
  }
}

function panelAction(panel: SidePanel, title: string, group: ActionGroup, words: Words): Action {
  const run = ({ desk }: OpenDocument): void =>
    desk.panel.set(desk.panel.get() === panel ? undefined : panel)
  return windowAction(`panel-${panel}`, title, group, run, words)
}

function regionAction(id: string, title: string, by: 1 | -1, key: string): Action {
  const run = (open: OpenDocument): void =>
    moveRegion(by, (text) => focusText(ownerOf(text, open).session.editor))
  return windowAction(id, title, 'Xem', run, { keys: [key] })
}

export const windowActions: readonly Action[] = [
  windowAction('exportDocx', 'Xuất Word', 'Văn bản', () => commands.tell('export-docx'), {
    keys: ['F12'],
    alsoCalled: 'docx lưu thành save as',
  }),
  windowAction('exportPdf', 'Xuất PDF', 'Văn bản', () => commands.tell('export-pdf'), {
    keys: ['Ctrl+Shift+P'],
    alsoCalled: 'bản in',
  }),
  windowAction('print', 'In', 'Văn bản', () => commands.tell('print'), {
    keys: ['Ctrl+P'],
    alsoCalled: 'máy in xem trước print preview',
  }),
  panelAction('parts', 'Thể thức văn bản', 'Văn bản', {
    alsoCalled: 'số ký hiệu ngày tháng nơi nhận người ký trích yếu',
  }),
  panelAction('figures', 'Số liệu trong văn bản', 'Số liệu', { alsoCalled: 'chỗ còn thiếu' }),
  panelAction('indicators', 'Kho chỉ tiêu bên cạnh trang', 'Số liệu', { alsoCalled: 'bảng số' }),
  windowAction('outline', 'Ẩn hoặc hiện dàn ý', 'Xem', ({ desk }) =>
    desk.outlineOpen.set(!desk.outlineOpen.get()),
  ),
  regionAction('nextRegion', 'Sang vùng kế tiếp của cửa sổ', 1, 'F6'),
  regionAction('previousRegion', 'Về vùng trước của cửa sổ', -1, 'Shift+F6'),
]
