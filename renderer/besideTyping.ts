import { type LoopbackCall, type NumberedReply, postCall } from './loopbackPost.ts'

/** What is called several times a second while a person types. */
const often: ReadonlySet<string> = new Set(['documents.keepChanges', 'documents.saveChanges'])

interface Waiting {
  readonly call: LoopbackCall
  resolve(reply: unknown): void
  reject(error: unknown): void
}

/**
 * Sends calls to the host; those that come while a person types from a worker, for a request costs
 * the window as much as a letter. Where no worker starts the window sends them itself.
 */
export function createPost(
  start: (() => Worker) | undefined,
): (call: LoopbackCall) => Promise<unknown> {
  const waiting = new Map<number, Waiting>()
  let last = 0
  let worker: Worker | undefined
  let startWorker = start

  function giveUp(): void {
    startWorker = undefined
    worker = undefined
    const left = [...waiting.values()]
    waiting.clear()
    for (const { call, resolve, reject } of left) postCall(call).then(resolve, reject)
  }

  function started(): Worker | undefined {
    if (worker !== undefined || startWorker === undefined) return worker
    try {
      worker = startWorker()
    } catch {
      giveUp()
      return undefined
    }
    worker.onmessage = ({ data }: MessageEvent<NumberedReply>) => {
      const asked = waiting.get(data.number)
      waiting.delete(data.number)
      if ('failed' in data) asked?.reject(new Error(data.failed))
      else asked?.resolve(data.reply)
    }
    worker.onerror = giveUp
    return worker
  }

  return (call) => {
    const sender = often.has(call.method) ? started() : undefined
    if (sender === undefined) return postCall(call)
    return new Promise((resolve, reject) => {
      const number = ++last
      waiting.set(number, { call, resolve, reject })
      sender.postMessage({ ...call, number })
    })
  }
}
