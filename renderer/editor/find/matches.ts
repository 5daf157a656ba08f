import { type Path, type Point, Point as Points, type Range } from 'slate'
import type { TextMatch } from '../../../shared/text/find.ts'
import type { EditorBlock } from '../slateTypes.ts'
import type { SearchLine } from './lines.ts'

/** A stretch of a line that was found. */
export interface Match extends TextMatch {
  readonly line: SearchLine
}

/** What was found in one block, in reading order. */
export interface BlockHits {
  readonly block: EditorBlock
  /** Index of the block at the time of the search. */
  readonly at: number
  /** Number of matches in the blocks before. */
  readonly before: number
  readonly matches: readonly Match[]
}

/** A note's words stand where its mark does: matches of its line before and after it. */
export function inReadingOrder(matches: readonly Match[]): Match[] {
  if (!matches.some(({ line }) => line.note !== undefined)) return [...matches]
  // The mark stands in front of the letter at its offset.
  const place = ({ line, start }: Match) => (line.markAt === undefined ? start : line.markAt - 0.5)
  const host = ({ line }: Match) => (line.note === undefined ? line.path : line.path.slice(0, -1))
  const compare = (a: Match, b: Match): number => {
    const [one, other] = [host(a), host(b)]
    for (let at = 0; at < one.length; at++) {
      const by = (one[at] ?? 0) - (other[at] ?? 0)
      if (by !== 0) return by
    }
    return place(a) - place(b)
  }
  // The sort is stable: within a note and within a line the order stays.
  return [...matches].sort(compare)
}

/** Does the match hold words that the store writes? They are shown but never replaced. */
export function holdsFigure({ line, start, end }: TextMatch & Pick<Match, 'line'>): boolean {
  return line.pieces.some(
    (piece) => piece.kind === 'figure' && piece.start < end && piece.end > start,
  )
}

/** Range of the match in the editor; of a note its mark. */
export function rangeOf({ line, start, end }: Match, block: number): Range {
  const path: Path = [block, ...line.path]
  if (line.note !== undefined) {
    const mark = { path: [...path, 0], offset: 0 }
    return { anchor: mark, focus: mark }
  }
  return { anchor: pointAt(line, path, start, 'start'), focus: pointAt(line, path, end, 'end') }
}

function pointAt(line: SearchLine, path: Path, offset: number, edge: 'start' | 'end'): Point {
  // At a border the start belongs to the piece behind it, the end to the one before.
  const holds = line.pieces.filter(({ start, end }) => start <= offset && offset <= end)
  const inner =
    edge === 'start'
      ? (holds.find(({ end }) => offset < end) ?? holds.at(-1))
      : (holds.findLast(({ start }) => start < offset) ?? holds[0])
  const index = inner?.index ?? 0
  if (inner === undefined || inner.kind === 'text') {
    return { path: [...path, index], offset: offset - (inner?.start ?? 0) }
  }
  return { path: [...path, index, 0], offset: 0 }
}

/** Is the whole match inside the range? */
export function isWithin(match: Match, block: number, { anchor, focus }: Range): boolean {
  const [start, end] = Points.isBefore(anchor, focus) ? [anchor, focus] : [focus, anchor]
  const range = rangeOf(match, block)
  return !Points.isBefore(range.anchor, start) && !Points.isAfter(range.focus, end)
}
