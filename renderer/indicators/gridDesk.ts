import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import type { Indicator, Observation } from '../../shared/indicators/types.ts'
import { createStore, type Store } from '../state/store.ts'
import { type CellRange, type GridPlace, type GridSelection, span } from './cellRange.ts'
import type { Block } from './fillCells.ts'
import { computedAt, type GridColumn, type GridRow } from './gridModel.ts'

/** What the table shows now. */
export interface GridView {
  readonly store: StoreIndex
  readonly entity: string
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
}

/** A cell that is being changed. */
export interface Editing {
  readonly place: GridPlace
  /** What the field begins with. */
  readonly words: string
  /** `typed`: arrows end it and move on; `opened` (F2): they move in the words. As in Excel. */
  readonly mode: 'typed' | 'opened'
  /** The words differ from the cell's already: Backspace has emptied it. */
  readonly changed?: true
}

/** What was typed or pasted and could not be written: it stays to be put right. */
export interface Rejected {
  readonly words: string
  readonly message: string
}

/** Cells to be moved by the next paste. */
export interface Cut {
  readonly range: CellRange
  /** Whose figures, and what the clipboard then held. */
  readonly cells: readonly CellName[]
  readonly text: string
}

/** A cell by what it holds, wherever it is shown. */
export interface CellName {
  readonly indicator: Indicator
  readonly entity: string
  readonly column: GridColumn
}

/** A figure on its way to the host; `after` undefined: it is removed. */
export interface Pending {
  readonly after: Observation | undefined
  readonly ticket: number
}

/**
 * What is going on in one table, outside React: a moved selection draws no cell again, and keys
 * that come faster than drawing see where the ones before have led.
 */
export interface GridDesk {
  readonly view: Store<GridView>
  readonly selection: Store<GridSelection | undefined>
  readonly editing: Store<Editing | undefined>
  readonly pending: Store<ReadonlyMap<string, Pending>>
  readonly rejected: Store<ReadonlyMap<string, Rejected>>
  readonly cut: Store<Cut | undefined>
  /** The block that the drag of the small handle would fill. */
  readonly filling: Store<CellRange | undefined>
  /** The column where a row of Tabs began: Enter goes back to it. */
  readonly tabStart: Store<number | undefined>
}

export function createGridDesk(view: GridView): GridDesk {
  return {
    view: createStore(view),
    selection: createStore<GridSelection | undefined>(undefined),
    editing: createStore<Editing | undefined>(undefined),
    pending: createStore<ReadonlyMap<string, Pending>>(new Map()),
    rejected: createStore<ReadonlyMap<string, Rejected>>(new Map()),
    cut: createStore<Cut | undefined>(undefined),
    filling: createStore<CellRange | undefined>(undefined),
    tabStart: createStore<number | undefined>(undefined),
  }
}

/** The key of a cell's figure in the store. */
export function cellKey({ indicator, entity, column }: CellName): string {
  return `${indicator.code}|${entity}|${column.key}`
}

/** The cell of a place; undefined on the name of a group. */
export function cellAt(view: GridView, { row, column }: GridPlace): CellName | undefined {
  const line = view.rows[row]
  const head = view.columns[column]
  if (line?.kind !== 'indicator' || head === undefined) return undefined
  return { indicator: line.indicator, entity: view.entity, column: head }
}

/** The figure that the person sees in the cell: what is on its way counts. */
export function figureNow(desk: GridDesk, cell: CellName): Observation | undefined {
  const key = cellKey(cell)
  const pending = desk.pending.get().get(key)
  return pending === undefined ? desk.view.get().store.observations.get(key) : pending.after
}

/** What stands in the cell: the same, and where there is nothing the computed figure. */
export function figureShown(desk: GridDesk, cell: CellName): Observation | undefined {
  const { store } = desk.view.get()
  return figureNow(desk, cell) ?? computedAt(store, cell.indicator, cell.entity, cell.column)
}

/** The computed figure of a cell that holds none; undefined: it holds one, or there is nothing. */
export function computedNow(desk: GridDesk, cell: CellName): Observation | undefined {
  return figureNow(desk, cell) === undefined ? figureShown(desk, cell) : undefined
}

/** Rows of figures of a range: names of groups hold nothing. */
export function figureRows({ rows }: GridView, { top, bottom }: CellRange): number[] {
  const found: number[] = []
  for (let at = Math.max(0, top); at <= bottom && at < rows.length; at++) {
    if (rows[at]?.kind === 'indicator') found.push(at)
  }
  return found
}

/** Cells of a range, row by row. */
export function cellsIn(view: GridView, range: CellRange): CellName[][] {
  return figureRows(view, range).map((row) => {
    const line: CellName[] = []
    for (let column = range.left; column <= range.right; column++) {
      const cell = cellAt(view, { row, column })
      if (cell !== undefined) line.push(cell)
    }
    return line
  })
}

/** The range without names of groups. */
export function blockOf(view: GridView, range: CellRange): Block {
  return { rows: figureRows(view, range), columns: span(range.left, range.right) }
}
