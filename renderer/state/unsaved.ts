import { call, listen } from '../api.ts'
import { leaveField } from '../ui/leaveField.ts'

/** Something that may hold words which are not saved yet: an opened document, a form, a table. */
export interface Keeper {
  /** Saves what there is; false when it could not. */
  save(): Promise<boolean>
  /** What the person calls it, for telling what could not be saved. */
  name?(): string
}

export interface Kept {
  /** Says whether something is unsaved now. */
  tell(dirty: boolean): void
  stop(): void
}

/** Every keeper, with what it told last. */
const keepers = new Map<Keeper, boolean>()
let told = false
let stopListening: (() => void) | undefined

/**
 * Joins those who are asked before the window closes. The host gets one answer for all of them;
 * while there is none of them nobody listens, and the host needn't wait (electron/preload.ts).
 */
export function keepBeforeClosing(keeper: Keeper): Kept {
  keepers.set(keeper, false)
  if (stopListening === undefined) start()
  return {
    tell: (dirty) => {
      if (!keepers.has(keeper)) return
      keepers.set(keeper, dirty)
      tellHost()
    },
    stop: () => {
      keepers.delete(keeper)
      tellHost()
      if (keepers.size > 0) return
      stopListening?.()
      stopListening = undefined
    },
  }
}

function tellHost(): void {
  const dirty = [...keepers.values()].includes(true)
  if (dirty === told) return
  told = dirty
  void call('window.dirty', { dirty })
}

function start(): void {
  const stop = listen('window.closing', () => void answer())
  // A closed browser tab can't wait for the host; the question gives the saves their time.
  const unload = (event: BeforeUnloadEvent): void => {
    if (![...keepers.values()].includes(true)) return
    event.preventDefault()
    for (const keeper of keepers.keys()) void keeper.save()
  }
  const inBrowser = window.vanKien === undefined
  if (inBrowser) window.addEventListener('beforeunload', unload)
  stopListening = () => {
    stop()
    if (inBrowser) window.removeEventListener('beforeunload', unload)
  }
}

/** Answered always, with nothing to save too: the host waits for it. */
async function answer(): Promise<void> {
  await leaveField()
  const asked = [...keepers.keys()]
  const saved = await Promise.all(asked.map((keeper) => keeper.save()))
  const left = asked.filter((_, at) => saved[at] === false)
  const names = left.flatMap((keeper) => keeper.name?.() ?? [])
  told = left.length > 0
  await call('window.dirty', { dirty: told, answer: true, ...(names.length > 0 && { names }) })
}
