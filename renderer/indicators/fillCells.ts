import type { GridPlace } from './cellRange.ts'

/** A cell that gets the figure of another one. */
export interface Fill {
  readonly from: GridPlace
  readonly to: GridPlace
}

/** A block by its rows of figures (names of groups are left out) and its columns. */
export interface Block {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/** The line of `source` that `line` repeats, as the pattern goes on over `whole`. */
function repeated(line: number, source: readonly number[], whole: readonly number[]): number {
  const [first = line] = source
  const by = whole.indexOf(line) - whole.indexOf(first)
  const { length } = source
  return source[((by % length) + length) % length] ?? line
}

/** The pattern of `source` goes on over the rest of `whole`, which holds it. */
export function fillOver(source: Block, whole: Block): readonly Fill[] {
  return whole.rows.flatMap((row) =>
    whole.columns.flatMap((column): Fill[] => {
      const from = {
        row: repeated(row, source.rows, whole.rows),
        column: repeated(column, source.columns, whole.columns),
      }
      const isSource = from.row === row && from.column === column
      return isSource ? [] : [{ from, to: { row, column } }]
    }),
  )
}

/**
 * Ctrl+D and Ctrl+R: the first line of a block goes into the others; into a single one goes the
 * one before it.
 */
export function fillFromEdge(
  block: Block,
  way: 'down' | 'right',
  before: number | undefined,
): readonly Fill[] {
  const lines = way === 'down' ? block.rows : block.columns
  const whole = lines.length === 1 && before !== undefined ? [before, ...lines] : lines
  const source = whole.slice(0, 1)
  return way === 'down'
    ? fillOver({ ...block, rows: source }, { ...block, rows: whole })
    : fillOver({ ...block, columns: source }, { ...block, columns: whole })
}
