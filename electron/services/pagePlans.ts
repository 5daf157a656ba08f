import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PagePlan } from '../../shared/api/pagePlan.ts'
import { fail, type Result } from '../../shared/result.ts'
import type { PlanJob } from '../export/planWorker.ts'

/** Gives the pages of the file at `path` as it stands on the disk. */
export type MakePagePlan = (path: string) => Promise<Result<PagePlan>>

/** Lays pages out in a thread; its bundle lies beside this one (electron/build/hostBuild.ts). */
export function createMakePagePlan(fontsFolder: string): MakePagePlan {
  const script = join(import.meta.dirname, 'planWorker.js')
  return (path) => runPlan(script, { path, fontsFolder })
}

/** One layout in a thread of the bundled `script`; whatever ends it early is a failure. */
function runPlan(script: string, job: PlanJob): Promise<Result<PagePlan>> {
  return new Promise((resolve) => {
    const worker = new Worker(script, { workerData: job })
    const failed = (error: unknown) =>
      resolve(fail('pages-failed', 'Không dàn được trang của văn bản này.', String(error)))
    worker.once('message', (result: Result<PagePlan>) => resolve(result))
    worker.once('error', failed)
    worker.once('exit', failed)
  })
}
