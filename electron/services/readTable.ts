import { join } from 'node:path'
import { runRead } from '../excel/runRead.ts'
import type { ReadTable } from './storeExchange.ts'

/** Reads tables in a thread; its bundle lies beside this one (electron/build/hostBuild.ts). */
export function createReadTable(): ReadTable {
  const worker = join(import.meta.dirname, 'importWorker.js')
  return (job, watch) => runRead(job, { worker, ...watch })
}
