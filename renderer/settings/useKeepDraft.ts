import { useEffect, useRef } from 'react'
import { ok, type Result } from '../../shared/result.ts'
import { guardLeaving } from '../state/route.ts'
import { type Kept, keepBeforeClosing } from '../state/unsaved.ts'

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
  const tell = useRef<Kept['tell']>(undefined)
  useEffect(() => {
    latest.current = options
  })

  useEffect(() => {
    const keep = async (): Promise<Result<unknown>> =>
      latest.current.dirty ? latest.current.save() : ok(true)
    const kept = keepBeforeClosing({ save: async () => (await keep()).ok })
    tell.current = kept.tell
    const free = guardLeaving(async () => {
      const saved = await keep()
      return saved.ok || latest.current.mayDrop(saved.error.message)
    })
    return () => {
      free()
      kept.stop()
    }
  }, [])

  useEffect(() => tell.current?.(dirty), [dirty])
}
