import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { app, dialog, nativeTheme, shell } from 'electron'
import { fail, ok } from '../../shared/result.ts'
import { TEMPLATE_EXTENSION } from '../../shared/template/types.ts'
import type { HostActions } from '../services/hostActions.ts'
import { showMenus } from './menu.ts'
import type { WindowSet } from './windowSet.ts'

/**
 * What the desktop offers: its dialogs and its file manager. `offered` holds the paths that the
 * page may name; the open dialog adds to it.
 */
export function createDesktopActions(
  windows: () => WindowSet | undefined,
  offered: Set<string>,
): HostActions {
  const window = () => windows()?.current()
  return {
    host: 'electron',
    emit: (event, payload, name) => windows()?.emit(event, payload, name),
    async pickFiles(kind = 'documents') {
      const parent = window()
      if (parent === undefined) return []
      const { filePaths } = await dialog.showOpenDialog(parent, {
        title: openDialogs[kind].title,
        properties: kind === 'documents' ? ['openFile', 'multiSelections'] : ['openFile'],
        filters: [openDialogs[kind].filter, { name: 'Mọi tệp', extensions: ['*'] }],
      })
      for (const path of filePaths) offered.add(path)
      return filePaths
    },
    isOffered: (path) => offered.has(path),
    exportTarget: {
      kind: 'path',
      async ask(name) {
        const parent = window()
        if (parent === undefined) return undefined
        const ending = name.slice(name.lastIndexOf('.') + 1)
        const filter = saveFilters.get(ending) ?? { name: 'Mọi tệp', extensions: ['*'] }
        const { canceled, filePath } = await dialog.showSaveDialog(parent, {
          title: `Xuất ${filter.name}`,
          defaultPath: name,
          filters: [filter],
        })
        return canceled || filePath === '' ? undefined : filePath
      },
      printFolder,
    },
    async reveal(path, open) {
      if (!open) {
        shell.showItemInFolder(path)
        return ok(undefined)
      }
      const problem = await shell.openPath(path)
      return problem === ''
        ? ok(undefined)
        : fail('not-opened', 'Không mở được tệp. Hãy mở tệp từ thư mục đã lưu.', problem)
    },
    setDirty: (name, told) => windows()?.setDirty(name, told),
    openWindow(file) {
      windows()?.open({ file })
      return ok(undefined)
    },
    showWindow: (name) => windows()?.show(name),
    showTheme(theme) {
      nativeTheme.themeSource = theme
    },
    showMenus,
  }
}

let passing: string | undefined

/** Made when something is printed first: only this person may look into it. */
async function printFolder(): Promise<string> {
  if (passing !== undefined) return passing
  const folder = await mkdtemp(join(app.getPath('temp'), 'van-kien-in-'))
  passing = folder
  app.once('quit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const openDialogs = {
  documents: {
    title: 'Mở tệp',
    filter: { name: 'Văn bản', extensions: ['vankien', 'txt', 'bak'] },
  },
  tables: {
    title: 'Nhập số liệu từ bảng',
    filter: { name: 'Bảng số liệu', extensions: ['xlsx', 'xlsm', 'csv', 'tsv'] },
  },
  templates: {
    title: 'Nhập mẫu văn bản',
    filter: { name: 'Mẫu văn bản', extensions: [TEMPLATE_EXTENSION, 'json'] },
  },
}

const saveFilters = new Map([
  [TEMPLATE_EXTENSION, { name: 'mẫu văn bản', extensions: [TEMPLATE_EXTENSION] }],
  ['docx', { name: 'Word', extensions: ['docx'] }],
  ['pdf', { name: 'PDF', extensions: ['pdf'] }],
  ['xlsx', { name: 'Excel', extensions: ['xlsx'] }],
  ['csv', { name: 'bảng chữ (CSV)', extensions: ['csv'] }],
])
