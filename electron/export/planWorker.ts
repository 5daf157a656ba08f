import { parentPort, workerData } from 'node:worker_threads'
import type { PagePlan } from '../../shared/api/pagePlan.ts'
import type { Result } from '../../shared/result.ts'
import { readDocument } from '../services/readDocument.ts'
import { planPages } from './planPages.ts'

/** What the worker is given at its start. */
export interface PlanJob {
  /** Path of a `.vankien` file: read here, so that no document is copied between threads. */
  readonly path: string
  readonly fontsFolder: string
}

async function work({ path, fontsFolder }: PlanJob): Promise<Result<PagePlan>> {
  const document = await readDocument(path)
  return document.ok ? planPages(document.value, fontsFolder) : document
}

/** Entry of the worker thread: the pages of one file, then it ends. */
parentPort?.postMessage(await work(workerData as PlanJob))
