import { copyFileSync, existsSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import { isSystemError } from './atomicFile.ts'
import { checkFolder } from './workspace.ts'

/** The part of `conf` (and of `electron-store`, which wraps it) that is used. */
export interface RawStore {
  /** Replaces the whole file, atomically. */
  set store(value: Record<string, unknown>)
}

/** Opens `<folder>/<name>.json`. Given by the host: the libraries differ, the files don't. */
export type OpenRawStore = (folder: string, name: string) => RawStore

export interface KeptFileOptions<T> {
  readonly open: OpenRawStore
  readonly folder: string
  readonly name: string
  /** Version of the data's shape; a file of a newer one is refused and left alone. */
  readonly version: number
  readonly schema: z.ZodType<T>
  /** Data of an older version as this one has it, still to be checked by `schema`. */
  readonly migrate?: (data: unknown, version: number) => unknown
  /** What a new file starts with. */
  readonly initial: () => T
}

/** One value kept on the disk: loaded once, held in memory, one write a batch. */
export interface KeptFile<T> {
  read(): T
  /** Takes effect at once in memory; reaches the disk within a quarter of a second. */
  replace(value: T): void
  /** The same for a value that is costly to make: `make` is called when it is written. */
  replaceAtFlush(make: () => T): void
  /** Writes what is still only in memory. */
  flush(): Result<void>
  /** What had to be repaired when the file was opened, in Vietnamese. */
  readonly notices: readonly string[]
}

const WRITE_DELAY = 250
const RETRY_DELAY = 1000

/**
 * Opens the file before the library sees it, since a broken one would throw in its constructor
 * or be emptied (traps: electron-store): a broken file is moved aside and the newest backup that
 * reads takes its place. Failure `store-too-new`.
 */
export function openKeptFile<T>(options: KeptFileOptions<T>): Result<KeptFile<T>> {
  const path = join(options.folder, `${options.name}.json`)
  const notices: string[] = []
  const found = recover(path, options, notices)
  if (!found.ok) return found
  let raw: RawStore | undefined
  let value = found.value
  let make: (() => T) | undefined
  let unwritten = false
  let timer: NodeJS.Timeout | undefined

  const tryLater = () => {
    timer = setTimeout(write, RETRY_DELAY)
    timer.unref()
  }
  const write = (): Result<void> => {
    clearTimeout(timer)
    timer = undefined
    if (!unwritten) return ok(undefined)
    // The library would make the folder anew.
    const there = checkFolder(options.folder)
    if (!there.ok) {
      tryLater()
      return there
    }
    try {
      rotateBackups(path)
      raw ??= options.open(options.folder, options.name)
      value = make?.() ?? value
      make = undefined
      raw.store = { version: options.version, data: value }
      unwritten = false
      return ok(undefined)
    } catch (error) {
      // Another program may hold the file; the data stays in memory and is tried again.
      tryLater()
      return fail(
        'not-writable',
        `Không ghi được tệp ${path}. Hãy kiểm tra quyền ghi và chỗ trống của ổ đĩa.`,
        String(error),
      )
    }
  }
  return ok({
    read: () => value,
    replaceAtFlush(next) {
      make = next
      unwritten = true
    },
    replace(next) {
      value = next
      make = undefined
      unwritten = true
      timer ??= setTimeout(write, WRITE_DELAY)
    },
    flush: write,
    notices,
  })
}

function recover<T>(path: string, options: KeptFileOptions<T>, notices: string[]): Result<T> {
  const first = readVersioned(path, options)
  if (first.kind === 'good') return ok(first.value)
  if (first.kind === 'too-new') return tooNew(path)
  if (first.kind === 'broken') {
    const aside = `${path}.broken-${Date.now()}`
    renameSync(path, aside)
    notices.push(`Tệp ${path} bị hỏng, đã được cất sang ${aside}.`)
  }
  for (const backup of backupsOf(path)) {
    const copy = readVersioned(backup, options)
    if (copy.kind !== 'good') continue
    copyFileSync(backup, path)
    notices.push(`Đã lấy lại dữ liệu từ bản sao lưu ${backup}.`)
    return ok(copy.value)
  }
  return ok(options.initial())
}

type Reading<T> = { kind: 'good'; value: T } | { kind: 'missing' | 'broken' | 'too-new' }

function readVersioned<T>(path: string, options: KeptFileOptions<T>): Reading<T> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return { kind: 'missing' }
    throw error
  }
  try {
    const envelope = z.object({ version: z.int(), data: z.unknown() }).parse(JSON.parse(text))
    if (envelope.version > options.version) return { kind: 'too-new' }
    const { version, data } = envelope
    const current =
      version < options.version && options.migrate ? options.migrate(data, version) : data
    return { kind: 'good', value: options.schema.parse(current) }
  } catch {
    return { kind: 'broken' }
  }
}

function tooNew(path: string): Result<never> {
  return fail(
    'store-too-new',
    `Tệp ${path} được tạo bằng phiên bản Văn Kiện mới hơn. Hãy cập nhật chương trình; tệp vẫn được giữ nguyên.`,
  )
}

function backupsOf(path: string): readonly [string, string] {
  return [`${path}.bak`, `${path}.bak2`]
}

/** Two rotating backups: power loss can leave a file of zero bytes (traps), never copy that. */
function rotateBackups(path: string): void {
  if (!existsSync(path) || statSync(path).size === 0) return
  const [newest, older] = backupsOf(path)
  if (existsSync(newest)) copyFileSync(newest, older)
  copyFileSync(path, newest)
}
