import { app, BrowserWindow, dialog, Menu, type MenuItemConstructorOptions } from 'electron'
import type { HostMenu } from '../../shared/api/hostMenu.ts'
import { sendEvent } from '../ipc/router.ts'

type Entry = MenuItemConstructorOptions

async function showAbout(): Promise<void> {
  await dialog.showMessageBox({
    type: 'info',
    title: 'Giới thiệu Văn Kiện',
    message: `Văn Kiện ${app.getVersion()}`,
    detail: 'Phần mềm tự do theo giấy phép Apache 2.0. Chạy trên máy này, không dùng mạng.',
    buttons: ['Đóng'],
    noLink: true,
  })
}

/** What the host itself does, behind the page's own entries of the menu of that title. */
const ownEntries: Readonly<Record<string, readonly Entry[]>> = {
  'Văn bản': [{ label: 'Thoát', role: 'quit', accelerator: 'CmdOrCtrl+Q' }],
  Sửa: [
    { label: 'Cắt', role: 'cut' },
    { label: 'Sao chép', role: 'copy' },
    { label: 'Dán', role: 'paste' },
    { label: 'Chọn tất cả', role: 'selectAll' },
  ],
  Xem: [
    // Ctrl with plus and minus changes the size of the page, as the page itself sees to.
    { label: 'Phóng to giao diện', role: 'zoomIn', accelerator: 'CmdOrCtrl+Alt+=' },
    { label: 'Thu nhỏ giao diện', role: 'zoomOut', accelerator: 'CmdOrCtrl+Alt+-' },
    { label: 'Giao diện cỡ thường', role: 'resetZoom', accelerator: 'CmdOrCtrl+Alt+Backspace' },
    { label: 'Toàn màn hình', role: 'togglefullscreen' },
  ],
  'Trợ giúp': [{ label: 'Giới thiệu Văn Kiện', click: () => void showAbout() }],
}

/** "Alt+Shift+ArrowUp" as Electron spells it. */
const acceleratorOf = (keys: string): string =>
  keys.replace('Ctrl', 'CmdOrCtrl').replace('Arrow', '').replace(/\+\+$/, '+Plus')

/**
 * The menu bar, from what the page tells of its commands. The page obeys the keys itself: a field
 * that is being typed into has its own meaning for some of them.
 */
export function showMenus(menus: readonly HostMenu[]): void {
  const entry = ({ id, label, keys }: HostMenu['parts'][number][number]): Entry => ({
    label,
    click: (_, window) => {
      // The window that was in front when the entry was chosen.
      if (window instanceof BrowserWindow) sendEvent(window, 'window.command', { command: id })
    },
    ...(keys !== undefined && { accelerator: acceleratorOf(keys), registerAccelerator: false }),
  })
  const titles = [...new Set([...menus.map(({ title }) => title), ...Object.keys(ownEntries)])]
  const template = titles.map((title): Entry => {
    const told = menus.find((menu) => menu.title === title)?.parts ?? []
    const parts = [...told.map((part) => part.map(entry)), ownEntries[title] ?? []]
    const submenu = parts
      .filter((part) => part.length > 0)
      .flatMap((part, at): Entry[] => (at === 0 ? [...part] : [{ type: 'separator' }, ...part]))
    return { label: title, submenu }
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
