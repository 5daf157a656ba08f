import type { Changes } from '../../shared/api/changes.ts'
import { newId } from '../../shared/ids.ts'
import type { Result } from '../../shared/result.ts'
import type { DocumentSession } from './session.ts'

/**
 * Every change of an opened document, sent to the host's journal several times a second: a few
 * letters cost nothing there, while a save of a long document holds the window up. What a crash
 * finds in the journal is played onto the saved file again (replayChanges.ts).
 */
export interface ChangeLog {
  /** Is all that was changed in the journal, or on its way there within the next moment? */
  isSafe(): boolean
  /**
   * A save of the document as it is now begins: `upTo` is its last change. `done` says how it
   * ended.
   */
  saving(): { readonly upTo: number; readonly done: (ok: boolean) => void }
  stop(): void
}

type Send = (writer: string, changes: Changes) => Promise<Result<unknown>>

/** Milliseconds between two batches. */
const PAUSE = 250

/** Changes in one batch. */
const MOST = 20_000

export function logChanges(session: DocumentSession, send: Send): ChangeLog {
  const writer = newId()
  let pending: { readonly number: number; readonly change: Changes['list'][number] }[] = []
  /** Number of the last change made. */
  let last = session.restored
  /**
   * `broken`: the journal lacks something since the last save. The next save mends it: what comes
   * while it is written (`mending`) is kept back until it has succeeded.
   */
  let state: 'good' | 'broken' | 'mending' = 'good'
  let timer: ReturnType<typeof setTimeout> | undefined

  function add(change: Changes['list'][number]): void {
    last++
    if (state === 'broken') return
    pending.push({ number: last, change })
    plan()
  }

  function plan(): void {
    if (pending.length > 0) timer ??= setTimeout(() => void sendPending(), PAUSE)
  }

  async function sendPending(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (state !== 'good') return
    const batch = pending.splice(0, MOST)
    const [first] = batch
    if (first === undefined) return
    plan()
    const kept = await send(writer, { from: first.number, list: batch.map(({ change }) => change) })
    if (!kept.ok) giveUp()
  }

  function giveUp(): void {
    state = 'broken'
    pending = []
  }

  const stopBody = session.onOperations((operations) => {
    if (operations === 'unknown') giveUp()
    else for (const operation of operations) add({ ...operation })
  })
  const stopMeta = session.meta.subscribe(() => add({ type: 'meta', meta: session.meta.get() }))

  return {
    isSafe: () => state === 'good',
    saving: () => {
      // Sent ahead of the document, so that the journal lacks nothing while it is written.
      void sendPending()
      const upTo = last
      if (state === 'broken') state = 'mending'
      return {
        upTo,
        done: (ok) => {
          if (state === 'mending' && ok) state = 'good'
          else if (state === 'mending') giveUp()
          plan()
        },
      }
    },
    stop: () => {
      clearTimeout(timer)
      stopBody()
      stopMeta()
    },
  }
}
