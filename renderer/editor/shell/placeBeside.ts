import type { CSSProperties } from 'react'

/** Pixels that a card needs; with less below its figure, the larger side takes it. */
const CARD_ROOM = 300
const GAP = 6
/** Width of a card with its distance to the window's edge. */
const WIDTH = 388

/** Where a card stands beside a piece of the line: under it, or above where more room is. */
export function placeBeside(box: DOMRect, room = CARD_ROOM): CSSProperties {
  const [above, under] = [box.top, window.innerHeight - box.bottom]
  const left = Math.max(8, Math.min(box.left, window.innerWidth - WIDTH))
  return under >= Math.min(room, above)
    ? { left, top: box.bottom + GAP, maxHeight: under - 2 * GAP }
    : { left, bottom: window.innerHeight - box.top + GAP, maxHeight: above - 2 * GAP }
}
