import type { VanKienDocument } from '../../shared/document/types.ts'
import type { ComparedTexts } from './comparedTexts.ts'

/** What the worker is given. */
export interface CompareJob {
  readonly before: VanKienDocument
  readonly after: VanKienDocument
}

interface Comparison {
  /** Undefined: it was stopped, or failed. */
  readonly texts: Promise<ComparedTexts | undefined>
  stop(): void
}

/** Compares two documents in a worker, so that long ones never hold the window up. */
export function readBlackline(job: CompareJob): Comparison {
  const worker = new Worker(new URL('./compareWorker.ts', import.meta.url), { type: 'module' })
  let finish: (texts: ComparedTexts | undefined) => void = () => undefined
  const texts = new Promise<ComparedTexts | undefined>((resolve) => {
    finish = resolve
  })
  const end = (compared: ComparedTexts | undefined): void => {
    worker.terminate()
    finish(compared)
  }
  worker.onmessage = ({ data }: MessageEvent<ComparedTexts>) => end(data)
  worker.onerror = (event) => {
    console.error(event.message)
    end(undefined)
  }
  worker.postMessage(job)
  return { texts, stop: () => end(undefined) }
}
