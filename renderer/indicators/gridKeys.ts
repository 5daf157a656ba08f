import { flushSync } from 'react-dom'
import { redoIndicatorChange, undoIndicatorChange } from '../state/indicators.ts'
import { showToast } from '../ui/toast.tsx'
import { clearBlock, fillBlock } from './blockCommands.ts'
import { type GridPlace, type GridSelection, isOneCell, rangeOf, selectionAt } from './cellRange.ts'
import { fillFromEdge } from './fillCells.ts'
import {
  blockOf,
  cellAt,
  cellKey,
  computedNow,
  type Editing,
  figureRows,
  figureShown,
  type GridDesk,
} from './gridDesk.ts'
import { exactWords } from './gridModel.ts'
import { movedPlace, nextInBlock } from './moves.ts'

/** What the keys need of the table on the screen. */
export interface KeyGround {
  readonly desk: GridDesk
  /** Rows in sight. */
  readonly page: () => number
  /** Brings a cell into sight. */
  readonly show: (place: GridPlace) => void
  readonly about: ((code: string) => void) | undefined
}

export type GridKey = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
>

/** Opens the field over a cell, with the keyboard in it before the key's letter arrives. */
export function openCell(desk: GridDesk, editing: Editing): void {
  if (cellAt(desk.view.get(), editing.place) === undefined) return
  desk.cut.set(undefined)
  flushSync(() => desk.editing.set(editing))
}

/** What F2 begins with: words that were refused, else the figure with all its digits. */
export function wordsToEdit(desk: GridDesk, place: GridPlace): string {
  const cell = cellAt(desk.view.get(), place)
  if (cell === undefined) return ''
  const refused = desk.rejected.get().get(cellKey(cell))
  return refused?.words ?? exactWords(figureShown(desk, cell), cell.indicator)
}

let hideTold: (() => void) | undefined

/** A computed figure is not typed over by accident: it says how it is done on purpose. */
function keepsComputed(desk: GridDesk, place: GridPlace): boolean {
  const cell = cellAt(desk.view.get(), place)
  if (cell === undefined || desk.rejected.get().has(cellKey(cell))) return false
  if (computedNow(desk, cell) === undefined) return false
  hideTold?.()
  hideTold = showToast({ words: 'Ô này tự tính từ số khác. Bấm F2 để nhập số thay cho số tính.' })
  return true
}

/** Excel's keys. True: the key was one of them. */
export function gridKey(ground: KeyGround, event: GridKey): boolean {
  const { desk } = ground
  const selection = desk.selection.get()
  if (desk.editing.get() !== undefined || event.isComposing || selection === undefined) return false
  const ctrl = event.ctrlKey || event.metaKey
  const { key, shiftKey, altKey } = event
  if (altKey) {
    if (key !== 'Enter' || ground.about === undefined) return false
    const cell = cellAt(desk.view.get(), selection.active)
    if (cell !== undefined) ground.about(cell.indicator.code)
    return true
  }
  if (ctrl && commandKey(ground, selection, event)) return true
  if (move(ground, selection, event)) return true
  const place = selection.active
  switch (key) {
    case 'Enter':
      step(ground, 'down', shiftKey ? -1 : 1)
      return true
    case 'Tab':
      return step(ground, 'right', shiftKey ? -1 : 1)
    case 'F2':
      openCell(desk, { place, words: wordsToEdit(desk, place), mode: 'opened' })
      return true
    case 'Delete':
      clearBlock(desk)
      return true
    case 'Backspace':
      if (keepsComputed(desk, place)) return true
      openCell(desk, { place, words: '', mode: 'typed', changed: true })
      return true
    case 'Escape':
      return giveUp(desk, place)
    case ' ':
      if (!shiftKey && !ctrl) break
      selectLines(desk, selection, ctrl ? 'columns' : 'rows')
      return true
  }
  if (key.length !== 1 || ctrl) return false
  if (keepsComputed(desk, place)) return true
  openCell(desk, { place, words: '', mode: 'typed' })
  // The letter itself goes into the field, as the browser (or the input method) writes it.
  return false
}

function commandKey(ground: KeyGround, selection: GridSelection, event: GridKey): boolean {
  const { desk } = ground
  const view = desk.view.get()
  switch (event.key.toLowerCase()) {
    case 'z':
      void (event.shiftKey ? redoIndicatorChange() : undoIndicatorChange())
      return true
    case 'y':
      void redoIndicatorChange()
      return true
    case 'a':
      desk.selection.set({
        active: selection.active,
        anchor: { row: 0, column: 0 },
        end: { row: view.rows.length - 1, column: view.columns.length - 1 },
      })
      return true
    case 'd':
    case 'r': {
      const range = rangeOf(selection)
      const way = event.key.toLowerCase() === 'd' ? 'down' : 'right'
      const block = blockOf(view, range)
      const above = figureRows(view, { ...range, top: 0, bottom: range.top - 1 }).at(-1)
      const before = way === 'down' ? above : range.left === 0 ? undefined : range.left - 1
      fillBlock(desk, fillFromEdge(block, way, before))
      return true
    }
    default:
      return false
  }
}

function move(ground: KeyGround, selection: GridSelection, event: GridKey): boolean {
  const { desk, page, show } = ground
  const view = desk.view.get()
  const from = event.shiftKey ? selection.end : selection.active
  const to = movedPlace(
    { key: event.key, ctrl: event.ctrlKey || event.metaKey, page: page() },
    from,
    {
      rows: view.rows,
      width: view.columns.length,
      filled: (place) => {
        const cell = cellAt(view, place)
        return cell !== undefined && figureShown(desk, cell) !== undefined
      },
    },
  )
  if (to === undefined) return false
  desk.tabStart.set(undefined)
  desk.selection.set(event.shiftKey ? { ...selection, end: to } : selectionAt(to))
  show(to)
  return true
}

/** Enter and Tab; in a block they go round in it. False: Tab leaves the table. */
export function step(ground: KeyGround, way: 'down' | 'right', by: 1 | -1): boolean {
  const { desk, show, page } = ground
  const selection = desk.selection.get()
  if (selection === undefined) return false
  const view = desk.view.get()
  const range = rangeOf(selection)
  if (!isOneCell(range)) {
    const places = blockOf(view, range)
    if (places.rows.length === 0) return true
    const next = nextInBlock(places, selection.active, way, by)
    desk.selection.set({ ...selection, active: next })
    show(next)
    return true
  }
  const { row, column } = selection.active
  if (way === 'right') {
    const next = column + by
    if (next < 0 || next >= view.columns.length) return false
    if (desk.tabStart.get() === undefined) desk.tabStart.set(column)
    desk.selection.set(selectionAt({ row, column: next }))
    show({ row, column: next })
    return true
  }
  const start = desk.tabStart.get() ?? column
  const key = by === 1 ? 'ArrowDown' : 'ArrowUp'
  const next = movedPlace(
    { key, page: page() },
    { row, column: start },
    {
      rows: view.rows,
      width: view.columns.length,
      filled: () => false,
    },
  )
  desk.tabStart.set(undefined)
  if (next === undefined) return true
  desk.selection.set(selectionAt(next))
  show(next)
  return true
}

function giveUp(desk: GridDesk, place: GridPlace): boolean {
  if (desk.cut.get() !== undefined) {
    desk.cut.set(undefined)
    return true
  }
  const cell = cellAt(desk.view.get(), place)
  if (cell === undefined || !desk.rejected.get().has(cellKey(cell))) return false
  const left = new Map(desk.rejected.get())
  left.delete(cellKey(cell))
  desk.rejected.set(left)
  return true
}

function selectLines(desk: GridDesk, selection: GridSelection, what: 'rows' | 'columns'): void {
  const { rows, columns } = desk.view.get()
  const range = rangeOf(selection)
  desk.selection.set(
    what === 'rows'
      ? {
          active: selection.active,
          anchor: { row: range.top, column: 0 },
          end: { row: range.bottom, column: columns.length - 1 },
        }
      : {
          active: selection.active,
          anchor: { row: 0, column: range.left },
          end: { row: rows.length - 1, column: range.right },
        },
  )
}
