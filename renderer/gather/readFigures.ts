import type { VanKienDocument } from '../../shared/document/types.ts'
import type { Gathered } from '../../shared/extract/gather.ts'
import type { FoundMatch } from '../../shared/extract/matchFound.ts'
import type { Indicator } from '../../shared/indicators/types.ts'

/** What the worker is given. */
export interface ReadJob {
  readonly document: VanKienDocument
  readonly indicators: readonly Indicator[]
}

/** A text's figures, each with the indicators that it may be of. */
export interface ReadText {
  readonly gathered: Gathered
  /** In the order of `gathered.figures`. */
  readonly matches: readonly FoundMatch[]
}

export type ReadMessage =
  /** 0 to 1. */
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'read'; readonly text: ReadText }

interface Reading {
  /** Undefined: it was stopped, or failed. */
  readonly text: Promise<ReadText | undefined>
  stop(): void
}

/** Reads a text in a worker, so that a long one never holds the window up. */
export function readFigures(job: ReadJob, onProgress: (done: number) => void): Reading {
  const worker = new Worker(new URL('./gatherWorker.ts', import.meta.url), { type: 'module' })
  let finish: (text: ReadText | undefined) => void = () => undefined
  const text = new Promise<ReadText | undefined>((resolve) => {
    finish = resolve
  })
  const end = (read: ReadText | undefined): void => {
    worker.terminate()
    finish(read)
  }
  worker.onmessage = ({ data }: MessageEvent<ReadMessage>) => {
    if (data.kind === 'progress') onProgress(data.done)
    else end(data.text)
  }
  worker.onerror = (event) => {
    console.error(event.message)
    end(undefined)
  }
  worker.postMessage(job)
  return { text, stop: () => end(undefined) }
}
