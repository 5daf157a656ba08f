import type { DocumentKind } from '../../shared/api/rollContract.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import type { RegisterRow } from '../../shared/rollForward/register.ts'
import type { RollChoices } from '../../shared/rollForward/types.ts'
import type { Template } from '../../shared/template/types.ts'
import { call } from '../api.ts'
import { indicatorStore } from '../state/indicators.ts'
import { currentSettings } from '../state/office.ts'
import { createStore, type Store } from '../state/store.ts'
import { openIn, tabOfFile } from '../tabs/openTabs.ts'
import { type RollJob, type RollWish, startRollJob } from './rollJob.ts'
import { nextPeriod, readPeriod, type TypedPeriod, typedPeriod } from './rollPlan.ts'
import type { RollPreview } from './rollPreview.ts'
import { templateInto } from './rollTemplate.ts'

export interface ReadSource {
  readonly kind: 'read'
  readonly file: string
  readonly document: VanKienDocument
}

export type RollSource =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly file: string }
  | { readonly kind: 'failed'; readonly file: string; readonly message: string }
  | ReadSource

export interface RollView {
  /** `working`: what is shown is of the wishes before. */
  readonly state: 'none' | 'working' | 'shown' | 'failed'
  readonly preview?: RollPreview
}

/** What is chosen in the window, and what would come of it. */
export interface RollDesk {
  readonly source: Store<RollSource>
  readonly choices: Store<RollChoices>
  readonly typed: Store<TypedPeriod>
  readonly turned: Store<ReadonlyMap<string, boolean>>
  /** What the program said of each year by itself. */
  readonly judged: ReadonlyMap<string, boolean | null>
  readonly takesNumber: Store<boolean>
  /** Documents annexed to the source that are to be made along with it, by file. */
  readonly annexes: Store<ReadonlySet<string>>
  readonly register: Store<readonly RegisterRow[]>
  readonly view: Store<RollView>
  choose(file: string): Promise<void>
  /** Back to the choice of the source. */
  forget(): void
  setChoices(choices: RollChoices): void
  setTyped(typed: TypedPeriod): void
  turn(key: string, moves: boolean): void
  /** What is wished now; undefined while the period is none. */
  wish(): RollWish | undefined
  /** The preview of what is chosen now, once it is there; undefined: it failed. */
  shown(): Promise<RollPreview | undefined>
  /** The document as it was shown last. */
  document(): Promise<VanKienDocument | undefined>
  stop(): void
}

/** What stands on the desk while a document is rolled; one for each time the window opens. */
export function createRollDesk(): RollDesk {
  const source = createStore<RollSource>({ kind: 'none' })
  const choices = createStore<RollChoices>({ into: 'same', keep: {} })
  const typed = createStore<TypedPeriod>({ first: '', last: '' })
  const turned = createStore<ReadonlyMap<string, boolean>>(new Map())
  const takesNumber = createStore(false)
  const annexes = createStore<ReadonlySet<string>>(new Set())
  const register = createStore<readonly RegisterRow[]>([])
  const view = createStore<RollView>({ state: 'none' })
  const judged = new Map<string, boolean | null>()
  let job: RollJob | undefined
  /** Of the kind that the document becomes, if that is another one. */
  let template: Template | undefined
  let stopFollowing: (() => void) | undefined

  function wish(): RollWish | undefined {
    const now = source.get()
    if (now.kind !== 'read') return undefined
    const { period } = readPeriod(typed.get(), now.document.period, choices.get().into)
    if (period === undefined) return undefined
    return {
      to: period,
      choices: choices.get(),
      settings: currentSettings(),
      turned: turned.get(),
      ...(template !== undefined && { template }),
    }
  }

  async function roll(): Promise<void> {
    const wanted = wish()
    if (job === undefined || wanted === undefined) return
    const { preview: before } = view.get()
    view.set({ state: 'working', ...(before && { preview: before }) })
    const preview = await job.roll(wanted)
    if (preview === undefined) return
    if (preview === 'failed') return view.set({ state: 'failed' })
    for (const { key, moves } of preview.years) {
      if (!wanted.turned.has(key)) judged.set(key, moves)
    }
    view.set({ state: 'shown', preview })
  }

  function endJob(): void {
    stopFollowing?.()
    stopFollowing = undefined
    job?.stop()
    job = undefined
  }

  function startJob(document: VanKienDocument): void {
    const started = startRollJob(document)
    job = started
    const follow = (): void => {
      const data = indicatorStore.get()?.data
      if (data === undefined) return
      started.setStore(data)
      void roll()
    }
    stopFollowing = indicatorStore.subscribe(follow)
    const data = indicatorStore.get()?.data
    if (data !== undefined) started.setStore(data)
    void roll()
  }

  async function choose(file: string): Promise<void> {
    endJob()
    judged.clear()
    turned.set(new Map())
    takesNumber.set(false)
    annexes.set(new Set())
    view.set({ state: 'none' })
    source.set({ kind: 'reading', file })
    // What is being written in it belongs to it.
    await openIn(tabOfFile(file))?.saving.flush()
    const [read, rows] = await Promise.all([
      call('documents.read', { file }),
      call('register.list', {}),
    ])
    const asked = source.get()
    if (asked.kind !== 'reading' || asked.file !== file) return
    if (rows.ok) register.set(rows.value.rows)
    if (!read.ok) return source.set({ kind: 'failed', file, message: read.error.message })
    const { document } = read.value
    const kept = rows.ok ? rows.value.rows.filter(({ annexOf }) => annexOf === document.id) : []
    annexes.set(new Set(kept.map((row) => row.file)))
    const remembered = await call('roll.choices', kindOf(document))
    if (source.get() !== asked) return
    const known = remembered.ok ? remembered.value.choices : undefined
    // What led here spoke of the next document of its kind, whatever was made of the last one.
    const into = 'same'
    choices.set({ into, keep: known?.keep ?? {} })
    template = await templateInto(into, document.period)
    if (source.get() !== asked) return
    typed.set(typedPeriod(nextPeriod(document.period, into)))
    source.set({ kind: 'read', file, document })
    startJob(document)
  }

  return {
    ...{ source, choices, typed, turned, judged, takesNumber, annexes, register, view },
    ...{ choose, wish },
    forget() {
      endJob()
      view.set({ state: 'none' })
      source.set({ kind: 'none' })
    },
    setChoices(next) {
      const now = source.get()
      const before = choices.get()
      choices.set(next)
      // A period that the person has not touched follows what is made.
      if (now.kind === 'read' && next.into !== before.into) {
        // Years are judged for what is made: decisions don't go over.
        judged.clear()
        turned.set(new Map())
        const usual = typedPeriod(nextPeriod(now.document.period, before.into))
        const { first, last } = typed.get()
        if (first === usual.first && last === usual.last) {
          typed.set(typedPeriod(nextPeriod(now.document.period, next.into)))
        }
        void templateInto(next.into, now.document.period).then((found) => {
          if (source.get() !== now || choices.get().into !== next.into) return
          template = found
          void roll()
        })
      } else void roll()
    },
    setTyped(next) {
      typed.set(next)
      void roll()
    },
    turn(key, moves) {
      const next = new Map(turned.get())
      if (judged.get(key) === moves) next.delete(key)
      else next.set(key, moves)
      turned.set(next)
      void roll()
    },
    shown: () =>
      new Promise((resolve) => {
        const look = (): boolean => {
          const { state, preview } = view.get()
          if (state === 'working') return false
          resolve(state === 'shown' ? preview : undefined)
          return true
        }
        if (look()) return
        const stop = view.subscribe(() => {
          if (look()) stop()
        })
      }),
    document: async () => job?.document(),
    stop: endJob,
  }
}

export function kindOf({ documentType, template }: VanKienDocument): DocumentKind {
  return { documentType, ...(template !== undefined && { template }) }
}
