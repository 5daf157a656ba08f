import { useEffect } from 'react'
import { ReactEditor } from 'slate-react'
import { useStore } from '../../state/store.ts'
import type { OpenDocument } from '../sessionContext.ts'
import { domRanges } from './domRanges.ts'
import { type Findings, finderOf } from './finder.ts'
import { HitPainter } from './paintHits.ts'
import { type Place, placeOf } from './places.ts'
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
    /** What is to be shown stands in a note that the list of notes has not got yet. */
    let isAwaited = false
    const show = ({ match, hit }: Place): void => {
      isAwaited = domRanges(editor, match, hit.at).length === 0
      showMatch(editor, match, hit.at)
    }
    const placeNow = (): Place | undefined => {
      const { hits, current } = finder.findings.get()
      return current === undefined ? undefined : placeOf(hits, current)
    }
    const paint = (): void => painter.soon(finder.findings.get().hits, placeNow()?.match)
    const tell = (): void => {
      const now = finder.findings.get()
      const place = placeNow()
      // Only a step goes there: a search after typing leaves the page where it is.
      if (now.shows !== last?.shows) {
        isAwaited = false
        if (place !== undefined) show(place)
        else if (last !== undefined) showCursor(editor)
      }
      last = now
      paint()
    }
    // What was painted in notes is gone once their list is drawn anew.
    const drawnAnew = (): void => {
      const place = placeNow()
      if (isAwaited && place !== undefined) show(place)
      paint()
    }
    tell()
    const stops = [finder.findings.subscribe(tell), desk.notesDrawn.subscribe(drawnAnew)]
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
