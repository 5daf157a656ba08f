import { showToast } from '../../ui/toast.tsx'
import { nextFrame } from '../drawn.ts'
import { focusText } from '../focusText.ts'
import type { OpenDocument } from '../sessionContext.ts'
import { fitZoom, setZoom, stepZoom } from '../status/zoom.ts'
import type { Action } from './action.ts'

function viewAction(
  id: string,
  title: string,
  run: (open: OpenDocument) => void,
  rest: Pick<Action, 'keys' | 'alsoCalled'> = {},
): Action {
  const answer = (open: OpenDocument): boolean => {
    run(open)
    return true
  }
  return { id, title, group: 'Xem', ...rest, scope: 'window', edits: false, run: answer }
}

/** What F11 does, which the window itself obeys; this one is for the command list. */
async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement !== null) await document.exitFullscreen()
    else await document.documentElement.requestFullscreen()
  } catch {
    showToast({ words: 'Cửa sổ này chưa mở được toàn màn hình. Hãy bấm phím F11.' })
  }
}

export const viewActions: readonly Action[] = [
  viewAction('zoomIn', 'Phóng to trang', ({ desk }) => stepZoom(desk, 1), {
    keys: ['Ctrl+=', 'Ctrl++'],
  }),
  viewAction('zoomOut', 'Thu nhỏ trang', ({ desk }) => stepZoom(desk, -1), { keys: ['Ctrl+-'] }),
  viewAction('zoomWhole', 'Trang cỡ 100%', ({ desk }) => setZoom(desk, 100), { keys: ['Ctrl+0'] }),
  viewAction('zoomWidth', 'Vừa chiều rộng', ({ desk }) => fitZoom(desk, 'width'), {
    alsoCalled: 'cỡ trang page width',
  }),
  viewAction('zoomPage', 'Vừa cả trang', ({ desk }) => fitZoom(desk, 'page'), {
    alsoCalled: 'cỡ trang whole page',
  }),
  {
    ...viewAction('fullScreen', 'Toàn màn hình', () => void toggleFullScreen(), {
      alsoCalled: 'full screen',
    }),
    shownKeys: ['F11'],
  },
  {
    ...viewAction(
      'readOnly',
      'Chế độ chỉ đọc',
      ({ desk, session }) => {
        desk.readOnly.set(!desk.readOnly.get())
        nextFrame(session.editor, () => focusText(session.editor))
      },
      { alsoCalled: 'xem khoá sửa read only' },
    ),
    enabled: ({ desk }) => !desk.elsewhere.get(),
  },
  viewAction('wordCount', 'Đếm chữ', ({ desk }) => desk.dialog.set('counts'), {
    keys: ['Ctrl+Shift+G'],
    alsoCalled: 'số chữ ký tự word count',
  }),
]
