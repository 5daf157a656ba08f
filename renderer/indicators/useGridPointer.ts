import { type PointerEvent, type RefObject, useRef } from 'react'
import { fillBlock, selectedRange } from './blockCommands.ts'
import { draggedFill, type GridPlace, selectionAt } from './cellRange.ts'
import { fillOver } from './fillCells.ts'
import { placeUnder, reveal } from './gridBox.ts'
import { blockOf, cellAt, type GridDesk } from './gridDesk.ts'
import type { GridSizes } from './gridSizes.ts'

interface PointerGround {
  readonly desk: GridDesk
  readonly box: RefObject<HTMLDivElement | null>
  readonly sizes: GridSizes
}

interface PointerHandlers {
  onPointerDown(event: PointerEvent): void
  onPointerMove(event: PointerEvent): void
  onPointerUp(event: PointerEvent): void
  onLostPointerCapture(): void
}

/** Selecting by dragging, whole rows and columns by their heads, filling by the handle. */
export function useGridPointer({ desk, box, sizes }: PointerGround): PointerHandlers {
  const drag = useRef<'select' | 'fill'>(undefined)

  const inside = ({ row, column }: GridPlace): GridPlace => {
    const { rows, columns } = desk.view.get()
    return {
      row: Math.min(Math.max(row, 0), rows.length - 1),
      column: Math.min(Math.max(column, 0), columns.length - 1),
    }
  }

  return {
    onPointerDown(event) {
      const element = box.current
      const target = event.target
      if (event.button !== 0 || element === null || !(target instanceof Element)) return
      if (target.closest('button, input, .cell-error') !== null) return
      // A pointer on a scrollbar.
      const bounds = element.getBoundingClientRect()
      if (event.clientX - bounds.left > element.clientLeft + element.clientWidth) return
      if (event.clientY - bounds.top > element.clientTop + element.clientHeight) return
      const { rows, columns } = desk.view.get()
      const under = placeUnder(element, event, sizes)
      if (target.closest('.grid-handle') !== null) {
        drag.current = 'fill'
        element.setPointerCapture(event.pointerId)
        return
      }
      if (under.row >= rows.length || under.column >= columns.length) return
      const place = inside(under)
      desk.tabStart.set(undefined)
      const old = desk.selection.get()
      if (under.row < 0) {
        if (under.column < 0) return
        const first = rows.findIndex((row) => row.kind === 'indicator')
        if (first < 0) return
        desk.selection.set({
          active: { row: first, column: place.column },
          anchor: { row: 0, column: event.shiftKey && old ? old.anchor.column : place.column },
          end: { row: rows.length - 1, column: place.column },
        })
        return
      }
      if (cellAt(desk.view.get(), place) === undefined) return
      if (under.column < 0) {
        desk.selection.set({
          active: place,
          anchor: { row: event.shiftKey && old ? old.anchor.row : place.row, column: 0 },
          end: { row: place.row, column: columns.length - 1 },
        })
        return
      }
      if (event.shiftKey && old !== undefined) desk.selection.set({ ...old, end: place })
      else desk.selection.set(selectionAt(place))
      drag.current = 'select'
      element.setPointerCapture(event.pointerId)
    },
    onPointerMove(event) {
      const element = box.current
      if (drag.current === undefined || element === null) return
      const place = inside(placeUnder(element, event, sizes))
      if (drag.current === 'fill') {
        const range = selectedRange(desk)
        if (range !== undefined) desk.filling.set(draggedFill(range, place))
      } else {
        const selection = desk.selection.get()
        const stays = selection?.end.row === place.row && selection.end.column === place.column
        if (selection === undefined || stays) return
        desk.selection.set({ ...selection, end: place })
      }
      reveal(element, place, sizes)
    },
    onPointerUp() {
      const whole = desk.filling.get()
      const range = selectedRange(desk)
      if (drag.current === 'fill' && whole !== undefined && range !== undefined) {
        const view = desk.view.get()
        fillBlock(desk, fillOver(blockOf(view, range), blockOf(view, whole)))
        desk.selection.set({
          active: { row: range.top, column: range.left },
          anchor: { row: whole.top, column: whole.left },
          end: { row: whole.bottom, column: whole.right },
        })
      }
      desk.filling.set(undefined)
      drag.current = undefined
    },
    onLostPointerCapture() {
      desk.filling.set(undefined)
      drag.current = undefined
    },
  }
}
