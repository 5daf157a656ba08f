import type { Block, VanKienDocument } from '../document/types.ts'
import { changedKeys } from '../indicators/layeredMap.ts'
import type { StoreIndex } from '../indicators/storeIndex.ts'
import type { Observation } from '../indicators/types.ts'
import { contextOf, type FigureOwner, fillBlock } from './fill.ts'
import type { FigureContext } from './lookup.ts'

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
  let seen = new Set<string>()
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
    },
    fill(block) {
      if (context === undefined) return block
      const old = known.get(block)
      if (old?.turn === turn) return block
      if (old?.turn === turn - 1 && hasChanged && !old.keys.some(hasChanged)) {
        old.turn = turn
        return block
      }
      seen = new Set()
      const { store } = context
      const filled = fillBlock(block, { ...context, store: watched(store, seen) })
      known.set(filled, { turn, keys: seen.size === 0 ? NONE : [...seen] })
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

/** The store; which observations are asked for goes into `seen`. */
function watched(store: StoreIndex, seen: Set<string>): StoreIndex {
  const { observations } = store
  return { ...store, observations: new WatchedMap(observations, seen) }
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
