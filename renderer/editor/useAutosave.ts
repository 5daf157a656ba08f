import { useEffect, useRef, useState } from 'react'
import { ReactEditor } from 'slate-react'
import type { Result } from '../../shared/result.ts'
import { call, listen } from '../api.ts'
import { commands } from '../state/commands.ts'
import { guardLeaving } from '../state/route.ts'
import { leaveField } from '../ui/leaveField.ts'
import { showToast } from '../ui/toast.tsx'
import { type Autosave, createAutosave, type SaveState } from './autosave.ts'
import type { DocumentSession } from './session.ts'

export interface Saving {
  readonly state: SaveState
  readonly saveNow: () => void
}

/** Keeps the session's document saved, tells the host what is not, and saves before closing. */
export function useAutosave(session: DocumentSession): Saving {
  const [state, setState] = useState<SaveState>({ kind: 'saved' })
  const autosave = useRef<Autosave>(undefined)

  useEffect(() => {
    let told = false
    const tell = (dirty: boolean): void => {
      if (dirty === told) return
      told = dirty
      void call('window.dirty', { dirty })
    }
    const saver = createAutosave({
      write: () => {
        session.settle()
        return save(session)
      },
      composing: () => ReactEditor.isComposing(session.editor),
      tell: (next) => {
        setState(next)
        tell(next.kind !== 'saved')
      },
    })
    autosave.current = saver
    const saveAll = saver.flush
    const stops = [
      session.onChange(saver.touch),
      guardLeaving(saveAll),
      commands.on((command) => {
        if (command === 'save') void saveAll()
      }),
      // Answered always, with nothing to save too: the host waits for it.
      listen('window.closing', () => {
        void leaveField()
          .then(() => {
            session.settle()
            return saveAll()
          })
          .then((saved) => call('window.dirty', { dirty: !saved }))
      }),
    ]
    // Who leaves the window may be about to end the program or the machine.
    const blur = (): void => {
      session.settle()
      void saveAll()
    }
    window.addEventListener('blur', blur)
    // A closed browser tab can't wait for the host; the question gives the save its time.
    const unload = (event: BeforeUnloadEvent): void => {
      if (saver.isDirty()) event.preventDefault()
    }
    if (window.vanKien === undefined) window.addEventListener('beforeunload', unload)
    return () => {
      for (const stop of stops) stop()
      window.removeEventListener('blur', blur)
      window.removeEventListener('beforeunload', unload)
      void saver.flush().finally(() => saver.stop())
    }
  }, [session])

  return {
    state,
    saveNow: () => void autosave.current?.flush(),
  }
}

/** Writes what the window shows, and tells when someone else had changed the file meanwhile. */
async function save(session: DocumentSession): Promise<Result<unknown>> {
  const { file, base } = session
  const document = session.toDocument()
  const saved = await call('documents.save', { file, document, ...(base && { base }) })
  if (!saved.ok) return saved
  session.base = saved.value.modified
  // As an error it stays long enough to be read.
  if (saved.value.conflict !== undefined) showToast({ words: saved.value.conflict, kind: 'error' })
  return saved
}
