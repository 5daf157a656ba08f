import { type RefObject, useEffect } from 'react'
import type { EditorDesk } from '../desk.ts'
import { setZoom } from './zoom.ts'

/** Ctrl and the wheel change the size of the page, as in Word; a touchpad's pinch is the same. */
export function useWheelZoom(box: RefObject<HTMLElement | null>, desk: EditorDesk): void {
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey) return
      event.preventDefault()
      // A notch of a wheel is a step of ten; a touchpad sends many small turns.
      const by = Math.abs(event.deltaY) >= 50 ? 10 : 2
      setZoom(desk, desk.zoom.get() + (event.deltaY < 0 ? by : -by))
    }
    // A passive listener could not keep the browser from its own zoom.
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [box, desk])
}
