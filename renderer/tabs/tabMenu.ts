import { AppWindow, Columns2, GitCompare, History, ListX, X } from 'lucide-react'
import { openBeside } from '../beside/beside.ts'
import { compareDocument } from '../compare/compareDesk.ts'
import { actionOf } from '../editor/actions/allActions.ts'
import { keysToShow } from '../editor/actions/keys.ts'
import type { MenuItem } from '../ui/menu.tsx'
import { closeWithWord } from './closeTab.ts'
import { openInNewWindow } from './newWindow.ts'
import { activeTab, type DocumentTab, openIn, showTab, tabs } from './openTabs.ts'
import { tabCommands } from './tabCommands.ts'

/** Closes all but one, as far as their words can be saved. */
async function closeOthers(tab: DocumentTab): Promise<void> {
  showTab(tab)
  for (const one of tabs.get()) if (one !== tab) await closeWithWord(one)
}

/** The keys of an action, for its item. */
function keysOf(action: string): { keys?: string } {
  const [keys] = keysToShow(actionOf(action))
  return keys === undefined ? {} : { keys }
}

/** What the right button on a tab offers. */
export function tabMenu(tab: DocumentTab): readonly (MenuItem | 'line')[] {
  const active = activeTab()
  const isShown = tab === active
  const [closeKeys] = keysToShow(tabCommands.find(({ id }) => id === 'closeTab') ?? {})
  return [
    isShown
      ? {
          label: 'Mở văn bản khác bên cạnh',
          icon: Columns2,
          disabled: openIn(tab) === undefined,
          testId: 'tab-beside',
          run: () => openIn(tab)?.open.desk.dialog.set('beside'),
        }
      : {
          label: 'Đặt cạnh văn bản đang xem',
          icon: Columns2,
          disabled: active === undefined,
          testId: 'tab-beside',
          run: () => {
            if (active !== undefined) openBeside(active, tab.file.get())
          },
        },
    {
      label: 'Chuyển sang cửa sổ mới',
      icon: AppWindow,
      testId: 'tab-window',
      run: () => void openInNewWindow(tab.file.get()),
    },
    'line',
    {
      label: 'Phiên bản…',
      icon: History,
      ...keysOf('versions'),
      disabled: !isShown || openIn(tab) === undefined,
      testId: 'tab-versions',
      run: () => openIn(tab)?.open.desk.dialog.set('versions'),
    },
    {
      label: 'So sánh văn bản…',
      icon: GitCompare,
      ...(isShown && keysOf('compare')),
      testId: 'tab-compare',
      run: () => void compareDocument(tab.file.get(), tab.name.get()),
    },
    'line',
    {
      label: 'Đóng',
      icon: X,
      ...(closeKeys !== undefined && { keys: closeKeys }),
      testId: 'tab-menu-close',
      run: () => void closeWithWord(tab),
    },
    {
      label: 'Đóng các văn bản khác',
      icon: ListX,
      disabled: tabs.get().length < 2,
      run: () => void closeOthers(tab),
    },
  ]
}
