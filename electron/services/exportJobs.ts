import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { documentName } from '../../shared/document/name.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { newId } from '../../shared/ids.ts'
import type { Result } from '../../shared/result.ts'
import { exists, writeFileAtomic } from './atomicFile.ts'
import { safeFileName } from './fileNames.ts'
import type { ExportTarget, HostActions } from './hostActions.ts'

export type ExportFormat = 'docx' | 'pdf'

export interface ExportWatch {
  readonly signal: AbortSignal
  /** `done` from 0 to 1, `step` in Vietnamese. */
  progress(done: number, step: string): void
}

/** What is asked of an export beyond its format. */
export interface ExportWishes {
  /** The comments go along (Word only). */
  readonly comments?: boolean | undefined
  /** To be printed: a passing file, shown at once in the machine's own program for it. */
  readonly print?: boolean | undefined
  /** An earlier document: a blackline from it, signed by the author. */
  readonly since?: VanKienDocument | undefined
  readonly author?: string | undefined
  /** The file is there, or is being printed. */
  readonly onDone?: (() => void) | undefined
}

/** Makes the bytes of the file, off this thread. */
export type MakeExport = (
  document: VanKienDocument,
  format: ExportFormat,
  watch: ExportWatch & ExportWishes,
) => Promise<Result<Uint8Array>>

/** Exports under way, each with its own progress and its own way to stop. */
export interface ExportJobs {
  /** The job's id at once; undefined when the person chose no place. */
  start(
    document: VanKienDocument,
    format: ExportFormat,
    wishes?: ExportWishes,
  ): Promise<string | undefined>
  /** The same for a file of another kind: `ending` "xlsx"; `make` gives its bytes. */
  startFile(
    name: string,
    ending: string,
    make: (watch: ExportWatch) => Promise<Result<Uint8Array>>,
  ): Promise<string | undefined>
  cancel(job: string): void
  cancelAll(): void
  /** Was this file written by an export of this run? Only such files are opened for the page. */
  hasWritten(path: string): boolean
}

/**
 * A path that was typed without its ending gets it. The dialog has not asked about a file of that
 * longer name, so one that is there stays, and a number tells the new one apart.
 */
async function withEnding(path: string, format: string): Promise<string> {
  const ending = `.${format}`
  if (path.toLowerCase().endsWith(ending)) return path
  for (let count = 1; ; count++) {
    const whole = `${path}${count === 1 ? '' : ` (${count})`}${ending}`
    if (!(await exists(whole))) return whole
  }
}

/** Where the file goes; undefined when the person chose no place. */
async function placeFor(
  target: Extract<ExportTarget, { kind: 'path' }>,
  name: string,
  format: string,
  wishes: ExportWishes,
): Promise<string | undefined> {
  if (wishes.print) {
    // A folder each: a viewer may still hold the last one.
    const folder = join(await target.printFolder(), newId())
    await mkdir(folder)
    return join(folder, name)
  }
  const asked = await target.ask(name)
  return asked === undefined ? undefined : withEnding(asked, format)
}

const NO_VIEWER =
  'Không mở được bản in: máy chưa có chương trình xem PDF. Hãy bấm “Xuất PDF” rồi in tệp đó.'

export function createExportJobs(make: MakeExport, host: HostActions): ExportJobs {
  const running = new Map<string, AbortController>()
  const written = new Set<string>()
  const target = host.exportTarget

  const finish = async (
    job: string,
    name: string,
    path: string | undefined,
    made: Result<Uint8Array>,
    print = false,
  ) => {
    if (running.get(job)?.signal.aborted === true) return { kind: 'cancelled' } as const
    if (!made.ok) return { kind: 'failed', message: made.error.message } as const
    if (target.kind === 'download') {
      return { kind: 'download', url: target.keep(job, name, made.value), name } as const
    }
    // The dialog has asked before it gave the name of a file that is there.
    const saved = await writeFileAtomic(path ?? name, made.value, { replace: true })
    if (!saved.ok) return { kind: 'failed', message: saved.error.message } as const
    if (print) {
      const shown = await host.reveal(path ?? name, true)
      return shown.ok
        ? ({ kind: 'printing' } as const)
        : ({ kind: 'failed', message: NO_VIEWER } as const)
    }
    written.add(path ?? name)
    return { kind: 'saved', path: path ?? name } as const
  }

  const run = async (
    job: string,
    makeIt: (watch: ExportWatch) => Promise<Result<Uint8Array>>,
    name: string,
    path: string | undefined,
    signal: AbortSignal,
    wishes: ExportWishes,
  ) => {
    let made: Result<Uint8Array>
    try {
      made = await makeIt({
        signal,
        progress: (done, step) => host.emit('export.progress', { job, done, step }),
      })
    } catch (error) {
      console.error('export', error)
      made = {
        ok: false,
        error: { code: 'inside', message: 'Chương trình gặp lỗi khi xuất tệp. Hãy thử lại.' },
      }
    }
    const outcome = await finish(job, name, path, made, wishes.print)
    running.delete(job)
    if (['saved', 'download', 'printing'].includes(outcome.kind)) wishes.onDone?.()
    host.emit('export.done', { job, outcome })
  }

  const startFile = async (
    bare: string,
    ending: string,
    makeIt: (watch: ExportWatch) => Promise<Result<Uint8Array>>,
    wishes: ExportWishes = {},
  ): Promise<string | undefined> => {
    const name = `${safeFileName(bare)}.${ending}`
    const job = newId()
    const path = target.kind === 'path' ? await placeFor(target, name, ending, wishes) : undefined
    if (target.kind === 'path' && path === undefined) return undefined
    const controller = new AbortController()
    running.set(job, controller)
    // Started after the reply, so that the window knows the job before its first event.
    setImmediate(() => void run(job, makeIt, name, path, controller.signal, wishes))
    return job
  }

  return {
    start: (document, format, wishes = {}) =>
      startFile(
        documentName(document),
        format,
        (watch) => make(document, format, { ...wishes, ...watch }),
        wishes,
      ),
    startFile: (name, ending, makeIt) => startFile(name, ending, makeIt),
    cancel: (job) => running.get(job)?.abort(),
    cancelAll() {
      for (const controller of running.values()) controller.abort()
    },
    hasWritten: (path) => written.has(path),
  }
}
