import type { Settings } from '../../shared/api/settings.ts'
import { actionGroups } from '../editor/actions/action.ts'
import { openRoll } from '../roll/rollOpen.ts'
import { commands } from '../state/commands.ts'
import { openWithDialog } from '../state/documents.ts'
import { saveTheme } from '../state/office.ts'
import { goTo, type Route } from '../state/route.ts'
import { tabCommands } from '../tabs/tabCommands.ts'
import { showHelp } from './openHelp.ts'

/** Headings of what can be done on every screen; in a document the actions share some of them. */
const appGroups = ['Văn bản', 'Xem', 'Màn hình', 'Trợ giúp'] as const

/** All headings of commands and actions in the order that lists and menus show them. */
export const groupOrder: readonly string[] = [
  ...new Set<string>([appGroups[0], ...actionGroups, ...appGroups]),
]

/** One thing a person can do on every screen, whether a document is open or not. */
export interface AppCommand {
  readonly id: string
  /** As menus say it, without "…". */
  readonly title: string
  readonly group: (typeof appGroups)[number]
  readonly keys?: readonly string[]
  readonly alsoCalled?: string
  readonly run: () => void
}

function screenCommand(screen: Exclude<Route['screen'], 'editor'>, title: string): AppCommand {
  return { id: screen, title, group: 'Màn hình', run: () => goTo({ screen }) }
}

function themeCommand(theme: Settings['theme'], title: string, alsoCalled: string): AppCommand {
  return { id: `theme-${theme}`, title, group: 'Xem', alsoCalled, run: () => saveTheme(theme) }
}

export const appCommands: readonly AppCommand[] = [
  {
    id: 'new',
    title: 'Văn bản mới',
    group: 'Văn bản',
    keys: ['Ctrl+N'],
    alsoCalled: 'tạo mẫu',
    run: () => goTo({ screen: 'home', creating: true }),
  },
  {
    id: 'roll',
    title: 'Tạo từ văn bản năm trước',
    group: 'Văn bản',
    keys: ['Ctrl+Alt+J'],
    alsoCalled: 'kế thừa, văn bản năm sau, kỳ sau',
    run: () => openRoll(),
  },
  {
    id: 'open',
    title: 'Mở tệp',
    group: 'Văn bản',
    keys: ['Ctrl+O'],
    alsoCalled: 'nhập đọc',
    run: () => void openWithDialog(),
  },
  ...tabCommands,
  {
    id: 'save',
    title: 'Lưu',
    group: 'Văn bản',
    keys: ['Ctrl+S'],
    run: () => commands.tell('save'),
  },
  screenCommand('home', 'Danh sách văn bản'),
  screenCommand('indicators', 'Kho chỉ tiêu'),
  screenCommand('templates', 'Mẫu văn bản'),
  screenCommand('settings', 'Cài đặt'),
  themeCommand('light', 'Nền sáng', 'giao diện màu'),
  themeCommand('dark', 'Nền tối', 'giao diện màu ban đêm'),
  themeCommand('system', 'Nền theo máy', 'giao diện màu tự động'),
  {
    id: 'commandList',
    title: 'Tìm lệnh',
    group: 'Trợ giúp',
    keys: ['Ctrl+K'],
    run: () => showHelp('commands'),
  },
  {
    id: 'keySheet',
    title: 'Bảng phím tắt',
    group: 'Trợ giúp',
    keys: ['F1', 'Ctrl+/'],
    run: () => showHelp('keys'),
  },
]
