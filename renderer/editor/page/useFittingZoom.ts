import { type RefObject, useEffect, useState } from 'react'

/** Pixels left free at both sides of the page. */
export const GUTTER = 32

/** Below this the text can no longer be read; then the page is scrolled sideways. */
const SMALLEST = 55

/**
 * The wished zoom in percent, or less while panels leave the page too little width: the page is
 * never cut off by them.
 */
export function useFittingZoom(box: RefObject<HTMLElement | null>, wished: number): number {
  const [fitting, setFitting] = useState(wished)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const adjust = (): void => {
      // A4 is 210 mm wide: 794 pixels.
      const most = Math.floor(((element.clientWidth - GUTTER) / 794) * 100)
      setFitting(wished > 100 ? wished : Math.min(wished, Math.max(SMALLEST, most)))
    }
    adjust()
    const resize = new ResizeObserver(adjust)
    resize.observe(element)
    return () => resize.disconnect()
  }, [box, wished])
  return fitting
}
