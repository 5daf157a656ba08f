import type { KeyboardEvent, RefObject } from 'react'
import { undoIndicatorChange } from '../state/indicators.ts'
import type { GridColumn, GridRow } from './gridModel.ts'
import type { GridPlace } from './indicatorGrid.tsx'
import { ROW_HEIGHT } from './useVisibleRows.ts'

interface GridKeysOptions {
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  readonly place: GridPlace | undefined
  readonly setPlace: (place: GridPlace) => void
  readonly editing: string | undefined
  readonly setEditing: (words: string | undefined) => void
  readonly box: RefObject<HTMLDivElement | null>
  /** Words of the cell with the keyboard. */
  readonly words: () => string
  /** Puts words into it. */
  readonly write: (words: string) => void
}

/** Next row of figures from `row` on; the same one at the table's ends. */
function nextRow(rows: readonly GridRow[], row: number, by: number): number {
  for (let at = row + by; at >= 0 && at < rows.length; at += by) {
    if (rows[at]?.kind === 'indicator') return at
  }
  return row
}

/** Row of figures `by` rows away or, where a group's name stands there, the next one beyond. */
function farRow(rows: readonly GridRow[], row: number, by: number): number {
  const step = Math.sign(by)
  const wanted = Math.min(rows.length - 1, Math.max(0, row + by))
  const beyond = nextRow(rows, wanted - step, step)
  return rows[beyond]?.kind === 'indicator' ? beyond : nextRow(rows, wanted, -step)
}

/** A pressed key, with what changes its meaning. */
export interface MovingKey {
  readonly key: string
  readonly ctrl?: boolean
  /** Rows in sight: what PageUp and PageDown go. */
  readonly page?: number
}

/** Where the key leads; undefined for keys that do not move. */
export function movedPlace(
  { key, ctrl = false, page = 10 }: MovingKey,
  { row, column }: GridPlace,
  rows: readonly GridRow[],
  width: number,
): GridPlace | undefined {
  switch (key) {
    case 'PageDown':
      return { row: farRow(rows, row, page), column }
    case 'PageUp':
      return { row: farRow(rows, row, -page), column }
    case 'ArrowDown':
      return { row: nextRow(rows, row, 1), column }
    case 'ArrowUp':
      return { row: nextRow(rows, row, -1), column }
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) }
    case 'ArrowRight':
      return { row, column: Math.min(width - 1, column + 1) }
    case 'Home':
      return { row: ctrl ? farRow(rows, row, -rows.length) : row, column: 0 }
    case 'End':
      return { row: ctrl ? farRow(rows, row, rows.length) : row, column: width - 1 }
    default:
      return undefined
  }
}

/** Excel's keys: arrows move, F2, Enter or typing changes, Delete empties, Ctrl+Z takes back. */
export function useGridKeys(options: GridKeysOptions): (event: KeyboardEvent) => void {
  const { rows, columns, place, setPlace, editing, setEditing, box, words, write } = options

  function move(next: GridPlace): void {
    setPlace(next)
    const element = box.current
    if (element === null) return
    const top = next.row * ROW_HEIGHT
    // The head sticks over the first row and a bit.
    if (top < element.scrollTop) element.scrollTop = top
    const bottom = top + 3 * ROW_HEIGHT
    if (bottom > element.scrollTop + element.clientHeight) {
      element.scrollTop = bottom - element.clientHeight
    }
  }

  return (event) => {
    if (editing !== undefined || place === undefined || event.nativeEvent.isComposing) return
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      event.preventDefault()
      void undoIndicatorChange()
      return
    }
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW_HEIGHT) - 3)
    const ctrl = event.ctrlKey || event.metaKey
    const moved = movedPlace({ key: event.key, ctrl, page }, place, rows, columns.length)
    if (moved !== undefined) {
      event.preventDefault()
      move(moved)
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault()
      setEditing(words())
    } else if (event.key === 'Delete') {
      event.preventDefault()
      write('')
    } else if (event.key === 'Backspace') {
      event.preventDefault()
      setEditing('')
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      setEditing(event.key)
    }
  }
}
