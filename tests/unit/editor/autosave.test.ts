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
  it('writes once, a second after the first change', async () => {
    const { autosave, write, states } = harness()
    for (let at = 0; at < 3; at++) {
      autosave.touch()
      await vi.advanceTimersByTimeAsync(300)
    }
    expect(write).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(100)
    expect(write).toHaveBeenCalledOnce()
    await vi.advanceTimersByTimeAsync(300)
    expect(states).toEqual(['saving', 'saved'])
    expect(autosave.isDirty()).toBe(false)
  })

  it('saves every second while the person never stops typing', async () => {
    const { autosave, write } = harness()
    for (let at = 0; at < 50; at++) {
      autosave.touch()
      await vi.advanceTimersByTimeAsync(200)
      expect(write.mock.calls.length).toBeGreaterThanOrEqual(Math.floor(((at + 1) * 200) / 1200))
    }
    expect(write.mock.calls.length).toBeLessThanOrEqual(10)
  })

  it('tells a save once the person pauses, and at once when it was asked for', async () => {
    const { autosave, write, states } = harness()
    for (let at = 0; at < 50; at++) {
      autosave.touch()
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(write.mock.calls.length).toBeGreaterThanOrEqual(4)
    expect(states).toEqual(['saving'])
    await vi.advanceTimersByTimeAsync(1300)
    expect(states).toEqual(['saving', 'saved'])
    autosave.touch()
    await autosave.flush()
    expect(states).toEqual(['saving', 'saved', 'saving', 'saved'])
  })

  it('lets a failure stand until a write succeeds', async () => {
    const { autosave, states } = harness([async () => fail('disk-full', 'Đĩa đầy.')])
    autosave.touch()
    await vi.advanceTimersByTimeAsync(1000)
    expect(states).toEqual(['saving', 'failed'])
    autosave.touch()
    await vi.advanceTimersByTimeAsync(900)
    expect(states).toEqual(['saving', 'failed'])
    await vi.advanceTimersByTimeAsync(500)
    expect(states).toEqual(['saving', 'failed', 'saving', 'saved'])
  })

  it('saves soon after the word being composed is finished', async () => {
    const { autosave, write, flags } = harness()
    flags.composing = true
    for (let at = 0; at < 20; at++) {
      autosave.touch()
      await vi.advanceTimersByTimeAsync(150)
    }
    expect(write).not.toHaveBeenCalled()
    flags.composing = false
    await vi.advanceTimersByTimeAsync(200)
    expect(write).toHaveBeenCalledOnce()
  })

  it('saves rarer where a save holds the window up', async () => {
    let calls = 0
    // 200 ms of work before the host has the document.
    const write = (): Promise<Result<unknown>> => {
      calls++
      vi.advanceTimersByTime(200)
      return Promise.resolve(ok(true))
    }
    const autosave = createAutosave({ write, composing: () => false, tell: () => undefined })
    for (let at = 0; at < 75; at++) {
      autosave.touch()
      await vi.advanceTimersByTimeAsync(200)
    }
    expect(calls).toBeGreaterThanOrEqual(3)
    expect(calls).toBeLessThanOrEqual(5)
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
