import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { EventName, EventPayload, Request } from '../shared/api/contract.ts'
import { CALL_CHANNEL, EVENT_CHANNEL, OFFER_CHANNEL } from './ipc/channels.ts'

/** What the page finds as `window.vanKien`; absent on the loopback page. */
interface HostBridge {
  readonly host: 'electron'
  /** A payload as JSON is answered as JSON (ipc/router.ts). */
  invoke(method: string, payload: unknown): Promise<unknown>
  /** Listens to what the host tells on its own; the answer stops listening. */
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void
  /**
   * Path on disk of a file that was dropped or picked, for `documents.import`; "" for a File made
   * by a script. The host is told: it reads no other paths.
   */
  pathForFile(file: File): string
}

type Hearer = (payload: unknown) => void

/** Who of the page waits for each event. */
const hearers = new Map<string, Set<Hearer>>()

/** What the page told last of unsaved words, as it came: JSON or an object. */
let told: unknown = { dirty: false }

// One listener for all of the page: however many of its parts listen, none of them is a leak.
ipcRenderer.on(EVENT_CHANNEL, (_, name: string, payload: unknown) => {
  const heard = [...(hearers.get(name) ?? [])]
  for (const hear of heard) hear(payload)
  // A screen with nothing to save answers the question before closing too: the host needn't wait.
  if (name === 'window.closing' && heard.length === 0) {
    const last = (typeof told === 'string' ? JSON.parse(told) : told) as Request<'window.dirty'>
    void ipcRenderer.invoke(CALL_CHANNEL, 'window.dirty', { ...last, answer: true })
  }
})

/*
 * The whole bridge. It forwards the method's name as data on one channel: the host parses name
 * and payload against the contract (ipc/dispatch.ts), so that nothing needs to be listed twice.
 */
const bridge: HostBridge = {
  host: 'electron',
  invoke: (method, payload) => {
    if (method === 'window.dirty') told = payload
    return ipcRenderer.invoke(CALL_CHANNEL, method, payload)
  },
  on: (event, listener) => {
    const hear: Hearer = (payload) => listener(payload as Parameters<typeof listener>[0])
    const all = hearers.get(event) ?? new Set()
    hearers.set(event, all.add(hear))
    return () => void all.delete(hear)
  },
  pathForFile: (file) => {
    const path = webUtils.getPathForFile(file)
    ipcRenderer.send(OFFER_CHANNEL, path)
    return path
  },
}

contextBridge.exposeInMainWorld('vanKien', bridge)
