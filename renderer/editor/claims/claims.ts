import { ReactEditor } from 'slate-react'
import { call, listen } from '../../api.ts'
import { createAlarm } from '../../state/alarm.ts'
import { indicatorStore } from '../../state/indicators.ts'
import { createStore, type Store } from '../../state/store.ts'
import { blocksOf } from '../find/lines.ts'
import type { OpenDocument } from '../sessionContext.ts'
import type { EditorBlock } from '../slateTypes.ts'
import { type CheckBasis, Checker } from './checker.ts'
import type { CheckedMeta, FoundClaim } from './checkJob.ts'
import { storeTargets } from './storeTargets.ts'

/** A finding with the block as it was when it was read: in another one its place is not known. */
export interface Claim extends FoundClaim {
  readonly block: EditorBlock | undefined
}

export interface ClaimsState {
  /** In the order of the text, whatever was decided of them. */
  readonly claims: readonly Claim[]
  /** How much of the text has been read, 0 to 1; undefined while nothing is being checked. */
  readonly progress: number | undefined
  /** The text has been checked to its end at least once. */
  readonly isKnown: boolean
  readonly hasFailed: boolean
}

/** The finding whose card stands open. */
export interface OpenClaim {
  readonly key: string
  /** The card takes the keyboard. */
  readonly focus: boolean
  /** It asks at once why the place is passed over. */
  readonly asksReason?: boolean
}

/** The check of one opened document. */
export interface Claims {
  readonly state: Store<ClaimsState>
  readonly card: Store<OpenClaim | undefined>
  /** Checks at once: after a correction. */
  now(): void
  /** Checks when the typing rests, until the answer is called. */
  follow(): () => void
}

/** Milliseconds without a change after which the text rests. */
const REST = 600
/** A document that has just been shown is drawn first. */
const START = 900
/** Every save tells of changed documents, also those of this text itself. */
const OTHERS_REST = 4000
/** How often a check that is due looks whether the word being composed is finished. */
const COMPOSING = 250

const nothing: ClaimsState = { claims: [], progress: undefined, isKnown: false, hasFailed: false }

const known = new WeakMap<OpenDocument, Claims>()

export function claimsOf(open: OpenDocument): Claims {
  const old = known.get(open)
  if (old !== undefined) return old
  const made = createClaims(open)
  known.set(open, made)
  return made
}

function startWorker(): Worker {
  return new Worker(new URL('./checkWorker.ts', import.meta.url), { type: 'module' })
}

function createClaims(open: OpenDocument): Claims {
  const { session } = open
  const { editor } = session
  const state = createStore<ClaimsState>(nothing)
  const card = createStore<OpenClaim | undefined>(undefined)
  const checker = new Checker(startWorker)
  let goals: CheckBasis['goals'] = []
  /** What the findings were found in. */
  let checked: CheckBasis | undefined
  let meta: CheckedMeta | undefined
  let asking: ReturnType<typeof setTimeout> | undefined
  const checking = createAlarm(() => {
    if (ReactEditor.isComposing(editor)) later(COMPOSING)
    else void check()
  })

  function basisNow(): CheckBasis {
    const { threads: _, checks: __, assignments: ___, ...rest } = session.meta.get()
    // The same parts stay the same object: comments and decisions are no reason to check anew.
    if (meta === undefined || !sameParts(meta, rest)) meta = rest
    const store = indicatorStore.get()
    return {
      children: blocksOf(editor.children),
      meta,
      indicators: store?.data.indicators ?? [],
      observations: store === undefined ? [] : storeTargets(store, rest.entity),
      goals,
    }
  }

  async function check(): Promise<void> {
    const basis = basisNow()
    if (checked !== undefined && sameParts(checked, basis)) return
    state.set({ ...state.get(), progress: 0, hasFailed: false })
    const end = await checker.run(basis, (progress) => state.set({ ...state.get(), progress }))
    if (end === 'stale') return
    if (end === 'failed') {
      state.set({ ...state.get(), progress: undefined, hasFailed: true })
      return
    }
    checked = basis
    const blocks = new Map(basis.children.map((block) => [block.id, block]))
    const claims = end.map((one) => ({ ...one, block: blocks.get(one.blockId) }))
    state.set({ claims, progress: undefined, isKnown: true, hasFailed: false })
  }

  function later(rest = REST): void {
    checking.set(rest)
  }

  async function askGoals(): Promise<void> {
    const { entity, id } = session.meta.get()
    const told = await call('documents.goals', { entity, except: id })
    // Without the other documents the text is still held against itself.
    if (!told.ok || sameGoals(told.value.goals, goals)) return
    goals = told.value.goals
    later()
  }

  return {
    state,
    card,
    now() {
      checking.clear()
      void check()
    },
    follow() {
      let { entity } = session.meta.get()
      const stops = [
        session.onChange(() => {
          later()
          if (session.meta.get().entity === entity) return
          entity = session.meta.get().entity
          void askGoals()
        }),
        indicatorStore.subscribe(() => later()),
        listen('documents.changed', () => {
          clearTimeout(asking)
          asking = setTimeout(() => void askGoals(), OTHERS_REST)
        }),
      ]
      later(START)
      void askGoals()
      return () => {
        for (const stop of stops) stop()
        clearTimeout(asking)
        checking.clear()
        checker.stop()
        state.set({ ...state.get(), progress: undefined })
      }
    },
  }
}

function sameParts<T extends object>(a: T, b: T): boolean {
  const keys = Object.keys(b) as (keyof T)[]
  return keys.length === Object.keys(a).length && keys.every((key) => sameValue(a[key], b[key]))
}

/** Lists are the same by their items: the store's is made anew with every change. */
function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
  return a.every((one, at) => one === b[at])
}

function sameGoals(a: CheckBasis['goals'], b: CheckBasis['goals']): boolean {
  return a.length === b.length && JSON.stringify(a) === JSON.stringify(b)
}
