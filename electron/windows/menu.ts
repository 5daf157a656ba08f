import { app, dialog, Menu, type MenuItemConstructorOptions } from 'electron'

/** What a menu entry tells the window (`window.command`). */
export type MenuCommand =
  | 'new'
  | 'open'
  | 'save'
  | 'export-docx'
  | 'export-pdf'
  | 'undo'
  | 'redo'
  | 'home'
  | 'indicators'
  | 'settings'

type Send = (command: MenuCommand) => void

function entry(
  label: string,
  command: MenuCommand,
  send: Send,
  accelerator?: string,
): MenuItemConstructorOptions {
  const item: MenuItemConstructorOptions = { label, click: () => send(command) }
  if (accelerator !== undefined) item.accelerator = accelerator
  return item
}

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

/**
 * The Vietnamese menu, keys as in Word. Undo and redo only show their keys: the page handles
 * these itself, since an input field has its own history beside the editor's.
 */
export function installMenu(send: Send): void {
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const template: MenuItemConstructorOptions[] = [
    {
      label: '&Tệp',
      submenu: [
        entry('Văn bản mới…', 'new', send, 'CmdOrCtrl+N'),
        entry('Mở tệp…', 'open', send, 'CmdOrCtrl+O'),
        separator,
        entry('Lưu', 'save', send, 'CmdOrCtrl+S'),
        entry('Xuất Word…', 'export-docx', send, 'CmdOrCtrl+Shift+W'),
        entry('Xuất PDF…', 'export-pdf', send, 'CmdOrCtrl+Shift+P'),
        separator,
        { label: 'Thoát', role: 'quit', accelerator: 'CmdOrCtrl+Q' },
      ],
    },
    {
      label: '&Sửa',
      submenu: [
        { ...entry('Hoàn tác', 'undo', send, 'CmdOrCtrl+Z'), registerAccelerator: false },
        { ...entry('Làm lại', 'redo', send, 'CmdOrCtrl+Y'), registerAccelerator: false },
        separator,
        { label: 'Cắt', role: 'cut' },
        { label: 'Sao chép', role: 'copy' },
        { label: 'Dán', role: 'paste' },
        { label: 'Chọn tất cả', role: 'selectAll' },
      ],
    },
    {
      label: '&Xem',
      submenu: [
        entry('Trang đầu', 'home', send),
        entry('Số liệu', 'indicators', send),
        entry('Thông tin cơ quan', 'settings', send),
        separator,
        { label: 'Phóng to', role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
        { label: 'Thu nhỏ', role: 'zoomOut' },
        { label: 'Cỡ thường', role: 'resetZoom' },
        { label: 'Toàn màn hình', role: 'togglefullscreen' },
      ],
    },
    {
      label: 'Trợ &giúp',
      submenu: [{ label: 'Giới thiệu Văn Kiện', click: () => void showAbout() }],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
