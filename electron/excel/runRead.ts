import { Worker } from 'node:worker_threads'
import type { Workbook } from '../../shared/exchange/sheet.ts'
import { fail, type Result } from '../../shared/result.ts'
import type { ReadJob, ReadMessage } from './importMessages.ts'
import type { Progress } from './readXlsx.ts'

export interface RunReadOptions {
  /** The bundled importWorker. */
  readonly worker: string | URL
  /** Ends the work at once. */
  readonly signal?: AbortSignal | undefined
  readonly progress?: Progress | undefined
  /** Heap of the worker in megabytes: a hostile file fails instead of the program. */
  readonly memoryLimit?: number
  /** Milliseconds after which a file is given up. */
  readonly timeLimit?: number
}

const MEMORY = 1024
const TIME = 60_000

/** Reads a table file in a thread of its own; every failure is a value. */
export function runRead(job: ReadJob, options: RunReadOptions): Promise<Result<Workbook>> {
  const { signal } = options
  const cancelled = () => fail('import-cancelled', 'Đã huỷ đọc tệp.')
  if (signal?.aborted) return Promise.resolve(cancelled())
  return new Promise((resolve) => {
    const worker = new Worker(options.worker, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: options.memoryLimit ?? MEMORY },
    })
    let settled = false
    const settle = (result: Result<Workbook>) => {
      if (settled) return
      settled = true
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      void worker.terminate()
      resolve(result)
    }
    const cancel = () => settle(cancelled())
    const crashed = (detail: unknown) =>
      settle(
        fail(
          'excel-too-large',
          'Không đọc được tệp: nội dung quá lớn hoặc bất thường. Hãy chép riêng bảng số liệu sang một tệp mới.',
          String(detail),
        ),
      )
    const timer = setTimeout(() => crashed('time limit'), options.timeLimit ?? TIME)
    signal?.addEventListener('abort', cancel)
    worker.on('message', (message: ReadMessage) => {
      if (message.kind === 'result') settle(message.result)
      else if (!settled) options.progress?.(message.done, message.step)
    })
    worker.on('error', crashed)
    worker.on('exit', (code) => crashed(`worker ended with code ${code}`))
  })
}
