import type { Block } from '../../../shared/document/types.ts'
import { pagePlaces } from '../../../shared/print/pagePlaces.ts'
import { call } from '../../api.ts'
import type { Saving } from '../saving.ts'
import type { DocumentSession } from '../session.ts'
import { lengthsNow } from './pagesNow.ts'

/** Milliseconds after a save until the pages are asked for; typing on puts it off. */
const REST = 700

/** Who never stops typing hears of new pages after so many milliseconds all the same. */
const PATIENCE = 15_000

/**
 * Keeps `session.pages` true: the host lays the saved file out as the PDF would be, in a thread of
 * its own, and gets nothing from the window but the file's name. One layout at a time.
 */
export function followPages(session: DocumentSession, saving: Saving): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking = false
  let stopped = false
  /** When the first save was made that the pages do not know of. */
  let since: number | undefined

  async function ask(): Promise<void> {
    if (asking) return plan()
    asking = true
    since = undefined
    const planned = await call('pages.plan', { file: session.file })
    asking = false
    // Without pages the text is shown without marks; an export would tell why.
    if (stopped || !planned.ok) return
    const { pages, starts } = planned.value
    const { editor } = session
    const places = pagePlaces(editor.children as Block[], starts)
    session.pages.set({ count: pages, places, lengths: lengthsNow(editor, places) })
  }

  function plan(): void {
    since ??= Date.now()
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), Math.max(0, Math.min(REST, since + PATIENCE - Date.now())))
  }

  plan()
  const stop = saving.onSaved(plan)
  return () => {
    stopped = true
    clearTimeout(timer)
    stop()
  }
}
