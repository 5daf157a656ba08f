import { type RefObject, useLayoutEffect, useState } from 'react'
import { scrollIntoSight } from '../ui/scrollSight.ts'

/** Rows drawn above and below those in sight. */
const MARGIN = 4

export interface Sight {
  readonly first: number
  /** The one behind the last. */
  readonly end: number
}

/** Which of `count` rows of one height the scrolled box shows. */
export function useSight(box: RefObject<HTMLElement | null>, count: number, height: number): Sight {
  const [sight, setSight] = useState<Sight>({ first: 0, end: 40 })
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const look = (): void => {
      const { scrollTop, clientHeight } = element
      const first = Math.max(0, Math.floor(scrollTop / height) - MARGIN)
      const end = Math.ceil((scrollTop + clientHeight) / height) + MARGIN
      setSight((old) => (old.first === first && old.end === end ? old : { first, end }))
    }
    look()
    const resize = new ResizeObserver(look)
    resize.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      resize.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box, height])
  return { first: Math.min(sight.first, Math.max(0, count - 1)), end: Math.min(sight.end, count) }
}

/** Brings a row into sight, and no more of the list than needed. */
export function scrollToRow(element: HTMLElement, at: number, height: number): void {
  scrollIntoSight(element, at * height, (at + 1) * height)
}
