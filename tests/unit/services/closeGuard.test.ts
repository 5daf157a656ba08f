import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { guardClosing } from '../../../electron/windows/closeGuard.ts'

/** What the person answers, once asked: 0 stays, 1 closes. */
let choose: (response: number) => void = () => undefined
const ask = vi.fn(
  () =>
    new Promise((resolve) => {
      choose = (response) => resolve({ response })
    }),
)
vi.mock('electron', () => ({ dialog: { showMessageBox: () => ask() } }))

/** A window that is gone once nobody holds its closing up. */
function guarded() {
  const window = new EventEmitter()
  let gone = false
  const close = () => {
    let held = false
    window.emit('close', {
      preventDefault: () => {
        held = true
      },
    })
    gone ||= !held
  }
  const asked = vi.fn()
  const stayed = vi.fn()
  const host = Object.assign(window, { close }) as unknown as BrowserWindow
  const guard = guardClosing(host, asked, stayed)
  return { close, asked, stayed, guard, isGone: () => gone }
}

beforeEach(() => {
  vi.useFakeTimers()
  ask.mockClear()
})
afterEach(() => {
  vi.useRealTimers()
})

it('closes at the answer of the page, which is always asked', () => {
  const { close, asked, guard, isGone } = guarded()
  close()
  expect([asked.mock.calls.length, isGone()]).toEqual([1, false])
  guard.setDirty({ dirty: false, answer: true })
  expect(isGone()).toBe(true)
})

it('does not take a save that ends after the question for the answer', () => {
  const { close, guard, isGone } = guarded()
  guard.setDirty({ dirty: true })
  close()
  guard.setDirty({ dirty: false })
  expect(isGone()).toBe(false)
  // A word that stood in a field comes into the text.
  guard.setDirty({ dirty: true })
  guard.setDirty({ dirty: false })
  expect(isGone()).toBe(false)
  guard.setDirty({ dirty: false, answer: true })
  expect(isGone()).toBe(true)
  vi.runAllTimers()
  expect(ask).not.toHaveBeenCalled()
})

it('waits no longer than two seconds for a clean page, five for one that saves', () => {
  const clean = guarded()
  clean.close()
  vi.advanceTimersByTime(1900)
  expect(clean.isGone()).toBe(false)
  vi.advanceTimersByTime(200)
  expect(clean.isGone()).toBe(true)

  const saving = guarded()
  saving.guard.setDirty({ dirty: true })
  saving.close()
  saving.guard.setDirty({ dirty: false })
  vi.advanceTimersByTime(4900)
  expect(saving.isGone()).toBe(false)
  vi.advanceTimersByTime(200)
  expect(saving.isGone()).toBe(true)
  expect(ask).not.toHaveBeenCalled()
})

it('lets the person decide about words that can not be saved', async () => {
  const { close, asked, stayed, guard, isGone } = guarded()
  close()
  guard.setDirty({ dirty: true, names: ['Báo cáo'], answer: true })
  expect(ask).toHaveBeenCalledTimes(1)
  choose(0)
  await vi.advanceTimersByTimeAsync(0)
  expect([stayed.mock.calls.length, isGone()]).toEqual([1, false])

  // The answer of then says nothing about the next question.
  close()
  expect(asked).toHaveBeenCalledTimes(2)
  guard.setDirty({ dirty: false })
  expect(isGone()).toBe(false)
  guard.setDirty({ dirty: true, names: ['Báo cáo'], answer: true })
  // Saved after all, while the person still reads the question.
  guard.setDirty({ dirty: false })
  expect(isGone()).toBe(true)
})

it('asks about words that stay unsaved for five seconds', async () => {
  const { close, guard, isGone } = guarded()
  guard.setDirty({ dirty: true })
  close()
  await vi.advanceTimersByTimeAsync(5100)
  expect(ask).toHaveBeenCalledTimes(1)
  choose(1)
  await vi.advanceTimersByTimeAsync(0)
  expect(isGone()).toBe(true)
})
