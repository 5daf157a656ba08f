import { join } from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import { APP_ADDRESS } from './appProtocol.ts'
import { guardNavigation } from './networkGuard.ts'
import type { Rectangle } from './windowPlaces.ts'

interface MainWindowOptions {
  readonly icon: string | undefined
  readonly place: Rectangle
  readonly least: { readonly width: number; readonly height: number }
  readonly maximized: boolean
  /** The document that it begins with. */
  readonly file: string | undefined
}

/** A window of the program; shown when its first picture is ready, so that nothing flickers. */
export function createMainWindow(options: MainWindowOptions): BrowserWindow {
  const { icon, place, least, maximized, file } = options
  const window = new BrowserWindow({
    ...place,
    minWidth: least.width,
    minHeight: least.height,
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
    if (maximized) window.maximize()
    window.show()
    // Input method panels stay away from a window that was shown without focus (traps: Electron).
    window.webContents.focus()
  })
  const screen = file === undefined ? '' : `#/document/${encodeURIComponent(file)}`
  void window.loadURL(`${APP_ADDRESS}${screen}`)
  return window
}
