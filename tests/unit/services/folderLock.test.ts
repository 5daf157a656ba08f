import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { lockFolder } from '../../../electron/services/folderLock.ts'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'

afterEach(() => {
  vi.useRealTimers()
})

function lockOf(owner: { pid?: number; host?: string }, minutesAgo: number): string {
  const folder = temporaryFolder()
  const path = join(folder, 'lock.json')
  writeFileSync(
    path,
    JSON.stringify({ pid: process.pid, host: hostname(), since: Date.now(), ...owner }),
  )
  const when = new Date(Date.now() - minutesAgo * 60_000)
  utimesSync(path, when, when)
  return folder
}

describe('the lock of a folder', () => {
  it.each([
    ['of another machine, heard of lately, is believed', { host: 'máy-khác' }, 1, false],
    ['of another machine, silent for long, is taken over', { host: 'máy-khác' }, 4, true],
    ['of this machine, still alive, is believed', {}, 1, false],
    ['of a process number that another program has now is taken over', {}, 4, true],
    ['of an ended process is taken over at once', { pid: 2 ** 22 + 1 }, 0, true],
  ])('%s', async (_, owner, minutes, taken) => {
    const lock = await lockFolder(lockOf(owner, minutes))
    expect(lock.ok).toBe(taken)
    if (lock.ok) await lock.value.release()
  })

  it('is written again every half minute while it is held', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const folder = temporaryFolder()
    const path = join(folder, 'lock.json')
    const lock = await lockFolder(folder)
    if (!lock.ok) throw new Error(lock.error.message)
    const words = readFileSync(path, 'utf8')
    const old = new Date(Date.now() - 150_000)
    utimesSync(path, old, old)
    vi.advanceTimersByTime(31_000)
    await expect.poll(() => Date.now() - statSync(path).mtimeMs).toBeLessThan(60_000)
    expect(readFileSync(path, 'utf8')).toBe(words)
    await lock.value.release()
    expect((await lockFolder(folder)).ok).toBe(true)
  })

  it('that another program has taken over is left to it', async () => {
    const folder = temporaryFolder()
    const lock = await lockFolder(folder)
    if (!lock.ok) throw new Error(lock.error.message)
    const path = join(folder, 'lock.json')
    writeFileSync(path, JSON.stringify({ pid: 1, host: 'máy-khác', since: Date.now() }))
    await lock.value.release()
    expect(readFileSync(path, 'utf8')).toContain('máy-khác')
  })
})
