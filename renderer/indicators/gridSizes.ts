/** Pixels; every row is one line high and every column of figures as wide, so places are computed. */
export const ROW_HEIGHT = 34
export const HEAD_HEIGHT = 46

export interface GridSizes {
  readonly name: number
  readonly unit: number
  readonly column: number
}

/** Widths of the columns in a box; `narrow`: beside the page of a document. */
export function gridSizes(width: number, narrow: boolean): GridSizes {
  if (narrow) return { name: 196, unit: 0, column: 106 }
  if (width < 620) return { name: 200, unit: 72, column: 104 }
  if (width < 1000) return { name: 270, unit: 100, column: 112 }
  return { name: 350, unit: 116, column: 120 }
}

/** The part of the table that is drawn; `last` and `right` are behind it. */
export interface GridWindow {
  readonly first: number
  readonly last: number
  readonly left: number
  readonly right: number
}

/** Rows are drawn by steps, so that a wheel's turn does not draw each time. */
const ROW_STEP = 6

/** What a box scrolled to `top` and `left` shows, with some around it. */
export function windowAt(
  box: {
    readonly top: number
    readonly left: number
    readonly width: number
    readonly height: number
  },
  { name, unit, column }: GridSizes,
): GridWindow {
  const step = (row: number, round: (value: number) => number): number =>
    round(row / ROW_STEP) * ROW_STEP
  const first = step(box.top / ROW_HEIGHT - 3, Math.floor)
  const last = step((box.top + box.height - HEAD_HEIGHT) / ROW_HEIGHT + 3, Math.ceil)
  const room = Math.max(0, box.width - name - unit)
  return {
    first: Math.max(0, first),
    last: Math.max(0, last),
    left: Math.max(0, 2 * Math.floor(box.left / column / 2 - 0.5)),
    right: 2 * Math.ceil((box.left + room) / column / 2 + 0.5),
  }
}
