import { type RefObject, useLayoutEffect } from 'react'
import { useSlateStatic } from 'slate-react'
import type { EditorDesk } from '../desk.ts'
import { scrollToTop, topBlock } from './topBlock.ts'

/** Scrolling has come to rest (ms). */
const REST = 100

/**
 * The page comes back to where it was when its tab is shown again: the block at its upper edge is
 * remembered, since the heights of blocks out of sight are only estimated.
 */
export function useKeptPlace(box: RefObject<HTMLElement | null>, { place }: EditorDesk): void {
  const editor = useSlateStatic()
  // A layout effect: it is taken back while the page is still there to be measured.
  useLayoutEffect(() => {
    const scroll = box.current
    if (scroll === null) return
    const kept = place.get()
    // After the text has taken the focus, and with it shown its cursor.
    const frame = requestAnimationFrame(() => kept && scrollToTop(editor, scroll, kept))
    let timer: ReturnType<typeof setTimeout> | undefined
    const take = (): void => {
      timer = undefined
      place.set(topBlock(scroll))
    }
    const remember = (): void => {
      clearTimeout(timer)
      timer = setTimeout(take, REST)
    }
    scroll.addEventListener('scroll', remember, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      if (timer !== undefined) {
        clearTimeout(timer)
        take()
      }
      scroll.removeEventListener('scroll', remember)
    }
  }, [box, editor, place])
}
