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
   * ended; until then none of its changes is sent, for the journal counts from the file on.
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
  /** The changes up to this number are on their way to the disk with a save. */
  let withSave = 0
  /**
   * `broken`: the journal lacks something since the last save. The next save mends it: what comes
   * while it is written (`mending`) is kept back until it has succeeded.
   */
  let state: 'good' | 'broken' | 'mending' = 'good'
  let sending = false
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
    timer = undefined
    if (sending || state !== 'good') return
    const batch = pending.filter(({ number }) => number > withSave).slice(0, MOST)
    const [first] = batch
    if (first === undefined) return
    pending = pending.filter(
      ({ number }) => number < first.number || number > first.number + batch.length - 1,
    )
    sending = true
    const kept = await send(writer, { from: first.number, list: batch.map(({ change }) => change) })
    sending = false
    if (!kept.ok) giveUp()
    else plan()
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
      const upTo = last
      withSave = upTo
      if (state === 'broken') state = 'mending'
      return {
        upTo,
        done: (ok) => {
          withSave = 0
          if (ok) {
            pending = pending.filter(({ number }) => number > upTo)
            if (state === 'mending') state = 'good'
          } else if (state === 'mending') giveUp()
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
