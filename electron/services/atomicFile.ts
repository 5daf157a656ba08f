import { randomBytes } from 'node:crypto'
import type { Stats } from 'node:fs'
import { access, link, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'

export interface WriteOptions {
  /** An existing file may be replaced; false: it is a failure `file-exists`. */
  readonly replace: boolean
}

const RETRY_PAUSES = [20, 60, 150, 400]

/** A file that lies complete on the disk under a temporary name beside its target. */
export interface StagedFile {
  /** Gives it its name. Failures: `file-exists`, `not-writable`. */
  publish(): Promise<Result<void>>
  discard(): Promise<void>
}

/**
 * Writes the whole file or nothing: into a temporary file beside it, flushed to the disk, then
 * renamed. The folder must be there. Failures: `file-exists`, `not-writable`.
 */
export async function writeFileAtomic(
  path: string,
  data: string | Uint8Array,
  options: WriteOptions,
): Promise<Result<void>> {
  const staged = await stageFile(path, data, options)
  return staged.ok ? staged.value.publish() : staged
}

/** The first half of `writeFileAtomic`: several files can be made sure of before any is named. */
export async function stageFile(
  path: string,
  data: string | Uint8Array,
  options: WriteOptions,
): Promise<Result<StagedFile>> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`
  const discard = () => rm(temporary, { force: true }).catch(() => undefined)
  try {
    const unfit = await unfitTarget(path)
    if (unfit !== undefined) return writeFailure(path, unfit)
    if (!options.replace && (await exists(path))) return existsFailure(path)
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(data)
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    await discard()
    return writeFailure(path, error)
  }
  return ok({ publish: () => publish(temporary, path, options, discard), discard })
}

async function publish(
  temporary: string,
  path: string,
  options: WriteOptions,
  discard: () => Promise<void>,
): Promise<Result<void>> {
  try {
    if (options.replace) await retryRename(temporary, path)
    else await publishNew(temporary, path)
    return ok(undefined)
  } catch (error) {
    await discard()
    if (isSystemError(error) && error.code === 'EEXIST') return existsFailure(path)
    return writeFailure(path, error)
  }
}

/**
 * Why `path` may not be replaced though a rename over it would work: a folder, a device, or a file
 * or folder that its owner has made read-only (a rename asks for neither's consent).
 */
async function unfitTarget(path: string): Promise<NodeJS.ErrnoException | undefined> {
  const problem = (code: string) => Object.assign(new Error(`unfit target: ${code}`), { code })
  const isReadOnly = (info: Stats) => (info.mode & 0o222) === 0
  const [target, folder] = await Promise.all(
    [path, dirname(path)].map((one) => stat(one).catch(() => undefined)),
  )
  if (target?.isDirectory()) return problem('EISDIR')
  if (target !== undefined && !target.isFile()) return problem('ENOTFILE')
  if (target !== undefined && isReadOnly(target)) return problem('EACCES')
  // Windows gives folders a read-only mark that does not mean it.
  if (process.platform !== 'win32' && folder !== undefined && isReadOnly(folder)) {
    return problem('EACCES')
  }
  return undefined
}

/** Removes what a crash left of unfinished writes; only for a folder that no one else writes in. */
export async function sweepUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const unfinished = names.filter((name) => /\.[0-9a-f]{8}\.tmp$/.test(name))
  await Promise.all(unfinished.map((name) => rm(join(folder, name), { force: true })))
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** A link fails where a file came up meanwhile; some disks know no links and get a rename. */
async function publishNew(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path)
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') throw error
    await retryRename(temporary, path)
    return
  }
  await rm(temporary, { force: true })
}

/** A virus scanner or a sync tool may hold the file for a moment (traps: EPERM on rename). */
export async function retryRename(from: string, to: string): Promise<void> {
  for (const pause of [...RETRY_PAUSES, undefined]) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      const busy = isSystemError(error) && ['EPERM', 'EBUSY', 'EACCES'].includes(error.code ?? '')
      if (!busy || pause === undefined) throw error
      await new Promise((resume) => setTimeout(resume, pause))
    }
  }
}

export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error
}

function existsFailure(path: string): Result<never> {
  return fail('file-exists', `Tệp ${path} đã có. Hãy chọn tên khác hoặc thêm --force để ghi đè.`)
}

/** Why a file couldn't be written, in words. */
export function writeFailure(path: string, error: unknown): Result<never> {
  const code = isSystemError(error) ? error.code : undefined
  const reasons: Readonly<Record<string, string>> = {
    ENOSPC: 'ổ đĩa đã đầy',
    EACCES: 'không có quyền ghi',
    EPERM: 'không có quyền ghi hoặc tệp đang được chương trình khác mở',
    EBUSY: 'tệp đang được chương trình khác mở',
    EROFS: 'ổ đĩa chỉ cho đọc',
    ENOENT: 'thư mục không có',
    ENOTDIR: 'đường dẫn không phải thư mục',
    EISDIR: 'đường dẫn là một thư mục',
    ENOTFILE: 'đường dẫn không phải một tệp thường',
    ENAMETOOLONG: 'tên quá dài',
  }
  const reason = (code !== undefined && reasons[code]) || 'lỗi ổ đĩa'
  return fail('not-writable', `Không ghi được tệp ${path}: ${reason}.`, String(error))
}
