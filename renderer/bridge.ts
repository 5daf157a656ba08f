import { newId } from '../shared/ids.ts'
import { fail, type Result } from '../shared/result.ts'
import { createPost } from './besideTyping.ts'

/**
 * How words get to the host and back. Electron gives `window.vanKien` (its preload); where it is
 * absent the page was served over the loopback address and speaks HTTP.
 */
export interface Bridge {
  /** Answers the shared Result envelope. */
  invoke(method: string, payload: unknown): Promise<unknown>
  /** Gives the function that stops listening. */
  on(event: string, listener: (payload: unknown) => void): () => void
  /** Path of a dropped or picked file; undefined where the host gives no paths. */
  pathForFile?(file: File): string
}

declare global {
  interface Window {
    readonly vanKien?: Bridge
  }
}

const HOST_LOST =
  'Mất liên lạc với chương trình Văn Kiện. Hãy xem chương trình còn chạy không rồi thử lại.'

function loopbackToken(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="van-kien-token"]')?.content ?? ''
}

/** The name of this page among those of the program; a page loaded anew keeps it. */
function pageName(): string {
  const known = sessionStorage.getItem('van-kien-window')
  if (known !== null) return known
  const name = newId()
  sessionStorage.setItem('van-kien-window', name)
  return name
}

function startWorker(): Worker {
  return new Worker(new URL('./loopbackWorker.ts', import.meta.url), { type: 'module' })
}

/** Calls of the page, which bears the same token and name as long as it lives. */
function loopbackInvoke(): Bridge['invoke'] {
  const post = createPost(typeof Worker === 'undefined' ? undefined : startWorker)
  const headers = {
    'content-type': 'application/json',
    'x-van-kien-token': loopbackToken(),
    'x-van-kien-window': pageName(),
  }
  return async (method, payload) => {
    try {
      return await post({ method, headers, body: JSON.stringify(payload) })
    } catch (error) {
      return fail('host-lost', HOST_LOST, String(error))
    }
  }
}

/** One stream of events for the page, opened at the first listener. */
function eventStream(): Bridge['on'] {
  const listeners = new Map<string, Set<(payload: unknown) => void>>()
  let source: EventSource | undefined
  return (event, listener) => {
    if (source === undefined) {
      const token = encodeURIComponent(loopbackToken())
      source = new EventSource(`/api/events?token=${token}&window=${pageName()}`)
      source.onmessage = (message: MessageEvent<string>) => {
        const told = JSON.parse(message.data) as { event?: string; payload?: unknown }
        for (const hear of listeners.get(told.event ?? '') ?? []) hear(told.payload)
      }
    }
    const heard = listeners.get(event) ?? new Set()
    listeners.set(event, heard.add(listener))
    return () => heard.delete(listener)
  }
}

function loopbackBridge(): Bridge {
  return { invoke: loopbackInvoke(), on: eventStream() }
}

/** Calls of Electron as JSON: a text crosses into the page at once, objects are copied singly. */
function asTexts(host: Bridge): Bridge {
  return {
    ...host,
    async invoke(method, payload) {
      const reply = await host.invoke(method, JSON.stringify(payload))
      return typeof reply === 'string' ? JSON.parse(reply) : reply
    },
  }
}

/** The bridge of this page. */
export function findBridge(): Bridge {
  return window.vanKien === undefined ? loopbackBridge() : asTexts(window.vanKien)
}

/** Is `reply` a Result? Anything else from the host is a failure of the host. */
export function asResult(reply: unknown): Result<unknown> {
  if (typeof reply === 'object' && reply !== null && 'ok' in reply) {
    if (reply.ok === true && 'value' in reply) return { ok: true, value: reply.value }
    if (reply.ok === false && 'error' in reply) {
      const error = reply.error as { code?: unknown; message?: unknown; detail?: unknown }
      if (typeof error.code === 'string' && typeof error.message === 'string') {
        return fail(
          error.code,
          error.message,
          typeof error.detail === 'string' ? error.detail : undefined,
        )
      }
    }
  }
  return fail('bad-reply', HOST_LOST, JSON.stringify(reply)?.slice(0, 400))
}
