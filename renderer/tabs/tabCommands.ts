import type { AppCommand } from '../commandList/appCommands.ts'
import { closeWithWord } from './closeTab.ts'
import { openInNewWindow, openWindow } from './newWindow.ts'
import { activeTab, moveTab, reopenTab, stepTab, tabs } from './openTabs.ts'

function shiftTab(by: 1 | -1): void {
  const tab = activeTab()
  if (tab === undefined) return
  const to = tabs.get().indexOf(tab) + by
  if (to >= 0 && to < tabs.get().length) moveTab(tab, to)
}

/** What can be done with the open documents on every screen; keys as in office programs. */
export const tabCommands: readonly AppCommand[] = [
  {
    id: 'nextTab',
    title: 'Văn bản đang mở kế tiếp',
    group: 'Văn bản',
    keys: ['Ctrl+Tab', 'Ctrl+F6'],
    alsoCalled: 'thẻ tab sang chuyển',
    run: () => stepTab(1),
  },
  {
    id: 'previousTab',
    title: 'Văn bản đang mở trước đó',
    group: 'Văn bản',
    keys: ['Ctrl+Shift+Tab', 'Ctrl+Shift+F6'],
    alsoCalled: 'thẻ tab về chuyển',
    run: () => stepTab(-1),
  },
  {
    id: 'closeTab',
    title: 'Đóng văn bản',
    group: 'Văn bản',
    keys: ['Ctrl+W', 'Ctrl+F4'],
    alsoCalled: 'thẻ tab close',
    run: () => {
      const tab = activeTab()
      if (tab !== undefined) void closeWithWord(tab)
    },
  },
  {
    id: 'reopenTab',
    title: 'Mở lại văn bản vừa đóng',
    group: 'Văn bản',
    keys: ['Ctrl+Shift+T'],
    alsoCalled: 'thẻ tab reopen',
    run: reopenTab,
  },
  {
    id: 'tabLeft',
    title: 'Đưa văn bản sang trái trong hàng thẻ',
    group: 'Văn bản',
    keys: ['Ctrl+Shift+PageUp'],
    alsoCalled: 'thẻ tab thứ tự',
    run: () => shiftTab(-1),
  },
  {
    id: 'tabRight',
    title: 'Đưa văn bản sang phải trong hàng thẻ',
    group: 'Văn bản',
    keys: ['Ctrl+Shift+PageDown'],
    alsoCalled: 'thẻ tab thứ tự',
    run: () => shiftTab(1),
  },
  {
    id: 'emptyWindow',
    title: 'Mở thêm cửa sổ',
    group: 'Văn bản',
    keys: ['Ctrl+Alt+N'],
    alsoCalled: 'mới new window',
    run: () => void openWindow(),
  },
  {
    id: 'newWindow',
    title: 'Chuyển sang cửa sổ mới',
    group: 'Văn bản',
    alsoCalled: 'mở trong window',
    run: () => {
      const tab = activeTab()
      if (tab !== undefined) void openInNewWindow(tab.file.get())
    },
  },
]
