import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import type { EventName, EventPayload, Method, Reply, Request } from '../shared/api/contract.ts'
import type { Result } from '../shared/result.ts'
import { CALL_CHANNEL, EVENT_CHANNEL, OFFER_CHANNEL } from './ipc/channels.ts'

/** What the page finds as `window.vanKien`; absent on the loopback page. */
interface HostBridge {
  readonly host: 'electron'
  invoke<M extends Method>(method: M, payload: Request<M>): Promise<Result<Reply<M>>>
  /** Listens to what the host tells on its own; the answer stops listening. */
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void
  /**
   * Path on disk of a file that was dropped or picked, for `documents.import`; "" for a File made
   * by a script. The host is told: it reads no other paths.
   */
  pathForFile(file: File): string
}

/*
 * The whole bridge. It forwards the method's name as data on one channel: the host parses name
 * and payload against the contract (ipc/dispatch.ts), so that nothing needs to be listed twice.
 */
/** How many listeners of the page wait for each event. */
const heard = new Map<string, number>()

// Each part of the page listens for itself; more than ten of them are no leak.
ipcRenderer.setMaxListeners(0)

/** What the page told last of unsaved words. */
let told: unknown = { dirty: false }

// A screen with nothing to save answers the question before closing too: the host needn't wait.
ipcRenderer.on(EVENT_CHANNEL, (_, name: string) => {
  if (name !== 'window.closing' || (heard.get(name) ?? 0) > 0) return
  void ipcRenderer.invoke(CALL_CHANNEL, 'window.dirty', told)
})

const bridge: HostBridge = {
  host: 'electron',
  invoke: (method, payload) => {
    if (method === 'window.dirty') told = payload
    return ipcRenderer.invoke(CALL_CHANNEL, method, payload)
  },
  on: (event, listener) => {
    const forward = (
      _: IpcRendererEvent,
      name: string,
      payload: Parameters<typeof listener>[0],
    ) => {
      if (name === event) listener(payload)
    }
    ipcRenderer.on(EVENT_CHANNEL, forward)
    heard.set(event, (heard.get(event) ?? 0) + 1)
    let isOn = true
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, forward)
      if (isOn) heard.set(event, (heard.get(event) ?? 0) - 1)
      isOn = false
    }
  },
  pathForFile: (file) => {
    const path = webUtils.getPathForFile(file)
    ipcRenderer.send(OFFER_CHANNEL, path)
    return path
  },
}

contextBridge.exposeInMainWorld('vanKien', bridge)
