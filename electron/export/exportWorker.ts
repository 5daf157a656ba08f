import { parentPort, workerData } from 'node:worker_threads'
import { exportDocument } from './exportDocument.ts'
import type { ExportJob, ExportMessage } from './exportMessages.ts'

/** Entry of the worker thread: one export from `workerData`, then it ends. */
async function work(job: ExportJob): Promise<void> {
  const tell = (message: ExportMessage, transfer: ArrayBuffer[] = []) =>
    parentPort?.postMessage(message, transfer)
  const result = await exportDocument(job.document, job.format, {
    now: new Date(job.now),
    ...(job.comments && { comments: true }),
    ...(job.since !== undefined && { since: job.since }),
    ...(job.author !== undefined && { author: job.author }),
    onProgress: (done, step) => tell({ kind: 'progress', done, step }),
    ...(job.fontsFolder !== undefined && { fontsFolder: job.fontsFolder }),
  })
  const bytes = result.ok ? result.value.buffer : undefined
  tell({ kind: 'result', result }, bytes instanceof ArrayBuffer ? [bytes] : [])
}

await work(workerData as ExportJob)
