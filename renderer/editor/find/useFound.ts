import { useEffect } from 'react'
import { ReactEditor } from 'slate-react'
import { useStore } from '../../state/store.ts'
import type { OpenDocument } from '../sessionContext.ts'
import { type Findings, finderOf } from './finder.ts'
import { HitPainter } from './paintHits.ts'
import { placeOf } from './places.ts'
import { showCursor, showMatch } from './showMatch.ts'

/** While the bar is open: what is found is painted, followed through changes, and shown. */
export function useFound(open: OpenDocument): void {
  const { session, desk } = open
  const finder = finderOf(open)
  const zoom = useStore(desk.zoom)

  useEffect(() => finder.follow(), [finder])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another zoom brings others in sight
  useEffect(() => {
    const { editor } = session
    const painter = new HitPainter(editor)
    const text = ReactEditor.toDOMNode(editor, editor)
    const scroll = text.closest('.page-scroll')
    let last: Findings | undefined
    const paint = (): void => {
      const { hits, current } = finder.findings.get()
      const place = current === undefined ? undefined : placeOf(hits, current)
      painter.soon(hits, place?.match)
    }
    const tell = (): void => {
      const now = finder.findings.get()
      const place = now.current === undefined ? undefined : placeOf(now.hits, now.current)
      // Only a step goes there: a search after typing leaves the page where it is.
      if (now.shows !== last?.shows) {
        if (place !== undefined) showMatch(editor, place.match, place.hit.at)
        else if (last !== undefined) showCursor(editor)
      }
      last = now
      paint()
    }
    tell()
    // What was painted in notes is gone once their list is drawn anew.
    const stops = [finder.findings.subscribe(tell), desk.notesDrawn.subscribe(paint)]
    scroll?.addEventListener('scroll', paint, { passive: true })
    const resize = new ResizeObserver(paint)
    if (scroll) resize.observe(scroll)
    // Chunks that come into sight get their true height, which moves what stands below them.
    resize.observe(text)
    return () => {
      for (const stop of stops) stop()
      scroll?.removeEventListener('scroll', paint)
      resize.disconnect()
      painter.stop()
    }
  }, [session, desk, finder, zoom])
}
