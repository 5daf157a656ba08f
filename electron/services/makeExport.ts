import { join } from 'node:path'
import { runExport } from '../export/runExport.ts'
import type { MakeExport } from './exportJobs.ts'

/** Makes exports in a thread; its bundle lies beside this one (electron/build/hostBuild.ts). */
export function createMakeExport(fontsFolder: string): MakeExport {
  const worker = join(import.meta.dirname, 'exportWorker.js')
  return (document, format, { signal, progress, comments = false, since, author }) =>
    runExport(document, format, {
      worker,
      fontsFolder,
      signal,
      comments,
      onProgress: progress,
      ...(since !== undefined && { since }),
      ...(author !== undefined && { author }),
    })
}
