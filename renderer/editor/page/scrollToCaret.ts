import { type BaseEditor, Range } from 'slate'
import type { ReactEditor } from 'slate-react'

/**
 * Keeps the place where is written in sight, after each key. In place of Slate's own, which asks
 * every box around the text for its style and its place: the page is scrolled by one box alone,
 * and mostly nothing is to be done.
 */
export function scrollToCaret(
  { selection }: BaseEditor & ReactEditor,
  range: globalThis.Range,
): void {
  const parent = range.startContainer.parentElement
  const box = parent?.closest('.page-scroll')
  if (!parent || !box) return
  const focus = range.cloneRange()
  focus.collapse(selection !== null && Range.isBackward(selection))
  const own = focus.getBoundingClientRect()
  // A place that the browser can't tell: an empty line is as high as its element.
  const place = own.height === 0 && own.top === 0 ? parent.getBoundingClientRect() : own
  const view = box.getBoundingClientRect()
  const bottom = view.top + box.clientHeight
  const right = view.left + box.clientWidth
  if (place.top < view.top) box.scrollTop -= view.top - place.top
  else if (place.bottom > bottom) box.scrollTop += place.bottom - bottom
  if (place.left < view.left) box.scrollLeft -= view.left - place.left
  else if (place.right > right)
    box.scrollLeft += Math.min(place.right - right, place.left - view.left)
}
