/** Lines of a table or list that the card has room for. */
const MOST_LINES = 60

/** With more lines than this those that stayed are not shown. */
const FEW_LINES = 12

/** Letters that are compared as one: more would be felt while one writes. */
const MOST_LETTERS = 6000

export interface ComparedLine {
  readonly at: number
  readonly was: string
  readonly is: string
}

/**
 * What of the words before and now is compared, and how many lines are left out. As many lines as
 * before (a table of the same shape) are compared one by one, others as a whole.
 */
export function linesToCompare(
  before: string,
  after: string,
): { readonly pairs: readonly ComparedLine[]; readonly hidden: number } {
  const [was, is] = [before.split('\n'), after.split('\n')]
  if (was.length !== is.length) {
    const [start, end] = commonLines(was, is)
    const [old, now] = [was, is].map((lines) => lines.slice(start, lines.length - end).join('\n'))
    const pair = { at: 0, was: short(old ?? ''), is: short(now ?? '') }
    return { pairs: [pair], hidden: start + end }
  }
  const pairs = was.map((words, at) => ({ at, was: short(words), is: short(is[at] ?? '') }))
  const shown = pairs.length > FEW_LINES ? pairs.filter(({ at }) => was[at] !== is[at]) : pairs
  return {
    pairs: shown.slice(0, MOST_LINES),
    hidden: pairs.length - Math.min(shown.length, MOST_LINES),
  }
}

/** Equal lines at the start and at the end; few are shown along. */
function commonLines(was: readonly string[], is: readonly string[]): [number, number] {
  const most = Math.min(was.length, is.length)
  if (most <= FEW_LINES) return [0, 0]
  let start = 0
  while (start < most && was[start] === is[start]) start++
  let end = 0
  while (end < most - start && was.at(-1 - end) === is.at(-1 - end)) end++
  return [start, end]
}

function short(words: string): string {
  return words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS)}…` : words
}
