import { commonTokens } from '../../compare/commonTokens.ts'
import { wordLikeness } from '../../document/likeness.ts'

/** What two short lists (rows of a table, lines of official parts) are paired by. */
export interface Listed {
  /** Only things of one sort are paired. */
  readonly sort: string
  readonly words: string
  /** What is of its sort is the same thing, however it reads. */
  readonly sure?: boolean
}

/** Step of a list laid over another one: places in them. */
export interface Pair {
  readonly before?: number
  readonly after?: number
}

const ALIKE = 0.3
/** Gaps of more pairs than this to be looked at stand alone. */
const MOST_PAIRS = 40_000

/** Both lists in one: what reads the same, then what is alike; the rest stands alone. */
export function pairLists(before: readonly Listed[], after: readonly Listed[]): Pair[] {
  const key = ({ sort, words }: Listed) => `${sort}\n${words}`
  const pairs: Pair[] = []
  let [a, b] = [0, 0]
  const upTo = (endA: number, endB: number) => {
    for (const { before: i, after: j } of alike(before.slice(a, endA), after.slice(b, endB))) {
      pairs.push({
        ...(i !== undefined && { before: a + i }),
        ...(j !== undefined && { after: b + j }),
      })
    }
  }
  for (const [i, j] of commonTokens(before.map(key), after.map(key))) {
    upTo(i, j)
    pairs.push({ before: i, after: j })
    a = i + 1
    b = j + 1
  }
  upTo(before.length, after.length)
  return pairs
}

/** The pairs with the greatest likeness in all, in order. */
function alike(before: readonly Listed[], after: readonly Listed[]): Pair[] {
  const [rows, columns] = [before.length, after.length]
  if (rows * columns > MOST_PAIRS) return [...alone('before', rows), ...alone('after', columns)]
  const best = new Float64Array((rows + 1) * (columns + 1))
  const at = (row: number, column: number) => row * (columns + 1) + column
  const like = new Map<number, number>()
  const bags = after.map(wordsOf)
  before.forEach((one, row) => {
    const bag = wordsOf(one)
    after.forEach((other, column) => {
      if (one.sort !== other.sort) return
      const likeness = wordLikeness(bag, bags[column] ?? new Set())
      if (one.sure) like.set(at(row, column), likeness + 1)
      else if (likeness >= ALIKE) like.set(at(row, column), likeness)
    })
  })
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const paired = like.get(at(row, column))
      best[at(row, column)] = Math.max(
        best[at(row + 1, column)] ?? 0,
        best[at(row, column + 1)] ?? 0,
        paired === undefined ? 0 : paired + (best[at(row + 1, column + 1)] ?? 0),
      )
    }
  }
  const pairs: Pair[] = []
  let [row, column] = [0, 0]
  while (row < rows || column < columns) {
    const paired = like.get(at(row, column))
    const here = best[at(row, column)] ?? 0
    if (
      row < rows &&
      column < columns &&
      paired !== undefined &&
      here === paired + (best[at(row + 1, column + 1)] ?? 0)
    ) {
      pairs.push({ before: row++, after: column++ })
    } else if (row < rows && (column >= columns || here === (best[at(row + 1, column)] ?? 0))) {
      pairs.push({ before: row++ })
    } else pairs.push({ after: column++ })
  }
  return pairs
}

function alone(side: keyof Pair, count: number): Pair[] {
  return Array.from({ length: count }, (_, at) => ({ [side]: at }))
}

function wordsOf({ words }: Listed): Set<string> {
  return new Set(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}
