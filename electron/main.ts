import { join } from 'node:path'
import { app, dialog, session } from 'electron'
import { createHandlers } from './ipc/createHandlers.ts'
import { createDispatch } from './ipc/dispatch.ts'
import { routeCalls, routeOffers } from './ipc/router.ts'
import { createServices, type Services } from './services/createServices.ts'
import { openElectronStore } from './services/electronStore.ts'
import { createMakeExport } from './services/makeExport.ts'
import { createMakePagePlan } from './services/pagePlans.ts'
import { createReadTable } from './services/readTable.ts'
import { findResources } from './services/resources.ts'
import { defaultWorkspaceFolder } from './services/workspace.ts'
import { registerAppScheme, serveAppPage } from './windows/appProtocol.ts'
import { createDesktopActions } from './windows/desktopActions.ts'
import { blockNetwork } from './windows/networkGuard.ts'
import { openFromSystem } from './windows/openFromSystem.ts'
import { documentArgument, optionOf } from './windows/startArguments.ts'
import { openWindowPlaces } from './windows/windowPlaces.ts'
import { createWindowSet, type WindowSet } from './windows/windowSet.ts'

/* Starts the desktop program: wiring only. */

/** Exit code of a start that failed with its reason already told to the person. */
const REPORTED = 64

let windows: WindowSet | undefined
let services: Services | undefined
/** All windows are being closed: the next start brings them back. */
let quitting = false

function complain(message: string): void {
  dialog.showErrorBox('Văn Kiện', message)
}

function showDocument(argv: readonly string[], folder: string): void {
  const path = documentArgument(argv, folder)
  if (path === undefined || services === undefined) return
  void openFromSystem(path, services, showFile, complain)
}

/** In the window that has it open, else in the one that the person works in. */
function showFile(file: string): void {
  if (services === undefined || services.opened.show(file).ok) return
  const window = windows?.current()
  const name = window && windows?.nameOf(window.webContents)
  windows?.emit('window.command', { command: `open:${file}` }, name)
}

async function start(): Promise<void> {
  const resources = findResources()
  blockNetwork(session.defaultSession)
  serveAppPage(resources.page)
  const offered = new Set<string>()
  const host = createDesktopActions(() => windows, offered)
  const opened = await createServices({
    workspace:
      optionOf('workspace', process.argv) ?? defaultWorkspaceFolder(app.getPath('documents')),
    resources,
    openRawStore: openElectronStore,
    makeExport: createMakeExport(resources.fonts),
    makePagePlan: createMakePagePlan(resources.fonts),
    readTable: createReadTable(),
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
    (contents) => windows?.nameOf(contents),
  )
  routeOffers((path) => offered.add(path))
  host.showMenus([])
  host.showTheme(services.settings.get().theme)
  openWindows(opened.value, resources.icon)
}

/** One window for each that was open when the program was left, at its place. */
function openWindows({ desk, opened }: Services, icon: string | undefined): void {
  const places = openWindowPlaces(app.getPath('userData'), openElectronStore)
  if (!places.ok) console.error(places.error.message)
  windows = createWindowSet({
    icon,
    places: places.ok ? places.value : undefined,
    onClosed: (name, last) => {
      opened.left(name, quitting)
      if (last && places.ok) places.value.flush()
    },
    onStay: () => {
      quitting = false
    },
  })
  const [first, ...others] = desk.windows()
  for (const name of others) windows.open({ name })
  const window = windows.open(first === undefined ? {} : { name: first })
  window.webContents.once('did-finish-load', () => showDocument(process.argv, process.cwd()))
}

const profile = optionOf('user-data', process.argv)
if (profile !== undefined) app.setPath('userData', profile)

// Two programs on one profile would overwrite each other's stores (electron/electron#2493).
if (app.requestSingleInstanceLock()) {
  registerAppScheme()
  app.on('second-instance', (_, argv, folder) => {
    windows?.show()
    showDocument(argv, folder)
  })
  app.on('before-quit', () => {
    quitting = true
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
