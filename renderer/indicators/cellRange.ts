/** A cell by the indexes of its row and column. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** A block of cells; its last row and column belong to it. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** What is selected: a block between two corners, and the cell in it that keys go to. */
export interface GridSelection {
  readonly active: GridPlace
  readonly anchor: GridPlace
  readonly end: GridPlace
}

export function selectionAt(place: GridPlace): GridSelection {
  return { active: place, anchor: place, end: place }
}

export function rangeOf({ anchor, end }: Pick<GridSelection, 'anchor' | 'end'>): CellRange {
  return {
    top: Math.min(anchor.row, end.row),
    left: Math.min(anchor.column, end.column),
    bottom: Math.max(anchor.row, end.row),
    right: Math.max(anchor.column, end.column),
  }
}

export function isOneCell({ top, left, bottom, right }: CellRange): boolean {
  return top === bottom && left === right
}

/** Numbers from `first` to `last`, both of them too. */
export function span(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
}

/** The range with the cells that were dragged over; only the longer way counts, as in Excel. */
export function draggedFill(range: CellRange, to: GridPlace): CellRange {
  const down = Math.max(to.row - range.bottom, 0)
  const up = Math.max(range.top - to.row, 0)
  const right = Math.max(to.column - range.right, 0)
  const left = Math.max(range.left - to.column, 0)
  const rows = Math.max(down, up)
  if (rows === 0 && right === 0 && left === 0) return range
  if (rows >= Math.max(right, left)) {
    return down > 0 ? { ...range, bottom: to.row } : { ...range, top: to.row }
  }
  return right > 0 ? { ...range, right: to.column } : { ...range, left: to.column }
}
