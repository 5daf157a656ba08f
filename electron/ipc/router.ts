import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import type { EventName, EventPayload } from '../../shared/api/contract.ts'
import { fail } from '../../shared/result.ts'
import { isAppAddress } from '../windows/appProtocol.ts'
import { CALL_CHANNEL, EVENT_CHANNEL, OFFER_CHANNEL } from './channels.ts'
import type { Dispatch } from './dispatch.ts'

/** Only the top frame of our own page may call; anything else gets a refusal. */
function isTrustedSender(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && isAppAddress(frame.url)
}

/**
 * Binds the dispatcher to the calls of the windows, whose names `nameOf` knows. Failures travel as
 * Results, never as throws. A payload that comes as JSON is answered as JSON: one long text
 * crosses the bridge of the page many times faster than the thousands of objects in it.
 */
export function routeCalls(
  dispatch: Dispatch,
  nameOf: (contents: WebContents) => string | undefined,
): void {
  ipcMain.handle(CALL_CHANNEL, (event, method: unknown, payload: unknown) => {
    if (!isTrustedSender(event)) return fail('untrusted', 'Yêu cầu không hợp lệ.')
    const name = nameOf(event.sender)
    if (typeof payload !== 'string') return dispatch(method, payload, name)
    return dispatch(method, readJson(payload), name).then((reply) => JSON.stringify(reply))
  })
}

/** Undefined for what is none: the contract refuses it. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Hands on the paths of the files that the person dropped on the window. */
export function routeOffers(offer: (path: string) => void): void {
  ipcMain.on(OFFER_CHANNEL, (event, path: unknown) => {
    if (isTrustedSender(event) && typeof path === 'string' && path !== '') offer(path)
  })
}

/** Sends an event to the window if it is still there. */
export function sendEvent<E extends EventName>(
  window: BrowserWindow | undefined,
  event: E,
  payload: EventPayload<E>,
): void {
  if (window === undefined || window.isDestroyed()) return
  window.webContents.send(EVENT_CHANNEL, event, payload)
}
