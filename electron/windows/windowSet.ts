import { type BrowserWindow, screen, type WebContents } from 'electron'
import type { EventName, EventPayload, Request } from '../../shared/api/contract.ts'
import { newId } from '../../shared/ids.ts'
import { sendEvent } from '../ipc/router.ts'
import { type CloseGuard, guardClosing } from './closeGuard.ts'
import { guardAgainstCrashes } from './crashGuard.ts'
import { createMainWindow } from './mainWindow.ts'
import { fitPlace, LEAST, newPlace, type WindowPlaces } from './windowPlaces.ts'

interface OneWindow {
  readonly name: string
  readonly window: BrowserWindow
  readonly guard: CloseGuard
}

/** The windows of the program; each has a name that the next start knows it by. */
export interface WindowSet {
  /** Opens a window, with that document in it; without a name it gets a new one. */
  open(options?: { readonly name?: string; readonly file?: string | undefined }): BrowserWindow
  nameOf(contents: WebContents): string | undefined
  /** The one that the person works in. */
  current(): BrowserWindow | undefined
  /** Brings one to the front. */
  show(name?: string): void
  emit<E extends EventName>(event: E, payload: EventPayload<E>, name?: string): void
  setDirty(name: string, told: Request<'window.dirty'>): void
}

export interface WindowSetOptions {
  readonly icon: string | undefined
  /** Absent: they can't be read, and aren't remembered. */
  readonly places: WindowPlaces | undefined
  /** `last`: no window is left. */
  readonly onClosed: (name: string, last: boolean) => void
  /** The person stays in a window that was to be closed. */
  readonly onStay: () => void
}

export function createWindowSet({ icon, places, onClosed, onStay }: WindowSetOptions): WindowSet {
  /** The one worked in last stands last. */
  const all: OneWindow[] = []

  const find = (name: string) => all.find((one) => one.name === name)
  const current = () => all.at(-1)?.window

  const placeFor = () => {
    const areas = screen.getAllDisplays().map((display) => display.workArea)
    const known = places?.at(all.length)
    const before = current()
    const place = known ?? newPlace(screen.getPrimaryDisplay().workArea, before?.getNormalBounds())
    return { place: fitPlace(place, areas), maximized: known?.maximized === true }
  }

  const show = (name?: string) => {
    const window = (name === undefined ? all.at(-1) : find(name))?.window
    if (window === undefined) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  return {
    open({ name = newId(), file } = {}) {
      const order = all.length
      const { place, maximized } = placeFor()
      const window = createMainWindow({ icon, place, least: LEAST, maximized, file })
      const ask = () => sendEvent(window, 'window.closing', {})
      const guard = guardClosing(window, ask, onStay)
      guardAgainstCrashes(window, () => guard.forget())
      const one = { name, window, guard }
      all.push(one)
      window.on('focus', () => all.push(...all.splice(all.indexOf(one), 1)))
      window.on('close', () => {
        places?.remember(order, {
          ...window.getNormalBounds(),
          maximized: window.isMaximized(),
        })
      })
      window.on('closed', () => {
        all.splice(all.indexOf(one), 1)
        onClosed(name, all.length === 0)
      })
      return window
    },
    nameOf: (contents) => all.find((one) => one.window.webContents === contents)?.name,
    current,
    show,
    emit(event, payload, name) {
      for (const one of all) {
        if (name === undefined || one.name === name) sendEvent(one.window, event, payload)
      }
    },
    setDirty: (name, told) => find(name)?.guard.setDirty(told),
  }
}
