import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { debounce, throttle } from '../../../renderer/editor/page/steadyTimers.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('a debounced function', () => {
  it('runs once after the calls rest, with the last words', () => {
    const run = vi.fn()
    const calm = debounce(run, 10)
    calm(1)
    vi.advanceTimersByTime(6)
    calm(2)
    vi.advanceTimersByTime(6)
    expect(run).not.toHaveBeenCalled()
    vi.advanceTimersByTime(4)
    expect(run.mock.calls).toEqual([[2]])
  })
})

describe('a throttled function', () => {
  it('runs at once, then at most once in its time, the last call not forgotten', () => {
    const run = vi.fn()
    const slow = throttle(run, 100)
    for (let at = 0; at < 5; at++) {
      slow(at)
      vi.advanceTimersByTime(30)
    }
    expect(run.mock.calls).toEqual([[0], [3]])
    vi.advanceTimersByTime(100)
    expect(run.mock.calls).toEqual([[0], [3], [4]])
  })

  it('lets a call from inside wait its turn', () => {
    let turns = 0
    const slow = throttle(() => {
      if (++turns < 3) slow()
    }, 100)
    slow()
    expect(turns).toBe(1)
    vi.advanceTimersByTime(250)
    expect(turns).toBe(3)
  })

  it('leaves no timer behind a flush, however many keys come', () => {
    const run = vi.fn()
    const slow = throttle(run, 100)
    const calm = debounce(slow, 0)
    for (let key = 0; key < 50; key++) {
      calm()
      calm.flush()
      slow()
      slow.flush()
      vi.advanceTimersByTime(20)
    }
    expect(vi.getTimerCount()).toBeLessThan(2)
    const before = run.mock.calls.length
    slow()
    slow.cancel()
    vi.advanceTimersByTime(200)
    expect(run.mock.calls.length).toBe(before)
  })
})

it('stands where Slate expects lodash, and nothing more of lodash is expected', () => {
  const home = dirname(createRequire(import.meta.url).resolve('slate-react/package.json'))
  const source = readFileSync(join(home, 'dist/index.es.js'), 'utf8')
  const wanted = [...source.matchAll(/from 'lodash\/?(\w*)'/g)].map((match) => match[1])
  expect(wanted.sort()).toEqual(['debounce', 'throttle'])
  expect(source).toMatch(/debounce\(onDOMSelectionChange, 0\)/)
})
