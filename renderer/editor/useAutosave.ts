import { useEffect, useRef, useState } from 'react'
import { ReactEditor } from 'slate-react'
import { call, listen } from '../api.ts'
import { commands } from '../state/commands.ts'
import { guardLeaving } from '../state/route.ts'
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
        return call('documents.save', { file: session.file, document: session.toDocument() })
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
      listen('window.closing', () => {
        void saveAll().then((saved) => call('window.dirty', { dirty: !saved }))
      }),
    ]
    // A closed browser tab can't wait for the host; the question gives the save its time.
    const unload = (event: BeforeUnloadEvent): void => {
      if (saver.isDirty()) event.preventDefault()
    }
    if (window.vanKien === undefined) window.addEventListener('beforeunload', unload)
    return () => {
      for (const stop of stops) stop()
      window.removeEventListener('beforeunload', unload)
      void saver.flush().finally(() => saver.stop())
    }
  }, [session])

  return {
    state,
    saveNow: () => void autosave.current?.flush(),
  }
}
