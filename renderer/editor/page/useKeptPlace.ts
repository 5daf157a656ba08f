import { type RefObject, useEffect } from 'react'
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
  useEffect(() => {
    const scroll = box.current
    if (scroll === null) return
    const kept = place.get()
    if (kept !== undefined) scrollToTop(editor, scroll, kept)
    let timer: ReturnType<typeof setTimeout> | undefined
    const remember = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => place.set(topBlock(scroll)), REST)
    }
    scroll.addEventListener('scroll', remember, { passive: true })
    return () => {
      clearTimeout(timer)
      scroll.removeEventListener('scroll', remember)
    }
  }, [box, editor, place])
}
