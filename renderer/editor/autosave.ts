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
  /** Milliseconds of rest after the last change. */
  readonly delay?: number
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
 * Saves one second after the last change, never while a word is being composed, one write at a
 * time; what changed during a write is written right after it. A failed write is told and tried
 * again; the words stay in the editor.
 */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { write, composing, tell, delay = 1000, retry = 10000 } = options
  let changes = 0
  let written = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | undefined

  function plan(after: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (composing()) plan(delay)
      else void flush()
    }, after)
  }

  async function writeOnce(): Promise<boolean> {
    const upTo = changes
    tell({ kind: 'saving' })
    const result = await write()
    if (!result.ok) {
      tell({ kind: 'failed', message: result.error.message })
      plan(retry)
      return false
    }
    written = upTo
    if (changes === written) tell({ kind: 'saved', at: new Date() })
    else tell({ kind: 'dirty' })
    return true
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer)
    while (running !== undefined) await running
    while (changes !== written) {
      running = writeOnce()
      const done = await running
      running = undefined
      if (!done) return false
    }
    return true
  }

  return {
    touch: () => {
      changes++
      if (running === undefined) tell({ kind: 'dirty' })
      plan(delay)
    },
    flush,
    isDirty: () => changes !== written,
    stop: () => clearTimeout(timer),
  }
}
