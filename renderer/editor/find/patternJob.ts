import type { TextMatch } from '../../../shared/text/find.ts'
import type { Pattern } from '../../../shared/text/findPattern.ts'

/** What the window sends to the worker of expressions, and what it answers. */
export interface PatternJob {
  readonly pattern: Pattern
  readonly texts: readonly string[]
}

export type PatternAnswer = readonly (readonly TextMatch[])[]

/** What is used of a Worker; tests bring one of their own. */
export type PatternWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage'>

/** Milliseconds that some hundred lines may take: a sound expression needs a few. */
const LIMIT = 1500

/**
 * Runs expressions where they can be stopped: one that takes too long is ended with its worker,
 * and the answer is undefined. The window stays free meanwhile.
 */
export class PatternRunner {
  private worker: PatternWorker | undefined
  private waiting: ((answer: PatternAnswer | undefined) => void) | undefined
  private readonly start: () => PatternWorker
  private readonly limit: number

  constructor(start: () => PatternWorker, limit: number = LIMIT) {
    this.start = start
    this.limit = limit
  }

  /** One job at a time: a newer one ends the one before. */
  async run(job: PatternJob): Promise<PatternAnswer | undefined> {
    if (this.waiting !== undefined) this.stop()
    this.worker ??= this.start()
    const { worker } = this
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.stop(), this.limit)
      const answer = (found: PatternAnswer | undefined): void => {
        clearTimeout(timer)
        this.waiting = undefined
        resolve(found)
      }
      this.waiting = answer
      worker.onmessage = ({ data }: MessageEvent<PatternAnswer>) => answer(data)
      worker.postMessage(job)
    })
  }

  /** Ends what runs; its answer is undefined. */
  stop(): void {
    this.worker?.terminate()
    this.worker = undefined
    this.waiting?.(undefined)
  }
}
