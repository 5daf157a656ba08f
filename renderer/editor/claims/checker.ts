import type { ToldGoal } from '../../../shared/check/toldGoal.ts'
import type { Block } from '../../../shared/document/types.ts'
import type { Indicator, Observation } from '../../../shared/indicators/types.ts'
import type { EditorBlock } from '../slateTypes.ts'
import type { CheckAnswer, CheckedMeta, CheckJob, FoundClaim } from './checkJob.ts'

/** What is used of a Worker; tests bring one of their own. */
export type CheckWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

/** Everything that a check looks at. */
export interface CheckBasis {
  readonly children: readonly EditorBlock[]
  readonly meta: CheckedMeta
  readonly indicators: readonly Indicator[]
  readonly observations: readonly Observation[]
  readonly goals: readonly ToldGoal[]
}

/** `stale`: another check began; `failed`: the checker has ended. */
export type CheckEnd = readonly FoundClaim[] | 'stale' | 'failed'

type ToldStore = Pick<CheckBasis, 'indicators' | 'observations'>

const nothingTold: ToldStore = { indicators: [], observations: [] }

/** Letters and blocks handed over at once: well under a frame's work for the window. */
const MOST_LETTERS = 20_000
const MOST_BLOCKS = 60
const MOST_OBSERVATIONS = 1000

/**
 * Has a text checked in a worker and tells it only what has changed since the last time, a little
 * at a time: each part waits for the answer to the one before.
 */
export class Checker {
  private worker: CheckWorker | undefined
  private readonly start: () => CheckWorker
  /** What the worker has, by id. */
  private told = new Map<string, EditorBlock>()
  private toldStore: ToldStore | undefined = nothingTold
  private toldGoals: readonly ToldGoal[] = []
  private runs = 0
  private waiting: ((answer: CheckAnswer | 'failed') => void) | undefined
  private turn: Promise<unknown> = Promise.resolve()

  constructor(start: () => CheckWorker) {
    this.start = start
  }

  /** `progress`: how much of the text has been read, 0 to 1. */
  async run(basis: CheckBasis, progress: (done: number) => void): Promise<CheckEnd> {
    const run = ++this.runs
    // One after another: the one before ends after its next part.
    const before = this.turn
    let free = (): void => undefined
    this.turn = new Promise<void>((resolve) => {
      free = resolve
    })
    await before
    try {
      for (const job of this.jobs(basis, progress)) {
        if (run !== this.runs) return 'stale'
        const answer = await this.ask(job)
        if (answer === 'failed') return run === this.runs ? 'failed' : 'stale'
        if (answer !== undefined) return answer
      }
      return 'failed'
    } finally {
      free()
    }
  }

  /** Ends what runs and forgets what was told. */
  stop(): void {
    this.runs++
    this.worker?.terminate()
    this.worker = undefined
    this.told = new Map()
    this.toldStore = nothingTold
    this.toldGoals = []
    this.waiting?.('failed')
  }

  private *jobs(basis: CheckBasis, progress: (done: number) => void): Generator<CheckJob> {
    const changed = basis.children.filter((block) => this.told.get(block.id) !== block)
    for (let at = 0; at < changed.length; ) {
      const part: EditorBlock[] = []
      for (let letters = 0; at < changed.length && part.length < MOST_BLOCKS; ) {
        const block = changed[at]
        if (block === undefined) break
        letters += lettersOf(block)
        if (part.length > 0 && letters > MOST_LETTERS) break
        part.push(block)
        at++
      }
      yield { kind: 'blocks', blocks: part as readonly Block[] }
      // Understood: a check that was overtaken before is asked again.
      for (const block of part) this.told.set(block.id, block)
      progress(at / changed.length)
    }
    yield* this.storeJobs(basis)
    if (!sameItems(basis.goals, this.toldGoals)) {
      yield { kind: 'goals', goals: basis.goals }
      this.toldGoals = basis.goals
    }
    const order = basis.children.map(({ id }) => id)
    if (this.told.size > order.length) {
      const kept = new Set(order)
      for (const id of this.told.keys()) if (!kept.has(id)) this.told.delete(id)
    }
    yield { kind: 'check', meta: basis.meta, order }
  }

  private *storeJobs({ indicators, observations }: CheckBasis): Generator<CheckJob> {
    const told = this.toldStore
    const sameNames = told?.indicators === indicators || observations.length === 0
    if (told !== undefined && sameNames && sameItems(told.observations, observations)) return
    // Left half told by a check that another one overtook, it begins anew.
    this.toldStore = undefined
    for (let at = 0; at === 0 || at < observations.length; at += MOST_OBSERVATIONS) {
      const anew = at === 0
      yield {
        kind: 'store',
        anew,
        indicators: anew ? indicators : [],
        observations: observations.slice(at, at + MOST_OBSERVATIONS),
      }
    }
    this.toldStore = { indicators, observations }
  }

  private ask(job: CheckJob): Promise<CheckAnswer | 'failed'> {
    this.worker ??= this.start()
    const { worker } = this
    return new Promise((resolve) => {
      const answer = (given: CheckAnswer | 'failed'): void => {
        this.waiting = undefined
        resolve(given)
      }
      this.waiting = answer
      worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => answer(data)
      worker.onerror = () => this.stop()
      worker.postMessage(job)
    })
  }
}

/** About how many letters a block has: tables by their cells. */
function lettersOf(block: EditorBlock): number {
  switch (block.type) {
    case 'divider':
    case 'chart':
      return 0
    case 'table':
      return block.children.reduce((sum, { children }) => sum + children.length * 30, 0)
    case 'targetList':
      return block.children.length * 200
    default:
      return block.children.reduce((sum, one) => sum + ('text' in one ? one.text.length : 20), 0)
  }
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((one, at) => one === b[at]))
}
