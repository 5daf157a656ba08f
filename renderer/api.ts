import {
  type EventName,
  type EventPayload,
  eventSchemas,
  type Method,
  type Reply,
  type Request,
} from '../shared/api/contract.ts'
import { fail, type Result } from '../shared/result.ts'
import { asResult, type Bridge, findBridge } from './bridge.ts'

/** The only door of the window to its host: every call and event of shared/api/contract.ts. */

let found: Bridge | undefined

function bridge(): Bridge {
  found ??= findBridge()
  return found
}

/** Calls the host. Never throws: what went wrong is in the Result, in Vietnamese. */
export async function call<M extends Method>(
  method: M,
  payload: Request<M>,
): Promise<Result<Reply<M>>> {
  try {
    // The host has parsed the value with the contract's own reply type.
    return asResult(await bridge().invoke(method, payload)) as Result<Reply<M>>
  } catch (error) {
    return fail('host-lost', 'Chương trình chưa trả lời được yêu cầu này. Hãy thử lại.', `${error}`)
  }
}

/** Listens to an event of the host; the answer stops listening. */
export function listen<E extends EventName>(
  event: E,
  listener: (payload: EventPayload<E>) => void,
): () => void {
  return bridge().on(event, (payload) => {
    const parsed = eventSchemas[event].safeParse(payload)
    if (parsed.success) listener(parsed.data as EventPayload<E>)
    else console.error('event', event, parsed.error)
  })
}

/** Request of `documents.import` for a file from a drop or a file input. */
export async function importRequest(file: File): Promise<Request<'documents.import'>> {
  const path = bridge().pathForFile?.(file)
  if (path !== undefined && path !== '') return { path }
  return { name: file.name, data: await base64Of(file) }
}

export function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''))
    reader.onerror = () => reject(reader.error ?? new Error('file not read'))
    reader.readAsDataURL(file)
  })
}
