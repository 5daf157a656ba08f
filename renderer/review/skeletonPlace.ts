import { type SearchLine, searchLines } from '../editor/find/lines.ts'
import type { Match } from '../editor/find/matches.ts'
import type { EditorBlock } from '../editor/slateTypes.ts'

/** Lines of the block in the order of its skeleton (shared/document/blockWords.ts). */
function ownLines(block: EditorBlock): SearchLine[] {
  return searchLines(block).filter((line) => {
    if (line.note !== undefined) return false
    const [first = 0, second = 0] = line.path
    if (block.type === 'targetList') return block.children[first]?.free === true
    if (block.type === 'table' && block.summary !== undefined) {
      return block.children[first]?.children[second]?.free === true
    }
    return true
  })
}

/** Letters that a line has in the skeleton: a figure is one sign there. */
function skeletonLength(line: SearchLine): number {
  return shifted(line, line.text.length, -1)
}

/** An offset in the skeleton as one in the words that are shown (`by` 1), or the way back (-1). */
function shifted(line: SearchLine, offset: number, by: 1 | -1): number {
  let shift = 0
  for (const { kind, start, end } of line.pieces) {
    if (kind !== 'figure') continue
    const [edge, longer] = by === 1 ? [start - shift, end - start - 1] : [end, end - start - 1]
    if (by === 1 ? edge < offset : edge <= offset) shift += longer
  }
  return offset + by * shift
}

/** A stretch of the block's skeleton, within one line, as found words. */
export function matchInSkeleton(block: EditorBlock, from: number, to: number): Match | undefined {
  let start = 0
  for (const line of ownLines(block)) {
    const end = start + skeletonLength(line)
    if (from >= start && to <= end) {
      return { line, start: shifted(line, from - start, 1), end: shifted(line, to - start, 1) }
    }
    start = end + 1
  }
  return undefined
}

/** Words of a footnote: where they stood, or where they stand alone. */
export function matchInNote(
  block: EditorBlock,
  note: string,
  words: string,
  at: number,
): Match | undefined {
  const line = searchLines(block).find((one) => one.note === note)
  if (line === undefined) return undefined
  const first = line.text.indexOf(words)
  const start = line.text.startsWith(words, at)
    ? at
    : first === line.text.lastIndexOf(words)
      ? first
      : -1
  return start < 0 ? undefined : { line, start, end: start + words.length }
}
