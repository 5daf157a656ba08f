import { open, readFile, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { fail, type Result } from '../../shared/result.ts'
import { isSystemError, writeFailure } from './atomicFile.ts'
import { isAlive } from './folderLock.ts'

const PAUSE = 15
/** Nobody appends for so long (ms): whoever holds the lock has been killed. */
const ABANDONED = 10_000

/**
 * Runs `action` while no other program appends to the journal. The folder's own lock keeps
 * programs apart already, but one that slept for long loses it and may still wake up.
 * Failures: `store-busy`, `not-writable`, those of `action`.
 */
export async function whileAlone<T>(
  path: string,
  action: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const lock = `${path}.lock`
  const until = Date.now() + ABANDONED * 2
  for (;;) {
    try {
      const handle = await open(lock, 'wx')
      await handle.writeFile(`${process.pid} ${hostname()}`)
      await handle.close()
      break
    } catch (error) {
      if (!isSystemError(error) || error.code !== 'EEXIST') return writeFailure(lock, error)
    }
    const since = await stat(lock).then(
      (info) => info.mtimeMs,
      () => undefined,
    )
    const silent = since !== undefined && Date.now() - since > ABANDONED
    if (silent || (await isOfDeadOne(lock))) await rm(lock, { force: true })
    else if (Date.now() > until) {
      return fail('store-busy', 'Kho số liệu đang được một chương trình khác ghi. Hãy thử lại.')
    } else await new Promise((resume) => setTimeout(resume, PAUSE))
  }
  try {
    return await action()
  } catch (error) {
    return fail('inside', 'Chương trình gặp lỗi khi ghi kho số liệu. Hãy thử lại.', String(error))
  } finally {
    await rm(lock, { force: true })
  }
}

/** Was the lock taken by a program of this machine that has ended since? */
async function isOfDeadOne(lock: string): Promise<boolean> {
  const [pid, host] = (await readFile(lock, 'utf8').catch(() => '')).split(' ')
  return host === hostname() && Number(pid) > 0 && !isAlive(Number(pid))
}
