import { join } from 'node:path'
import { app, type BrowserWindow, dialog, session } from 'electron'
import { createHandlers } from './ipc/createHandlers.ts'
import { createDispatch } from './ipc/dispatch.ts'
import { routeCalls, routeOffers } from './ipc/router.ts'
import { createServices, type Services } from './services/createServices.ts'
import { openElectronStore } from './services/electronStore.ts'
import { createMakeExport } from './services/makeExport.ts'
import { createMakePagePlan } from './services/pagePlans.ts'
import { findResources } from './services/resources.ts'
import { defaultWorkspaceFolder } from './services/workspace.ts'
import { registerAppScheme, serveAppPage } from './windows/appProtocol.ts'
import { type CloseGuard, guardClosing } from './windows/closeGuard.ts'
import { guardAgainstCrashes } from './windows/crashGuard.ts'
import { createDesktopActions } from './windows/desktopActions.ts'
import { createMainWindow } from './windows/mainWindow.ts'
import { blockNetwork } from './windows/networkGuard.ts'
import { openFromSystem } from './windows/openFromSystem.ts'
import { documentArgument, optionOf } from './windows/startArguments.ts'

/* Starts the desktop program: wiring only. */

/** Exit code of a start that failed with its reason already told to the person. */
const REPORTED = 64

let window: BrowserWindow | undefined
let guard: CloseGuard | undefined
let services: Services | undefined

function complain(message: string): void {
  dialog.showErrorBox('Văn Kiện', message)
}

function showDocument(argv: readonly string[], folder: string): void {
  const path = documentArgument(argv, folder)
  if (path !== undefined && services !== undefined) void openFromSystem(path, services, complain)
}

async function start(): Promise<void> {
  const resources = findResources()
  blockNetwork(session.defaultSession)
  serveAppPage(resources.page)
  const offered = new Set<string>()
  const host = createDesktopActions(
    () => window,
    (dirty) => guard?.setDirty(dirty),
    offered,
  )
  const opened = await createServices({
    workspace:
      optionOf('workspace', process.argv) ?? defaultWorkspaceFolder(app.getPath('documents')),
    resources,
    openRawStore: openElectronStore,
    makeExport: createMakeExport(resources.fonts),
    makePagePlan: createMakePagePlan(resources.fonts),
    host,
    spareFolder: join(app.getPath('userData'), 'journal'),
    version: app.getVersion(),
  })
  if (!opened.ok) {
    complain(opened.error.message)
    app.exit(REPORTED)
    return
  }
  services = opened.value
  routeCalls(
    createDispatch(createHandlers(services), (method, error) => console.error(method, error)),
  )
  routeOffers((path) => offered.add(path))
  host.showMenus([])
  host.showTheme(services.settings.get().theme)
  window = createMainWindow(resources.icon)
  guard = guardClosing(window, () => host.emit('window.closing', {}))
  guardAgainstCrashes(window, () => guard?.forget())
  window.on('closed', () => {
    window = undefined
  })
  window.webContents.once('did-finish-load', () => showDocument(process.argv, process.cwd()))
}

const profile = optionOf('user-data', process.argv)
if (profile !== undefined) app.setPath('userData', profile)

// Two programs on one profile would overwrite each other's stores (electron/electron#2493).
if (app.requestSingleInstanceLock()) {
  registerAppScheme()
  app.on('second-instance', (_, argv, folder) => {
    if (window?.isMinimized() === true) window.restore()
    window?.focus()
    showDocument(argv, folder)
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (services === undefined) return
    // Quitting waits until all is on the disk, then goes on.
    event.preventDefault()
    const closing = services.close()
    services = undefined
    void closing.then((closed) => {
      if (!closed.ok) console.error(closed.error.message, closed.error.detail ?? '')
      app.quit()
    })
  })
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      console.error(error)
      complain('Chương trình không khởi động được. Hãy thử mở lại.')
      app.exit(3)
    })
} else {
  app.quit()
}
