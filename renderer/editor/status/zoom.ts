import { type EditorDesk, zoomSteps } from '../desk.ts'
import { GUTTER } from '../page/useFittingZoom.ts'

/** Pixels of an A4 page at 100%. */
const PAGE = { width: 794, height: 1123 } as const

export const [SMALLEST_ZOOM, LARGEST_ZOOM] = [zoomSteps[0], 200] as const

export function setZoom(desk: EditorDesk, percent: number): void {
  const zoom = Math.min(LARGEST_ZOOM, Math.max(SMALLEST_ZOOM, Math.round(percent)))
  desk.zoom.set(zoom)
}

/** To the next of the usual sizes. */
export function stepZoom(desk: EditorDesk, by: 1 | -1): void {
  const steps = by === 1 ? zoomSteps : zoomSteps.toReversed()
  const next = steps.find((step) => (step - desk.zoom.get()) * by > 0)
  if (next !== undefined) setZoom(desk, next)
}

/** The page as wide as its room, or all of it in sight. */
export function fitZoom(desk: EditorDesk, to: 'width' | 'page'): void {
  const room = pageScroll()
  if (room === null) return
  const wide = ((room.clientWidth - GUTTER) / PAGE.width) * 100
  const high = ((room.clientHeight - GUTTER) / PAGE.height) * 100
  setZoom(desk, Math.floor(to === 'width' ? wide : Math.min(wide, high)))
}

/** The page of the document in use; with two side by side that of the one with the keyboard. */
function pageScroll(): HTMLElement | null {
  const active = document.activeElement?.closest<HTMLElement>('.page-scroll')
  return active ?? document.querySelector('.page-scroll')
}
