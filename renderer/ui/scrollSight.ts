import { type RefObject, useEffect, useState } from 'react'

interface Sight {
  readonly top: number
  readonly height: number
}

/** What a scrolled box shows, in pixels. */
export function useScrollSight(box: RefObject<HTMLElement | null>): Sight {
  const [sight, setSight] = useState<Sight>({ top: 0, height: 900 })
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const look = (): void =>
      setSight((old) => {
        const { scrollTop: top, clientHeight: height } = element
        return old.top === top && old.height === height ? old : { top, height }
      })
    look()
    const resize = new ResizeObserver(look)
    resize.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      resize.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box])
  return sight
}

/** Brings a stretch of a scrolled box into sight, and no more of it than needed. */
export function scrollIntoSight(element: HTMLElement, top: number, bottom: number): void {
  if (top < element.scrollTop) element.scrollTop = top
  else if (bottom > element.scrollTop + element.clientHeight) {
    element.scrollTop = bottom - element.clientHeight
  }
}
