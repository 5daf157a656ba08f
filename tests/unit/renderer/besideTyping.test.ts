import { afterEach, describe, expect, it, vi } from 'vitest'
import { createPost } from '../../../renderer/besideTyping.ts'
import type { NumberedCall } from '../../../renderer/loopbackPost.ts'

/** Stands in for the worker: keeps what it is asked, answers when told. */
class Sender {
  readonly asked: NumberedCall[] = []
  onmessage: ((event: MessageEvent) => void) | null = null
  onerror: (() => void) | null = null
  postMessage(call: NumberedCall): void {
    this.asked.push(call)
  }
  answer(at: number, reply: object): void {
    const number = this.asked[at]?.number
    this.onmessage?.({ data: { number, ...reply } } as MessageEvent)
  }
}

function hostAnswers(reply: unknown): ReturnType<typeof vi.fn> {
  const fetched = vi.fn(async () => ({ json: async () => reply }))
  vi.stubGlobal('fetch', fetched)
  return fetched
}

const call = (method: string) => ({ method, headers: { a: 'b' }, body: '{}' })

describe('calls while a person types', () => {
  afterEach(() => void vi.unstubAllGlobals())

  it('go by the worker, others by the window', async () => {
    const fetched = hostAnswers('window')
    const sender = new Sender()
    const start = vi.fn(() => sender as unknown as Worker)
    const post = createPost(start)
    expect(await post(call('documents.open'))).toBe('window')
    expect(start).not.toHaveBeenCalled()
    const [first, second] = [
      post(call('documents.keepChanges')),
      post(call('documents.saveChanges')),
    ]
    // Answers come as they come.
    sender.answer(1, { reply: 'second' })
    sender.answer(0, { reply: 'first' })
    expect(await Promise.all([first, second])).toEqual(['first', 'second'])
    expect(start).toHaveBeenCalledOnce()
    expect(fetched).toHaveBeenCalledOnce()
  })

  it('fail as those of the window do', async () => {
    const sender = new Sender()
    const kept = createPost(() => sender as unknown as Worker)(call('documents.keepChanges'))
    sender.answer(0, { failed: 'TypeError: no host' })
    await expect(kept).rejects.toThrow('no host')
  })

  it('are sent by the window where no worker starts, what waits for it too', async () => {
    hostAnswers('window')
    const never = createPost(() => {
      throw new Error('no worker here')
    })
    expect(await never(call('documents.keepChanges'))).toBe('window')
    const sender = new Sender()
    const start = vi.fn(() => sender as unknown as Worker)
    const post = createPost(start)
    const waits = post(call('documents.keepChanges'))
    sender.onerror?.()
    expect(await waits).toBe('window')
    expect(await post(call('documents.keepChanges'))).toBe('window')
    expect(start).toHaveBeenCalledOnce()
    expect(await createPost(undefined)(call('documents.keepChanges'))).toBe('window')
  })
})
