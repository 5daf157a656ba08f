import type { Result } from '../../shared/result.ts'

/** What the person reads beside the name of the document. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at?: Date }
  | { readonly kind: 'dirty' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string }

interface AutosaveOptions {
  /** Writes the document as it is now. */
  readonly write: () => Promise<Result<unknown>>
  /** A word is being composed: the editor must not be disturbed. */
  readonly composing: () => boolean
  readonly tell: (state: SaveState) => void
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
  const { safe = () => false, long = () => false } = options
  let changes = 0
  let written = 0
  /** When the oldest unsaved change was made. */
  let first: number | undefined
  /** Milliseconds that the last save kept the window busy. */
  let cost = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | undefined
  let told: SaveState['kind'] = 'saved'

  /** What is dirty already is not told again: screens would be drawn anew for every letter. */
  function tellOnce(state: SaveState): void {
    if (state.kind === 'dirty' && told === 'dirty') return
    told = state.kind
    tell(state)
  }

  function plan(after: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (composing()) plan(COMPOSING_CHECK)
      else void writeDue()
    }, after)
  }

  async function writeOnce(): Promise<boolean> {
    const upTo = changes
    first = undefined
    tellOnce({ kind: 'saving' })
    const start = performance.now()
    const writing = write()
    cost = performance.now() - start
    const result = await writing
    if (!result.ok) {
      tellOnce({ kind: 'failed', message: result.error.message })
      plan(retry)
      return false
    }
    written = upTo
    if (changes === written) tellOnce({ kind: 'saved', at: new Date() })
    else tellOnce({ kind: 'dirty' })
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
    clearTimeout(timer)
    while (running !== undefined) await running
    while (changes !== written) if (!(await writeAlone())) return false
    return true
  }

  return {
    touch: () => {
      changes++
      first ??= Date.now()
      if (running === undefined) tellOnce({ kind: 'dirty' })
      const waits = (cost > FELT || long()) && safe()
      const latest = first + (waits ? PATIENCE : Math.max(bound, cost * SHARE))
      plan(Math.max(0, Math.min(delay, latest - Date.now())))
    },
    flush,
    isDirty: () => changes !== written,
    stop: () => clearTimeout(timer),
  }
}
