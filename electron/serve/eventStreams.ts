import type { ServerResponse } from 'node:http'
import type { EventName, EventPayload } from '../../shared/api/contract.ts'

/** The open event streams (server-sent events) of all pages. */
export interface EventStreams {
  add(response: ServerResponse, window: string): void
  /** To the page of that name, or to all. */
  emit<E extends EventName>(event: E, payload: EventPayload<E>, window?: string): void
  /** `listener` hears of every page that has gone. */
  onLeft(listener: (window: string) => void): void
  close(): void
}

/** A stream that broke off is made anew by the browser within this time (ms): the page lives. */
const RETURN = 3000

export function createEventStreams(): EventStreams {
  const open = new Map<ServerResponse, string>()
  const leftListeners = new Set<(window: string) => void>()
  const check = (window: string) => {
    if ([...open.values()].includes(window)) return
    for (const listener of leftListeners) listener(window)
  }
  return {
    onLeft: (listener) => leftListeners.add(listener),
    add(response, window) {
      response.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
      })
      response.write(`retry: ${RETURN / 3}\n\n`)
      open.set(response, window)
      response.on('close', () => {
        if (open.delete(response)) setTimeout(() => check(window), RETURN).unref()
      })
    },
    emit(event, payload, window) {
      const message = `data: ${JSON.stringify({ event, payload })}\n\n`
      for (const [response, name] of open) {
        if (window === undefined || name === window) response.write(message)
      }
    },
    close() {
      leftListeners.clear()
      for (const response of open.keys()) response.end()
      open.clear()
    },
  }
}
