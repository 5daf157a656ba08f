import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ok, type Result } from '../../../shared/result.ts'

/** Calls that the host has not answered yet, with what they ask for. */
let waiting: { readonly asked: string; answer(batch: string): void }[] = []
let revision = 0

vi.mock('../../../renderer/api.ts', () => ({
  listen: () => () => undefined,
  call(method: string, payload: { batch?: string }): Promise<Result<unknown>> {
    if (method === 'indicators.snapshot') {
      const empty = { indicators: [], entities: [], observations: [], sets: [] }
      return Promise.resolve(ok({ ...empty, revision: ++revision }))
    }
    return new Promise((resolve) => {
      const asked = payload.batch === undefined ? method : `${method} ${payload.batch}`
      waiting.push({ asked, answer: (batch) => resolve(ok({ batch, conflicts: [] })) })
    })
  },
}))

const asked = () => waiting.map((one) => one.asked)

/** The host answers its oldest call; news of the change never comes, so it is not waited for. */
async function answer(batch: string): Promise<void> {
  waiting.shift()?.answer(batch)
  await vi.advanceTimersByTimeAsync(2000)
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.resetModules()
  waiting = []
})

describe('taking changes of the store back', () => {
  it('takes back a change that is under way, not the one before', async () => {
    const store = await import('../../../renderer/state/indicators.ts')
    store.undoChanges.set(['first'])
    void store.sendChange({ set: [], remove: [] }, [])
    void store.undoIndicatorChange()
    await vi.advanceTimersByTimeAsync(0)
    expect(asked()).toEqual(['store.change'])
    await answer('second')
    expect(asked()).toEqual(['store.undo second'])
  })

  it('goes back step by step in the order of the keys, and forth again', async () => {
    const store = await import('../../../renderer/state/indicators.ts')
    store.undoChanges.set(['one', 'two', 'three'])
    void store.undoIndicatorChange()
    void store.undoIndicatorChange()
    void store.redoIndicatorChange()
    await vi.advanceTimersByTimeAsync(0)
    expect(asked()).toEqual(['store.undo three'])
    await answer('back three')
    expect(asked()).toEqual(['store.undo two'])
    await answer('back two')
    expect(asked()).toEqual(['store.undo back two'])
    await answer('two again')
    expect(store.undoChanges.get()).toEqual(['one', 'two again'])
    expect(store.redoChanges.get()).toEqual(['back three'])
  })
})
