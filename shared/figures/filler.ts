import type { Block, FigureRef, VanKienDocument } from '../document/types.ts'
import { changedKeys } from '../indicators/layeredMap.ts'
import type { StoreIndex } from '../indicators/storeIndex.ts'
import type { Observation } from '../indicators/types.ts'
import { showing } from './blockFigures.ts'
import { contextOf, type FigureOwner, fillBlock } from './fill.ts'
import type { FigureContext } from './lookup.ts'
import { figureWords } from './words.ts'

/**
 * Fills one document again and again. It remembers of each block which observations its figures
 * were computed from, so that a change of the store costs no more than the figures it touches.
 * Answers are those of `fillBlock`.
 */
export interface Filler {
  /** The store or the document's own period, entity or spelling that blocks are filled from now. */
  turnTo(owner: FigureOwner, store: StoreIndex): void
  /** The block as the store has it; the same object when nothing changed. */
  fill(block: Block): Block
  /** `now` holds what `fill` answered as `filled`: the same words in other objects. */
  adopt(filled: Block, now: Block): void
}

interface Answer {
  readonly words: string | undefined
  readonly keys: ReadonlySet<string>
}

interface Known {
  /** The turn for which the block was found right. */
  turn: number
  readonly keys: readonly string[]
}

export function createFiller(): Filler {
  let context: FigureContext | undefined
  let turn = 0
  /** Undefined: anything may have. */
  let hasChanged: ((key: string) => boolean) | undefined
  /** Answers of this turn: a text says the same figure again and again. */
  let answers = new Map<string, Answer>()
  const known = new WeakMap<Block, Known>()

  return {
    turnTo(owner, store) {
      const before = context
      if (before?.store === store && sameOwner(before, owner)) return
      turn++
      hasChanged =
        before !== undefined && sameOwner(before, owner)
          ? changesBetween(before.store, store)
          : undefined
      context = contextOf(owner, store)
      answers = new Map()
    },
    fill(block) {
      if (context === undefined) return block
      const old = known.get(block)
      if (old?.turn === turn) return block
      if (old?.turn === turn - 1 && hasChanged && !old.keys.some(hasChanged)) {
        old.turn = turn
        return block
      }
      const watching = watched(context)
      const filled = fillBlock(block, watching.context, (figure) => {
        const answer = answerTo(figure.ref, context as FigureContext, answers)
        for (const key of answer.keys) watching.seen.add(key)
        return showing(figure, answer.words)
      })
      known.set(filled, { turn, keys: watching.seen.size === 0 ? NONE : [...watching.seen] })
      return filled
    },
    adopt(filled, now) {
      const same = known.get(filled)
      if (same !== undefined) known.set(now, { ...same })
    },
  }
}

const NONE: readonly string[] = []

/** All blocks of a document by its filler. */
export function refill(filler: Filler, document: VanKienDocument, store: StoreIndex) {
  if (document.frozen) return document
  filler.turnTo(document, store)
  let body: Block[] | undefined
  for (let at = 0; at < document.body.length; at++) {
    const block = document.body[at]
    const filled = block && filler.fill(block)
    if (filled === undefined || filled === block) continue
    body ??= [...document.body]
    body[at] = filled
  }
  return body === undefined ? document : { ...document, body }
}

function sameOwner(context: FigureContext, owner: FigureOwner): boolean {
  return (
    context.entity === owner.entity &&
    context.period === owner.period &&
    context.spelling === owner.spelling
  )
}

/** Does the answer for a key differ? Lists, names and sentences hang on the catalogue as a whole. */
function changesBetween(
  before: StoreIndex,
  after: StoreIndex,
): ((key: string) => boolean) | undefined {
  const { indicators, entities, sets } = before.data
  const { data } = after
  if (data.indicators !== indicators || data.entities !== entities || data.sets !== sets) {
    return undefined
  }
  const changed = changedKeys(before.observations, after.observations)
  if (changed !== undefined) return (key) => changed.has(key) || key === EVERYTHING
  const compared = new Map([[EVERYTHING, true]])
  return (key) => {
    let differs = compared.get(key)
    if (differs === undefined) {
      differs = before.observations.get(key) !== after.observations.get(key)
      compared.set(key, differs)
    }
    return differs
  }
}

function answerTo(ref: FigureRef, context: FigureContext, answers: Map<string, Answer>): Answer {
  const key = shortKey(ref)
  const old = answers.get(key)
  if (old !== undefined) return old
  const watching = watched(context)
  const answer = { words: figureWords(ref, watching.context), keys: watching.seen }
  answers.set(key, answer)
  return answer
}

/** Tells figures of different meaning apart; nothing is lost where it parts the same ones. */
function shortKey({ indicator, entity = '', period, measure, form, base }: FigureRef): string {
  const rest = base === undefined ? '' : JSON.stringify(base)
  const time = period.kind === 'own' ? period.offset : JSON.stringify(period)
  return `${indicator}|${entity}|${time}|${measure}|${form}|${rest}`
}

/** The context with what its store is asked for. */
function watched(context: FigureContext): { context: FigureContext; seen: Set<string> } {
  const seen = new Set<string>()
  const { store } = context
  const observations = new WatchedMap(store.observations, seen)
  return { context: { ...context, store: { ...store, observations } }, seen }
}

/** Whoever asks for all of them depends on each. */
const EVERYTHING = '*'

class WatchedMap implements ReadonlyMap<string, Observation> {
  readonly #base: ReadonlyMap<string, Observation>
  readonly #seen: Set<string>

  constructor(base: ReadonlyMap<string, Observation>, seen: Set<string>) {
    this.#base = base
    this.#seen = seen
  }

  get size(): number {
    return this.#all().size
  }

  get(key: string): Observation | undefined {
    this.#seen.add(key)
    return this.#base.get(key)
  }

  has(key: string): boolean {
    return this.get(key) !== undefined
  }

  entries(): MapIterator<[string, Observation]> {
    return this.#all().entries()
  }

  keys(): MapIterator<string> {
    return this.#all().keys()
  }

  values(): MapIterator<Observation> {
    return this.#all().values()
  }

  forEach(visit: Parameters<ReadonlyMap<string, Observation>['forEach']>[0]): void {
    this.#all().forEach(visit)
  }

  [Symbol.iterator](): MapIterator<[string, Observation]> {
    return this.entries()
  }

  #all(): ReadonlyMap<string, Observation> {
    this.#seen.add(EVERYTHING)
    return this.#base
  }
}
