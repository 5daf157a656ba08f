import type { Settings } from '../../shared/api/settings.ts'
import type { Period } from '../../shared/document/period.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import type { StoreData } from '../../shared/indicators/types.ts'
import type { RollChoices } from '../../shared/rollForward/types.ts'
import type { Template } from '../../shared/template/types.ts'
import type { RollPreview } from './rollPreview.ts'

/** What is wished of the new document. */
export interface RollWish {
  readonly to: Period
  readonly choices: RollChoices
  readonly settings: Settings
  /** Template of the wanted kind, where the document becomes one of another kind. */
  readonly template?: Template
  /** Decisions about years that a person has turned, by `key`. */
  readonly turned: ReadonlyMap<string, boolean>
}

/** To the worker: what it works on, told once, then wishes, each with its number. */
export type RollOrder =
  | { readonly kind: 'source'; readonly document: VanKienDocument }
  | { readonly kind: 'store'; readonly data: StoreData }
  | { readonly kind: 'roll'; readonly wish: RollWish; readonly number: number }
  /** Hands over the document of the last wish. */
  | { readonly kind: 'give'; readonly number: number }

export type RollAnswer =
  | { readonly kind: 'rolled'; readonly number: number; readonly preview: RollPreview }
  | { readonly kind: 'failed'; readonly number: number; readonly why: string }
  | { readonly kind: 'given'; readonly number: number; readonly document: VanKienDocument }

/** Rolls one source again and again, in a worker, so that a long text never holds the window up. */
export interface RollJob {
  /** The store's figures as they are now; asked for anew with the next wish. */
  setStore(data: StoreData): void
  /**
   * Undefined: another wish came meanwhile, or the job was stopped. While one wish is worked on
   * only the latest of the others is kept.
   */
  roll(wish: RollWish): Promise<RollPreview | 'failed' | undefined>
  /** The document of the wish that was answered last. */
  document(): Promise<VanKienDocument | undefined>
  stop(): void
}

export function startRollJob(source: VanKienDocument): RollJob {
  const worker = new Worker(new URL('./rollWorker.ts', import.meta.url), { type: 'module' })
  let numbers = 0
  let isBusy = false
  let waiting: { wish: RollWish; number: number } | undefined
  /** Who waits for the answer of which number. */
  const open = new Map<number, (answer: RollAnswer | undefined) => void>()
  const tell = (order: RollOrder): void => worker.postMessage(order)

  function settle(number: number, answer: RollAnswer | undefined): void {
    const resolve = open.get(number)
    open.delete(number)
    resolve?.(answer)
  }

  function next(): void {
    if (isBusy || waiting === undefined) return
    isBusy = true
    tell({ kind: 'roll', ...waiting })
    waiting = undefined
  }

  function answerOf(number: number): Promise<RollAnswer | undefined> {
    return new Promise((resolve) => open.set(number, resolve))
  }

  worker.onmessage = ({ data }: MessageEvent<RollAnswer>) => {
    if (data.kind !== 'given') isBusy = false
    settle(data.number, data)
    next()
  }
  worker.onerror = (event) => {
    console.error(event.message)
    isBusy = false
    for (const number of [...open.keys()]) {
      settle(number, { kind: 'failed', number, why: event.message })
    }
  }
  tell({ kind: 'source', document: source })

  return {
    setStore: (data) => tell({ kind: 'store', data }),
    async roll(wish) {
      if (waiting !== undefined) settle(waiting.number, undefined)
      const number = ++numbers
      waiting = { wish, number }
      const answer = answerOf(number)
      next()
      const told = await answer
      if (told === undefined || number !== numbers) return undefined
      return told.kind === 'rolled' ? told.preview : 'failed'
    },
    async document() {
      const number = ++numbers
      const answer = answerOf(number)
      tell({ kind: 'give', number })
      const told = await answer
      return told?.kind === 'given' ? told.document : undefined
    },
    stop() {
      worker.terminate()
      waiting = undefined
      for (const number of [...open.keys()]) settle(number, undefined)
    },
  }
}
