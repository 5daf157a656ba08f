import { useEffect, useRef } from 'react'
import { ok, type Result } from '../../shared/result.ts'
import { call, listen } from '../api.ts'
import { guardLeaving } from '../state/route.ts'

interface KeepDraftOptions {
  /** The form says something else than what is saved. */
  readonly dirty: boolean
  readonly save: () => Promise<Result<unknown>>
  /** Asked when saving did not work: may the draft be thrown away? */
  readonly mayDrop: (why: string) => Promise<boolean>
}

/** Nothing typed into a form is lost by leaving its screen or closing the program. */
export function useKeepDraft(options: KeepDraftOptions): void {
  const { dirty } = options
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })

  useEffect(() => {
    const keep = async (): Promise<Result<unknown>> =>
      latest.current.dirty ? latest.current.save() : ok(true)
    const stops = [
      guardLeaving(async () => {
        const kept = await keep()
        return kept.ok || latest.current.mayDrop(kept.error.message)
      }),
      listen('window.closing', () => {
        void keep().then((kept) => call('window.dirty', { dirty: !kept.ok }))
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])

  useEffect(() => {
    if (!dirty) return
    void call('window.dirty', { dirty: true })
    // A closed browser tab can't wait for the host; the question gives the save its time.
    const unload = (event: BeforeUnloadEvent): void => {
      event.preventDefault()
      void latest.current.save()
    }
    if (window.vanKien === undefined) window.addEventListener('beforeunload', unload)
    return () => {
      window.removeEventListener('beforeunload', unload)
      void call('window.dirty', { dirty: false })
    }
  }, [dirty])
}
