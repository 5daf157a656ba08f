import { ReactEditor } from 'slate-react'
import { documentName } from '../../shared/document/name.ts'
import { type DocumentPatch, stretchesOf } from '../../shared/document/patch.ts'
import type { Result } from '../../shared/result.ts'
import { call } from '../api.ts'
import { createStore, type Store } from '../state/store.ts'
import { keepBeforeClosing } from '../state/unsaved.ts'
import { showToast } from '../ui/toast.tsx'
import { createAutosave, type SaveState } from './autosave.ts'
import { type ChangeLog, logChanges } from './changeLog.ts'
import type { DocumentSession, KnownVersion } from './session.ts'
import { toBody } from './value.ts'

/** How an opened document stands on the disk, whether it is on the screen or not. */
export interface Saving {
  readonly state: Store<SaveState>
  /** Tells of every save, as it is done. */
  onSaved(listener: () => void): () => void
  /** Brings in what is on its way and writes now; true when nothing unsaved is left. */
  flush(): Promise<boolean>
  isDirty(): boolean
  /** Nothing is written any more. */
  stop(): void
}

/** Keeps the session's document saved from now on, and answers for it before the window closes. */
export function keepSaved(session: DocumentSession): Saving {
  const state = createStore<SaveState>({ kind: 'saved' })
  const listeners = new Set<() => void>()
  const kept = keepBeforeClosing({
    save: () => flush(),
    name: () => documentName(session.meta.get()),
  })
  const log = logChanges(session, (writer, changes) =>
    call('documents.keepChanges', { file: session.file, writer, changes }),
  )
  const saver = createAutosave({
    write: () => {
      session.settle()
      return save(session, log)
    },
    safe: log.isSafe,
    long: () => session.editor.children.length > LONG,
    composing: () => ReactEditor.isComposing(session.editor),
    saved: () => {
      for (const listener of [...listeners]) listener()
    },
    tell: (next) => {
      state.set(next)
      kept.tell(next.kind !== 'saved')
    },
  })
  const stopHearing = session.onChange(saver.touch)
  // What was restored is not in the file yet.
  if (session.restored > 0) saver.touch()
  const flush = (): Promise<boolean> => {
    session.settle()
    return saver.flush()
  }
  return {
    state,
    onSaved: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    flush,
    isDirty: saver.isDirty,
    stop: () => {
      stopHearing()
      log.stop()
      saver.stop()
      kept.stop()
    },
  }
}

/** Blocks of a document that takes the host a while to write: its file is megabytes long. */
const LONG = 1000

/** The host can't go by what has changed. */
const wantsWhole: ReadonlySet<string> = new Set(['version-gone', 'patch-foreign'])

/** For a document that is only looked at. */
export const nothingToSave: Saving = {
  state: createStore<SaveState>({ kind: 'saved' }),
  onSaved: () => () => undefined,
  flush: () => Promise.resolve(true),
  isDirty: () => false,
  stop: () => undefined,
}

/** Writes what the window shows, and tells when someone else had changed the file meanwhile. */
async function save(session: DocumentSession, log: ChangeLog): Promise<Result<unknown>> {
  const { file, base, known } = session
  const now = { value: session.editor.children, meta: session.meta.get() }
  const { upTo, done } = log.saving()
  const how = { file, upTo, ...(base && { base }) }
  const whole = () =>
    call('documents.save', { ...how, document: { ...now.meta, body: toBody(now.value) } })
  let saved =
    known === undefined
      ? await whole()
      : await call('documents.saveChanges', {
          ...how,
          version: known.version,
          patch: patchOf(known, now),
        })
  if (!saved.ok && known !== undefined && wantsWhole.has(saved.error.code)) {
    session.known = undefined
    saved = await whole()
  }
  done(saved.ok)
  if (!saved.ok) return saved
  session.base = saved.value.modified
  const { version } = saved.value
  session.known = version === undefined ? undefined : { ...now, version }
  // As an error it stays long enough to be read.
  if (saved.value.conflict !== undefined) showToast({ words: saved.value.conflict, kind: 'error' })
  return saved
}

/** What has changed since the version that the host holds. */
function patchOf(known: KnownVersion, now: Omit<KnownVersion, 'version'>): DocumentPatch {
  const body = stretchesOf(known.value, now.value).map((part) =>
    'added' in part ? { blocks: toBody(part.added) } : part,
  )
  return { ...(now.meta !== known.meta && { meta: now.meta }), body }
}
