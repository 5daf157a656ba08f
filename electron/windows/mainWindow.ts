import { join } from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import { APP_ADDRESS } from './appProtocol.ts'
import { guardNavigation } from './networkGuard.ts'

/** The program's one window; shown when its first picture is ready, so that nothing flickers. */
export function createMainWindow(icon: string | undefined): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Văn Kiện',
    // The page's ground (tokens.css), so that nothing flashes before its first picture.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1d21' : '#f5f6f8',
    ...(icon === undefined ? {} : { icon }),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  guardNavigation(window.webContents)
  window.once('ready-to-show', () => {
    window.show()
    // Input method panels stay away from a window that was shown without focus (traps: Electron).
    window.webContents.focus()
  })
  void window.loadURL(APP_ADDRESS)
  return window
}
