import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
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
/** How often (ms) the owner says that it still runs, by writing its lock again. */
const HEARTBEAT = 30_000
/** A lock that was silent for so long (ms) has no owner any more: a program of another machine. */
const SILENCE = 180_000

const ownerSchema = z.object({ pid: z.int(), host: z.string(), since: z.number() })

/**
 * Takes the lock of a folder. A lock whose program has gone, or is silent for three minutes, is
 * taken over. Failures:
 * `folder-in-use` when another one still holds it after `wait` milliseconds, `not-writable`.
 */
export async function lockFolder(folder: string, wait = 0): Promise<Result<FolderLock>> {
  const path = join(folder, LOCK_FILE)
  const until = Date.now() + wait
  for (;;) {
    const taken = await tryLock(folder, path)
    if (!taken.ok) return taken
    if (taken.value !== undefined) return ok(keepLock(path, taken.value))
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

/** What stands in the lock when it could be taken, else undefined. */
async function tryLock(folder: string, path: string): Promise<Result<string | undefined>> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    return writeFailure(folder, error)
  }
  try {
    const handle = await open(path, 'wx')
    const owner = JSON.stringify({ pid: process.pid, host: hostname(), since: Date.now() })
    try {
      await handle.writeFile(owner)
    } finally {
      await handle.close()
    }
    return ok(owner)
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return ok(undefined)
    return writeFailure(path, error)
  }
}

/** Beats until it is released; a lock that another one has taken over is left to that one. */
function keepLock(path: string, owner: string): FolderLock {
  const isOurs = async () => (await readFile(path, 'utf8').catch(() => undefined)) === owner
  const beat = async () => {
    if (!(await isOurs())) return
    // In place: whoever reads meanwhile must find it whole.
    const handle = await open(path, 'r+').catch(() => undefined)
    await handle?.writeFile(owner).catch(() => undefined)
    await handle?.close()
  }
  const timer = setInterval(() => void beat(), HEARTBEAT)
  timer.unref()
  return {
    async release() {
      clearInterval(timer)
      if (await isOurs()) await rm(path, { force: true })
    },
  }
}

/** The owner has ended, the machine was started anew since, or nobody has heard of it for long. */
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
  const isHere = host === hostname()
  if (isHere && (since < Date.now() - uptime() * 1000 || !isAlive(pid))) return true
  // A number of a process may have come to another program, so silence counts here as well.
  return (await silenceOf(path)) > SILENCE
}

/** Milliseconds since the lock was last written, by the clock of the disk that it lies on. */
async function silenceOf(path: string): Promise<number> {
  const probe = `${path}.${randomBytes(4).toString('hex')}.tmp`
  try {
    await writeFile(probe, '')
    const [now, last] = await Promise.all([stat(probe), stat(path)])
    return now.mtimeMs - last.mtimeMs
  } catch {
    return 0
  } finally {
    await rm(probe, { force: true }).catch(() => undefined)
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Does a process of this number run on this machine? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return isSystemError(error) && error.code === 'EPERM'
  }
}
