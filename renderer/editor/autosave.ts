import type { Result } from '../../shared/result.ts'
import { createAlarm } from '../state/alarm.ts'

/** What the person reads beside the name of the document. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at?: Date }
  /** Changes are on their way into the file. */
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string }

interface AutosaveOptions {
  /** Writes the document as it is now. */
  readonly write: () => Promise<Result<unknown>>
  /** A word is being composed: the editor must not be disturbed. */
  readonly composing: () => boolean
  readonly tell: (state: SaveState) => void
  /** The document was written, whether the person goes on typing or not. */
  readonly saved?: () => void
  /** Are the changes since the last save safe without it (changeLog.ts)? */
  readonly safe?: () => boolean
  /** Is the document so long that its writing would be felt at the host? */
  readonly long?: () => boolean
  /** Milliseconds of rest after the last change. */
  readonly delay?: number
  /** Milliseconds that a change may stay unsaved while the person goes on typing. */
  readonly bound?: number
  /** Milliseconds until a failed write is tried again. */
  readonly retry?: number
}

export interface Autosave {
  /** Something changed. */
  touch(): void
  /** Writes now; true when nothing unsaved is left. */
  flush(): Promise<boolean>
  isDirty(): boolean
  stop(): void
}

/**
 * Milliseconds without a change until a save is told: a line that says something else with each
 * save would draw the eye from the text, and cost the next letter as much as the letter itself.
 */
const QUIET = 300

/** How often a save that is due looks whether the word being composed is finished. */
const COMPOSING_CHECK = 200

/** A save holds up at most this part of the time that a person types (1 / SHARE). */
const SHARE = 20

/** A save that keeps the window busy longer (ms) takes more time than the letters around it. */
const FELT = 4

/** Milliseconds that such a save waits for a rest, while the changes are safe without it. */
const PATIENCE = 30_000

/**
 * Saves one second after the first unsaved change, however fast the person goes on typing; never
 * while a word is being composed, one write at a time. Where a save keeps the window busy (its
 * work before the host has the document), saves come rarer: at most a twentieth of the time is
 * theirs, and one that would be felt waits for a rest. A failed write is told and tried again; the words stay in the editor.
 */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { write, composing, tell, delay = 1000, bound = 1000, retry = 10000 } = options
  const { safe = () => false, long = () => false, saved } = options
  let changes = 0
  let written = 0
  /** When the oldest unsaved change was made. */
  let first: number | undefined
  /** Milliseconds that the last save kept the window busy. */
  let cost = 0
  let running: Promise<boolean> | undefined
  let told: SaveState['kind'] = 'saved'
  let savedAt: Date | undefined
  const due = createAlarm(() => {
    if (composing()) due.set(COMPOSING_CHECK)
    else void writeDue()
  })
  const quiet = createAlarm(tellSaved)

  /** Told once: screens would be drawn anew for every letter. A failure stands until a write. */
  function tellOnce(state: SaveState): void {
    if (state.kind === told && told === 'saving') return
    told = state.kind
    tell(state)
  }

  function tellSaved(): void {
    if (changes === written && told !== 'saved') tellOnce({ kind: 'saved', at: savedAt })
  }

  async function writeOnce(): Promise<boolean> {
    const upTo = changes
    first = undefined
    const start = performance.now()
    const writing = write()
    cost = performance.now() - start
    const result = await writing
    if (!result.ok) {
      tellOnce({ kind: 'failed', message: result.error.message })
      due.set(retry)
      return false
    }
    written = upTo
    savedAt = new Date()
    saved?.()
    if (told === 'failed') tellOnce({ kind: 'saving' })
    quiet.set(QUIET)
    return true
  }

  async function writeAlone(): Promise<boolean> {
    running = writeOnce()
    const done = await running
    running = undefined
    return done
  }

  /** Once only: what is typed during the write has a time of its own. */
  async function writeDue(): Promise<void> {
    while (running !== undefined) await running
    if (changes !== written) await writeAlone()
  }

  async function flush(): Promise<boolean> {
    due.clear()
    while (running !== undefined) await running
    while (changes !== written) if (!(await writeAlone())) return false
    tellSaved()
    return true
  }

  return {
    touch: () => {
      changes++
      first ??= Date.now()
      if (told !== 'failed') tellOnce({ kind: 'saving' })
      const waits = (cost > FELT || long()) && safe()
      const latest = first + (waits ? PATIENCE : Math.max(bound, cost * SHARE))
      due.set(Math.max(0, Math.min(delay, latest - Date.now())))
    },
    flush,
    isDirty: () => changes !== written,
    stop: () => {
      due.clear()
      quiet.clear()
    },
  }
}
