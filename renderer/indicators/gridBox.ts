import type { GridPlace } from './cellRange.ts'
import { type GridSizes, HEAD_HEIGHT, ROW_HEIGHT } from './gridSizes.ts'

/** The scrolled box of a table: where a pointer is, and how a cell comes into sight. */

/** Scrolls just as far as the cell needs; the head and the names lie over a part of the box. */
export function reveal(box: HTMLElement, { row, column }: GridPlace, sizes: GridSizes): void {
  // In a low window the table itself lies half below the tools.
  if (box.getBoundingClientRect().bottom > window.innerHeight) box.scrollIntoView({ block: 'end' })
  const top = row * ROW_HEIGHT
  const room = box.clientHeight - HEAD_HEIGHT
  if (top < box.scrollTop) box.scrollTop = top
  else if (top + ROW_HEIGHT > box.scrollTop + room) box.scrollTop = top + ROW_HEIGHT - room
  const left = column * sizes.column
  const width = box.clientWidth - sizes.name - sizes.unit
  if (left < box.scrollLeft) box.scrollLeft = left
  else if (left + sizes.column > box.scrollLeft + width) {
    box.scrollLeft = left + sizes.column - width
  }
}

/** What lies under a pointer: negative rows are the head, negative columns names and units. */
export function placeUnder(
  box: HTMLElement,
  pointer: { readonly clientX: number; readonly clientY: number },
  sizes: GridSizes,
): GridPlace {
  const { left, top } = box.getBoundingClientRect()
  const x = pointer.clientX - left - box.clientLeft - sizes.name - sizes.unit
  const y = pointer.clientY - top - box.clientTop - HEAD_HEIGHT
  return {
    row: y < 0 ? -1 : Math.floor((y + box.scrollTop) / ROW_HEIGHT),
    column: x < 0 ? -1 : Math.floor((x + box.scrollLeft) / sizes.column),
  }
}
