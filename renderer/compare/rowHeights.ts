/** Heights of rows, guessed until they have been drawn, and where each row begins. */
export interface RowHeights {
  readonly count: number
  /** Distance of row `at` from the top; of `count` the height of all. */
  top(at: number): number
  /** The row at a distance from the top. */
  rowAt(distance: number): number
  /** A row has been drawn; true when it is not as high as was thought. */
  measured(at: number, height: number): boolean
}

/** Differences below this (px) are those of rounding. */
const SLIGHT = 0.5

/** `guess`: the height of a row that was not drawn yet. */
export function createRowHeights(count: number, guess: (at: number) => number): RowHeights {
  const heights = Float64Array.from({ length: count }, (_, at) => guess(at))
  const tops = new Float64Array(count + 1)
  /** Tops up to this one are right. */
  let known = 0

  const fill = (upTo: number): void => {
    for (; known < upTo; known++) {
      tops[known + 1] = (tops[known] ?? 0) + (heights[known] ?? 0)
    }
  }
  const top = (at: number): number => {
    const wanted = Math.max(0, Math.min(at, count))
    fill(wanted)
    return tops[wanted] ?? 0
  }

  return {
    count,
    top,
    rowAt(distance) {
      fill(count)
      let low = 0
      let high = Math.max(0, count - 1)
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((tops[middle] ?? 0) <= distance) low = middle
        else high = middle - 1
      }
      return low
    },
    measured(at, height) {
      if (Math.abs((heights[at] ?? 0) - height) < SLIGHT) return false
      heights[at] = height
      known = Math.min(known, at)
      return true
    },
  }
}
