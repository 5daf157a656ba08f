import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAutosave, type SaveState } from '../../../renderer/editor/autosave.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function harness(answers: (() => Promise<Result<unknown>>)[] = []) {
  const states: SaveState['kind'][] = []
  const flags = { composing: false }
  const write = vi.fn(() => (answers.shift() ?? (async () => ok(true)))())
  const autosave = createAutosave({
    write,
    composing: () => flags.composing,
    tell: ({ kind }) => states.push(kind),
  })
  return { autosave, write, states, flags }
}

describe('autosave', () => {
  it('writes once, a second after the last change', async () => {
    const { autosave, write, states } = harness()
    for (let at = 0; at < 5; at++) {
      autosave.touch()
      await vi.advanceTimersByTimeAsync(400)
    }
    expect(write).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1000)
    expect(write).toHaveBeenCalledOnce()
    expect(states.slice(-2)).toEqual(['saving', 'saved'])
    expect(autosave.isDirty()).toBe(false)
  })

  it('waits while a word is being composed', async () => {
    const { autosave, write, flags } = harness()
    flags.composing = true
    autosave.touch()
    await vi.advanceTimersByTimeAsync(5000)
    expect(write).not.toHaveBeenCalled()
    flags.composing = false
    await vi.advanceTimersByTimeAsync(1000)
    expect(write).toHaveBeenCalledOnce()
  })

  it('writes again what changed during a write', async () => {
    let finish: (() => void) | undefined
    const slow = () =>
      new Promise<Result<unknown>>((resolve) => {
        finish = () => resolve(ok(true))
      })
    const { autosave, write } = harness([slow])
    autosave.touch()
    const flushed = autosave.flush()
    autosave.touch()
    finish?.()
    expect(await flushed).toBe(true)
    expect(write).toHaveBeenCalledTimes(2)
    expect(autosave.isDirty()).toBe(false)
  })

  it('tells a failure, stays dirty and tries again', async () => {
    const { autosave, write, states } = harness([async () => fail('disk-full', 'Đĩa đầy.')])
    autosave.touch()
    expect(await autosave.flush()).toBe(false)
    expect(states.at(-1)).toBe('failed')
    expect(autosave.isDirty()).toBe(true)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(write).toHaveBeenCalledTimes(2)
    expect(autosave.isDirty()).toBe(false)
  })

  it('has one write at a time', async () => {
    let running = 0
    let most = 0
    const write = async (): Promise<Result<unknown>> => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 50))
      running--
      return ok(true)
    }
    const autosave = createAutosave({ write, composing: () => false, tell: () => undefined })
    autosave.touch()
    const all = Promise.all([autosave.flush(), autosave.flush(), autosave.flush()])
    await vi.advanceTimersByTimeAsync(500)
    expect(await all).toEqual([true, true, true])
    expect(most).toBe(1)
  })
})
