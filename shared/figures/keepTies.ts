import { sameMarks } from '../document/marks.ts'
import { commonTies, joinedTies, type Ties, withTies } from '../document/ties.ts'
import type { Inline } from '../document/types.ts'
import { isFigure, isFootnote } from '../document/walk.ts'

/** One word, blank, figure or note of a line, with what tells it apart. */
interface Piece {
  readonly key: string
  readonly inline: Inline
}

function piecesOf(line: readonly Inline[], keyOf: (inline: Inline) => string): Piece[] {
  return line.flatMap((inline): Piece[] => {
    if (isFigure(inline) || isFootnote(inline)) return [{ key: keyOf(inline), inline }]
    const words = inline.text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu) ?? []
    return words.map((text) => ({ key: text, inline: { ...inline, text } }))
  })
}

/**
 * The words written anew with the comments of the old ones: what stayed keeps its own, and what
 * was put in between takes those of the words it replaces. `keyOf` says which figures are the
 * same.
 */
export function keepTies(
  old: readonly Inline[],
  written: readonly Inline[],
  keyOf: (inline: Inline) => string,
): Inline[] {
  if (old.every((inline) => inline.comments === undefined)) return [...written]
  const before = piecesOf(old, keyOf)
  const after = piecesOf(written, keyOf)
  const kept = [...longestCommon(before, after), { old: before.length, now: after.length }]
  const tied: Inline[] = []
  let from = { old: 0, now: 0 }
  for (const same of kept) {
    const here = before[same.old]?.inline.comments
    // A word put between two words of a comment belongs to it.
    let replaced: Ties | undefined = commonTies(before[from.old - 1]?.inline.comments, here)
    for (const { inline } of before.slice(from.old, same.old)) {
      if (inline.comments !== undefined) replaced = joinedTies(replaced, inline.comments)
    }
    for (const { inline } of after.slice(from.now, same.now)) tied.push(withTies(inline, replaced))
    const piece = after[same.now]
    if (piece !== undefined) tied.push(withTies(piece.inline, here))
    from = { old: same.old + 1, now: same.now + 1 }
  }
  return joinWords(tied)
}

interface Pair {
  readonly old: number
  readonly now: number
}

/** The longest row of pieces that both have in the same order; a line has some dozens. */
function longestCommon(before: readonly Piece[], after: readonly Piece[]): Pair[] {
  const width = after.length + 1
  const length = new Uint32Array((before.length + 1) * width)
  const at = (old: number, now: number): number => length[old * width + now] ?? 0
  for (let old = before.length - 1; old >= 0; old--) {
    for (let now = after.length - 1; now >= 0; now--) {
      length[old * width + now] =
        before[old]?.key === after[now]?.key
          ? at(old + 1, now + 1) + 1
          : Math.max(at(old + 1, now), at(old, now + 1))
    }
  }
  const pairs: Pair[] = []
  let [old, now] = [0, 0]
  while (old < before.length && now < after.length) {
    if (before[old]?.key === after[now]?.key) pairs.push({ old: old++, now: now++ })
    else if (at(old + 1, now) >= at(old, now + 1)) old++
    else now++
  }
  return pairs
}

function joinWords(pieces: readonly Inline[]): Inline[] {
  const line: Inline[] = []
  for (const piece of pieces) {
    const last = line.at(-1)
    if ('text' in piece && last !== undefined && 'text' in last && sameMarks(last, piece)) {
      line[line.length - 1] = { ...last, text: last.text + piece.text }
    } else line.push(piece)
  }
  return line.length > 0 ? line : [{ text: '' }]
}
