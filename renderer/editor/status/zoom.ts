import { type EditorDesk, zoomSteps } from '../desk.ts'
import { GUTTER } from '../page/useFittingZoom.ts'

/** Pixels of an A4 page at 100%. */
const PAGE = { width: 794, height: 1123 } as const

export const [SMALLEST_ZOOM, LARGEST_ZOOM] = [zoomSteps[0], 200] as const

export function setZoom(desk: EditorDesk, percent: number): void {
  const zoom = Math.min(LARGEST_ZOOM, Math.max(SMALLEST_ZOOM, Math.round(percent)))
  if (zoom !== desk.zoom.get()) keepPlace(() => desk.zoom.set(zoom))
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

/** Changes the size so that the line in the middle of the window stays there. */
function keepPlace(change: () => void): void {
  const scroll = pageScroll()
  if (scroll === null) {
    change()
    return
  }
  const view = scroll.getBoundingClientRect()
  const middle = view.top + view.height / 2
  const block = document
    .elementFromPoint(view.left + view.width / 2, middle)
    ?.closest('[data-block]')
  const before = block?.getBoundingClientRect()
  const share = before === undefined ? 0 : (middle - before.top) / before.height
  change()
  if (!block) return
  requestAnimationFrame(() => {
    const after = block.getBoundingClientRect()
    scroll.scrollBy({ top: after.top + share * after.height - middle, behavior: 'instant' })
  })
}
