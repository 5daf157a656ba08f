import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createAlarm } from '../../../renderer/state/alarm.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('rings once, so long after it was set last', () => {
  const ring = vi.fn()
  const alarm = createAlarm(ring)
  for (let at = 0; at < 10; at++) {
    alarm.set(250)
    vi.advanceTimersByTime(100)
  }
  expect(ring).not.toHaveBeenCalled()
  vi.advanceTimersByTime(149)
  expect(ring).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(ring).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(1000)
  expect(ring).toHaveBeenCalledOnce()
})

it('can be set to ring sooner', () => {
  const ring = vi.fn()
  const alarm = createAlarm(ring)
  alarm.set(1000)
  alarm.set(100)
  vi.advanceTimersByTime(100)
  expect(ring).toHaveBeenCalledOnce()
})

it('does not ring once it is cleared, and can be set again, by its own ring too', () => {
  const rings: number[] = []
  const alarm = createAlarm(() => {
    rings.push(rings.length)
    if (rings.length < 3) alarm.set(100)
  })
  alarm.set(100)
  alarm.clear()
  vi.advanceTimersByTime(1000)
  expect(rings).toHaveLength(0)
  alarm.set(100)
  vi.advanceTimersByTime(300)
  expect(rings).toHaveLength(3)
})

it('takes one timer of the browser for many keys', () => {
  const set = vi.spyOn(globalThis, 'setTimeout')
  const alarm = createAlarm(() => undefined)
  for (let at = 0; at < 100; at++) alarm.set(250)
  expect(set).toHaveBeenCalledOnce()
  set.mockRestore()
})
