import { bothOpen, closeBeside } from '../../beside/beside.ts'
import { copyAcross } from '../../beside/copyAcross.ts'
import { activeTab } from '../../tabs/openTabs.ts'
import { focusText } from '../focusText.ts'
import type { OpenDocument } from '../sessionContext.ts'
import type { Action } from './action.ts'

/** The other one of two documents side by side. */
function other({ session }: OpenDocument): OpenDocument | undefined {
  return bothOpen(activeTab())?.find((one) => one.session !== session)
}

export const documentActions: readonly Action[] = [
  {
    id: 'beside',
    title: 'Mở cạnh văn bản này',
    group: 'Văn bản',
    keys: ['Ctrl+Alt+B'],
    alsoCalled: 'hai văn bản cạnh nhau năm trước so sánh side by side',
    scope: 'window',
    edits: false,
    run: ({ desk }) => {
      desk.dialog.set('beside')
      return true
    },
  },
  {
    id: 'closeBeside',
    title: 'Đóng văn bản bên cạnh',
    group: 'Văn bản',
    scope: 'window',
    edits: false,
    enabled: () => activeTab()?.beside.get() !== undefined,
    run: () => {
      const tab = activeTab()
      if (tab !== undefined) closeBeside(tab)
      return true
    },
  },
  {
    id: 'otherPane',
    title: 'Sang văn bản bên cạnh',
    group: 'Văn bản',
    keys: ['Ctrl+Alt+ArrowRight', 'Ctrl+Alt+ArrowLeft'],
    scope: 'window',
    edits: false,
    enabled: (open) => other(open) !== undefined,
    run: (open) => {
      const there = other(open)
      if (there !== undefined) focusText(there.session.editor)
      return true
    },
  },
  {
    id: 'copyAcross',
    title: 'Chép sang văn bản kia',
    group: 'Văn bản',
    keys: ['Ctrl+Alt+C'],
    alsoCalled: 'sao chép sang bên cạnh',
    scope: 'window',
    edits: false,
    enabled: (open) => other(open) !== undefined,
    run: (open) => {
      const there = other(open)
      return there !== undefined && copyAcross(open, there)
    },
  },
]
