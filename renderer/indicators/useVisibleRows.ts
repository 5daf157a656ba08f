import { type RefObject, useEffect, useState } from 'react'

/** Pixels; every row is one line high, so that places can be computed. */
export const ROW_HEIGHT = 34

const MARGIN = 8

interface VisibleRows {
  readonly first: number
  readonly last: number
}

/** Which rows of a scrolled box are in sight, with a few around them. */
export function useVisibleRows(box: RefObject<HTMLElement | null>, count: number): VisibleRows {
  const [seen, setSeen] = useState<VisibleRows>({ first: 0, last: 40 })
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const look = (): void => {
      const first = Math.max(0, Math.floor(element.scrollTop / ROW_HEIGHT) - MARGIN)
      const last = Math.ceil((element.scrollTop + element.clientHeight) / ROW_HEIGHT) + MARGIN
      setSeen((old) => (old.first === first && old.last === last ? old : { first, last }))
    }
    look()
    const resize = new ResizeObserver(look)
    resize.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      resize.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box])
  return { first: Math.min(seen.first, Math.max(0, count - 1)), last: Math.min(seen.last, count) }
}
