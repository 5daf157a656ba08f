import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import { isSystemError, writeFailure } from './atomicFile.ts'

/**
 * One writer for each store: the stores hold their data in memory and don't lock
 * (traps: electron-store), so two programs on one folder would overwrite each other.
 */
export interface FolderLock {
  release(): Promise<void>
}

const LOCK_FILE = 'lock.json'
const RETRY_PAUSE = 100

const ownerSchema = z.object({ pid: z.int(), host: z.string(), since: z.number() })

/**
 * Takes the lock of a folder. A lock whose program has gone is taken over. Failures:
 * `folder-in-use` when another one still holds it after `wait` milliseconds, `not-writable`.
 */
export async function lockFolder(folder: string, wait = 0): Promise<Result<FolderLock>> {
  const path = join(folder, LOCK_FILE)
  const until = Date.now() + wait
  for (;;) {
    const taken = await tryLock(folder, path)
    if (!taken.ok) return taken
    if (taken.value) return ok({ release: () => rm(path, { force: true }) })
    if (await isStale(path)) {
      await rm(path, { force: true })
      continue
    }
    if (Date.now() >= until) {
      return fail(
        'folder-in-use',
        `Thư mục ${folder} đang được một chương trình Văn Kiện khác mở. Hãy đóng chương trình đó rồi thử lại.`,
      )
    }
    await new Promise((resume) => setTimeout(resume, RETRY_PAUSE))
  }
}

async function tryLock(folder: string, path: string): Promise<Result<boolean>> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    return writeFailure(folder, error)
  }
  try {
    const handle = await open(path, 'wx')
    const owner = { pid: process.pid, host: hostname(), since: Date.now() }
    try {
      await handle.writeFile(JSON.stringify(owner))
    } finally {
      await handle.close()
    }
    return ok(true)
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return ok(false)
    return writeFailure(path, error)
  }
}

/** The owner has ended, or the machine was started anew since. Another machine's is believed. */
async function isStale(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return true
  const owner = ownerSchema.safeParse(parseJson(text))
  if (!owner.success) {
    // Being written at this moment, or cut off by a crash: told apart by looking again.
    await new Promise((resume) => setTimeout(resume, RETRY_PAUSE))
    return (await readFile(path, 'utf8').catch(() => '')) === text
  }
  const { pid, host, since } = owner.data
  if (host !== hostname()) return false
  return since < Date.now() - uptime() * 1000 || !isAlive(pid)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return isSystemError(error) && error.code === 'EPERM'
  }
}
