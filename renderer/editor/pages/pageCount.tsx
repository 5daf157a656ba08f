import { useEffect, useState } from 'react'
import { type Editor, Path } from 'slate'
import { useSlateStatic } from 'slate-react'
import type { PagePlace } from '../../../shared/print/pagePlaces.ts'
import { createAlarm } from '../../state/alarm.ts'
import { useStore } from '../../state/store.ts'
import { finderOf } from '../find/finder.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { pagesNow } from './pagesNow.ts'
import { pathsOfIds } from './pathsOfIds.ts'
import { pointAtLetter } from './pointAtLetter.ts'

/** Milliseconds that the cursor rests before its page is looked for. */
const REST = 120

/** The page that the cursor stands on. */
export function pageAtCursor(editor: Editor, places: readonly PagePlace[]): number {
  const here = editor.selection?.focus
  if (here === undefined) return 1
  const paths = pathsOfIds(editor)
  let page = 1
  for (const place of places) {
    const path = paths.get(place.id)
    if (path === undefined) continue
    const order = Path.compare(path, here.path)
    if (order > 0) break
    const start =
      order === 0 && place.skip > 0 ? pointAtLetter(editor, path, place.skip) : undefined
    if (start !== undefined) {
      const inLine = Path.compare(start.path, here.path)
      if (inLine > 0 || (inLine === 0 && start.offset > here.offset)) break
    }
    page = place.page
  }
  return page
}

/** "Trang 3/45" in the status bar; nothing until the pages are known. */
export function PageCount({ onOpen }: { readonly onOpen: () => void }) {
  const editor = useSlateStatic()
  const open = useOpenDocument()
  const { session } = open
  const pages = useStore(session.pages)
  const [shown, setShown] = useState<{ readonly page: number; readonly count: number }>()

  useEffect(() => {
    if (pages === undefined) return
    const look = (): void => {
      const { places, count } = pagesNow(editor, pages)
      const page = Math.min(count, pageAtCursor(editor, places))
      setShown((old) => (old?.page === page && old.count === count ? old : { page, count }))
    }
    const looking = createAlarm(look)
    const later = (): void => looking.set(REST)
    look()
    // The text also changes where the browser's cursor stays: while the find bar has the keyboard.
    const stops = [session.onChange(later), finderOf(open).findings.subscribe(later)]
    // At the window: what the text is spared (page/sparingSlate.ts) ends there.
    window.addEventListener('selectionchange', later, true)
    return () => {
      looking.clear()
      for (const stop of stops) stop()
      window.removeEventListener('selectionchange', later, true)
    }
  }, [editor, session, open, pages])

  if (pages === undefined || shown === undefined) return null
  return (
    <button
      type="button"
      className="status-button"
      title="Đi tới trang khác"
      data-testid="page-count"
      onClick={onOpen}
    >
      Trang {shown.page}/{shown.count}
    </button>
  )
}
