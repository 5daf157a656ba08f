import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useSlateStatic } from 'slate-react'
import { useStore } from '../../state/store.ts'
import type { EditorDesk } from '../desk.ts'
import { standingBlock } from './standingBlock.ts'
import { scrollToTop, type TopBlock } from './topBlock.ts'

/** Pixels left free at both sides of the page. */
export const GUTTER = 32

/** Below this the text can no longer be read; then the page is scrolled sideways. */
const SMALLEST = 55

/**
 * The wished zoom in percent, or less while panels leave the page too little width: the page is
 * never cut off by them. The line that is written in, or read, stays where it stands.
 */
export function useFittingZoom(box: RefObject<HTMLElement | null>, desk: EditorDesk): number {
  const editor = useSlateStatic()
  const wished = useStore(desk.zoom)
  const fitting = useStore(desk.shownZoom)
  const standing = useRef<TopBlock>(undefined)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const adjust = (): void => {
      // A4 is 210 mm wide: 794 pixels.
      const most = Math.floor(((element.clientWidth - GUTTER) / 794) * 100)
      const fits = wished > 100 ? wished : Math.min(wished, Math.max(SMALLEST, most))
      if (fits === desk.shownZoom.get()) return
      standing.current = standingBlock(editor, element, fits / desk.shownZoom.get())
      desk.shownZoom.set(fits)
    }
    adjust()
    const resize = new ResizeObserver(adjust)
    resize.observe(element)
    return () => resize.disconnect()
  }, [box, editor, desk, wished])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page has this size now
  useLayoutEffect(() => {
    const block = standing.current
    standing.current = undefined
    if (box.current !== null && block !== undefined) scrollToTop(editor, box.current, block)
  }, [box, editor, fitting])
  return fitting
}
