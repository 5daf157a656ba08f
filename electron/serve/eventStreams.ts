import type { ServerResponse } from 'node:http'
import type { EventName, EventPayload } from '../../shared/api/contract.ts'

/** The open event streams (server-sent events) of all pages. */
export interface EventStreams {
  add(response: ServerResponse): void
  emit<E extends EventName>(event: E, payload: EventPayload<E>): void
  close(): void
}

export function createEventStreams(): EventStreams {
  const open = new Set<ServerResponse>()
  return {
    add(response) {
      response.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
      })
      response.write(': open\n\n')
      open.add(response)
      response.on('close', () => open.delete(response))
    },
    emit(event, payload) {
      const message = `data: ${JSON.stringify({ event, payload })}\n\n`
      for (const response of open) response.write(message)
    },
    close() {
      for (const response of open) response.end()
      open.clear()
    },
  }
}
