import { Worker } from 'node:worker_threads'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { fail, type Result } from '../../shared/result.ts'
import type { ExportFormat, ExportOptions } from './exportDocument.ts'
import type { ExportJob, ExportMessage } from './exportMessages.ts'

export interface RunOptions extends ExportOptions {
  /** The bundled exportWorker: a file path or a file: address. */
  readonly worker: string | URL
  /** Ends the work at once. */
  readonly signal?: AbortSignal
  /** Heap of the worker in megabytes; a document that needs more fails instead of the program. */
  readonly memoryLimit?: number
}

const DEFAULT_MEMORY = 2048
const kindNames = { docx: 'Word', pdf: 'PDF' } as const

function crashed(format: ExportFormat, error: unknown): Result<never> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return fail(
      'export-out-of-memory',
      `Văn bản quá lớn nên không đủ bộ nhớ để tạo tệp ${kindNames[format]}. Hãy chia nhỏ văn bản rồi xuất lại.`,
      detail,
    )
  }
  return fail(
    'export-crashed',
    `Việc tạo tệp ${kindNames[format]} bị dừng giữa chừng. Hãy thử xuất lại.`,
    detail,
  )
}

const cancelled = () => fail('export-cancelled', 'Đã huỷ xuất tệp.')

function startWorker(document: VanKienDocument, format: ExportFormat, options: RunOptions): Worker {
  const job: ExportJob = {
    document,
    format,
    now: (options.now ?? new Date()).getTime(),
    ...(options.comments && { comments: true }),
    ...(options.since !== undefined && { since: options.since }),
    ...(options.author !== undefined && { author: options.author }),
    ...(options.fontsFolder !== undefined && { fontsFolder: options.fontsFolder }),
  }
  const maxOldGenerationSizeMb = options.memoryLimit ?? DEFAULT_MEMORY
  return new Worker(options.worker, { workerData: job, resourceLimits: { maxOldGenerationSizeMb } })
}

/**
 * The bytes of a document as Word or PDF, made in a thread of its own so that the window stays
 * alive. Cancelling ends the thread. Every failure, running out of memory included, is a value.
 */
export function runExport(
  document: VanKienDocument,
  format: ExportFormat,
  options: RunOptions,
): Promise<Result<Uint8Array>> {
  const { signal } = options
  if (signal?.aborted) return Promise.resolve(cancelled())
  return new Promise((resolve) => {
    let worker: Worker
    try {
      worker = startWorker(document, format, options)
    } catch (error) {
      resolve(crashed(format, error))
      return
    }
    let settled = false
    const settle = (result: Result<Uint8Array>) => {
      if (settled) return
      settled = true
      signal?.removeEventListener('abort', cancel)
      void worker.terminate()
      resolve(result)
    }
    const cancel = () => settle(cancelled())
    signal?.addEventListener('abort', cancel)
    worker.on('message', (message: ExportMessage) => {
      if (message.kind === 'result') settle(message.result)
      else if (!settled) options.onProgress?.(message.done, message.step)
    })
    worker.on('error', (error) => settle(crashed(format, error)))
    worker.on('exit', (code) => settle(crashed(format, `worker ended with code ${code}`)))
  })
}
