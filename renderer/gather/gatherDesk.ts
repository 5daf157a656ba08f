import { newIndicatorOf } from '../../shared/extract/newIndicator.ts'
import {
  type Choice,
  type Proposal,
  proposalOf,
  settleProposals,
} from '../../shared/extract/proposals.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import type { Indicator } from '../../shared/indicators/types.ts'
import type { DocumentSession } from '../editor/session.ts'
import { createStore, type Store } from '../state/store.ts'
import type { Accepted } from './acceptProposals.ts'
import { type ReadText, readFigures } from './readFigures.ts'

export type Reading =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly done: number }
  | { readonly kind: 'read'; readonly text: ReadText }
  | { readonly kind: 'failed' }

/** The figures of one document on their way into the store; kept while it is open. */
export interface GatherDesk {
  readonly isOpen: Store<boolean>
  readonly reading: Store<Reading>
  readonly choices: Store<ReadonlyMap<string, Choice>>
  /** Whose figures they are; undefined: the document's own unit. */
  readonly entity: Store<string | undefined>
  /** Of the last acceptance. */
  readonly accepted: Store<Accepted | undefined>
  /** Reads the text as it is now. */
  read(store: StoreIndex): void
  stop(): void
  choose(choices: ReadonlyMap<string, Partial<Choice>>): void
  /** Every figure with what is proposed and chosen; the same objects where nothing changed. */
  proposals(store: StoreIndex): readonly Proposal[]
  /** Drops what has been accepted: its words are figures now. */
  drop(ids: ReadonlySet<string>): void
}

const desks = new WeakMap<DocumentSession, GatherDesk>()

export function gatherDeskOf(session: DocumentSession): GatherDesk {
  const known = desks.get(session)
  if (known !== undefined) return known
  const made = createGatherDesk(session)
  desks.set(session, made)
  return made
}

interface Known {
  readonly choice: Choice
  readonly store: StoreIndex
  readonly entity: string
  readonly period: unknown
  readonly proposal: Proposal
}

const none: Choice = {}

function createGatherDesk(session: DocumentSession): GatherDesk {
  const isOpen = createStore(false)
  const reading = createStore<Reading>({ kind: 'idle' })
  const choices = createStore<ReadonlyMap<string, Choice>>(new Map())
  const entity = createStore<string | undefined>(undefined)
  const accepted = createStore<Accepted | undefined>(undefined)
  const known = new Map<string, Known>()
  let stopReading: (() => void) | undefined

  function read(store: StoreIndex): void {
    stopReading?.()
    session.settle()
    choices.set(new Map())
    accepted.set(undefined)
    known.clear()
    reading.set({ kind: 'reading', done: 0 })
    const work = readFigures(
      { document: session.toDocument(), indicators: store.data.indicators },
      (done) => reading.set({ kind: 'reading', done }),
    )
    let isStopped = false
    stopReading = () => {
      isStopped = true
      work.stop()
    }
    void work.text.then((text) => {
      if (!isStopped) reading.set(text === undefined ? { kind: 'failed' } : { kind: 'read', text })
    })
  }

  return {
    ...{ isOpen, reading, choices, entity, accepted, read },
    stop() {
      stopReading?.()
      reading.set({ kind: 'idle' })
    },
    choose(made) {
      const next = new Map(choices.get())
      for (const [id, choice] of made) next.set(id, { ...next.get(id), ...choice })
      choices.set(next)
    },
    proposals(store) {
      const now = reading.get()
      if (now.kind !== 'read') return []
      const { gathered, matches } = now.text
      const meta = session.meta.get()
      const { period } = meta
      const owner = entity.get() ?? meta.entity
      const chosen = choices.get()
      const all = gathered.figures.map((found, at) => {
        const choice = chosen.get(found.id) ?? none
        const old = known.get(found.id)
        const isSame = old?.store === store && old.choice === choice && old.period === period
        if (old !== undefined && isSame && old.entity === owner) return old.proposal
        const match = matches[at] ?? { candidates: [] }
        const proposal = proposalOf(found, match, choice, { store, entity: owner, period })
        known.set(found.id, { choice, store, entity: owner, period, proposal })
        return proposal
      })
      return settleProposals(all, chosen)
    },
    drop(ids) {
      const now = reading.get()
      if (now.kind !== 'read') return
      const { gathered, matches } = now.text
      const stays = gathered.figures.map(({ id }) => !ids.has(id))
      const figures = gathered.figures.filter((_, at) => stays[at])
      reading.set({
        kind: 'read',
        text: {
          gathered: { ...gathered, figures, linked: gathered.linked + ids.size },
          matches: matches.filter((_, at) => stays[at]),
        },
      })
    },
  }
}

/**
 * A new indicator for each of the figures; those of one name and unit share one, also with what was
 * made before.
 */
export function newForAll(
  desk: GatherDesk,
  proposals: readonly Proposal[],
  store: StoreIndex,
): Map<string, Partial<Choice>> {
  const made = new Map<string, Indicator>()
  const taken = new Set<string>()
  const keep = (one: Indicator): void => {
    made.set(`${one.name}|${one.unit}`, one)
    taken.add(one.code)
  }
  for (const { made: one } of desk.choices.get().values()) if (one !== undefined) keep(one)
  return new Map(
    proposals.map((proposal) => {
      const wanted = newIndicatorOf(proposal, store, taken)
      const same = made.get(`${wanted.name}|${wanted.unit}`) ?? wanted
      keep(same)
      return [proposal.found.id, { made: same, indicator: undefined, accepted: true }]
    }),
  )
}
