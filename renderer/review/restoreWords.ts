import { type Editor, Editor as Editors, Transforms } from 'slate'
import { blockSkeleton, FIGURE_SIGN } from '../../shared/document/blockWords.ts'
import { madeOf } from '../../shared/document/joinOrigins.ts'
import type { Figure, Inline, Text } from '../../shared/document/types.ts'
import { isFigure, isFootnote } from '../../shared/document/walk.ts'
import { asOneStep } from '../editor/commands/asOneStep.ts'
import { blocksOf } from '../editor/find/lines.ts'
import { type EditorBlock, isLineElement } from '../editor/slateTypes.ts'
import { forEditor } from '../editor/value.ts'

/**
 * The block's line with the words that the roll left there. What still reads the same keeps its
 * marks, notes and figures. Undefined: it reads so already, it is no line of words, or figures of
 * it are gone.
 */
function restoredLine(block: EditorBlock | undefined): Inline[] | undefined {
  if (block?.origin === undefined || !isLineElement(block)) {
    return undefined
  }
  const now = blockSkeleton(block)
  const wanted = madeOf(block.origin)
  if (now === wanted) return undefined
  const [from, back] = commonEnds(now, wanted)
  const middle = slice(block.children, from, now.length - back)
  const figures = middle.filter(isFigure)
  const words = wanted.slice(from, wanted.length - back).split(FIGURE_SIGN)
  if (figures.length !== words.length - 1) return undefined
  return [
    ...slice(block.children, 0, from),
    ...between(words, figures, lookAt(block.children, from)),
    ...middle.filter(isFootnote),
    ...slice(block.children, now.length - back, now.length, true),
  ]
}

/** Can last year's words be put back? */
export function canRestore(block: EditorBlock | undefined): boolean {
  return restoredLine(block) !== undefined
}

/** Puts back the words that the block had when the document was made; one undo step. */
export function restoreWords(editor: Editor, at: number): boolean {
  const block = blocksOf(editor.children)[at]
  const line = restoredLine(block)
  if (block === undefined || line === undefined) return false
  asOneStep(editor, () => {
    for (let child = block.children.length - 1; child >= 0; child--) {
      Transforms.removeNodes(editor, { at: [at, child] })
    }
    Transforms.insertNodes(editor, forEditor(line), { at: [at, 0] })
    Transforms.select(editor, Editors.start(editor, [at]))
  })
  return true
}

/** How many letters both have in common at the start, and at the end of the rest. */
function commonEnds(one: string, other: string): [number, number] {
  const most = Math.min(one.length, other.length)
  let start = 0
  while (start < most && one[start] === other[start]) start++
  let end = 0
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end++
  return [start, end]
}

function lengthOf(inline: Inline): number {
  if (isFootnote(inline)) return 0
  return isFigure(inline) ? 1 : inline.text.length
}

/** What stands between two offsets of the skeleton; what has no length counts at its start. */
function slice(line: readonly Inline[], from: number, to: number, isEnd = false): Inline[] {
  const parts: Inline[] = []
  let at = 0
  for (const inline of line) {
    const end = at + lengthOf(inline)
    if (isFigure(inline) || isFootnote(inline)) {
      if (at >= from && (at < to || isEnd)) parts.push(inline)
    } else if (end > from && at < to) {
      parts.push({ ...inline, text: inline.text.slice(Math.max(0, from - at), to - at) })
    }
    at = end
  }
  return parts
}

/** The marks of the text at that place. */
function lookAt(line: readonly Inline[], place: number): Omit<Text, 'text' | 'comments'> {
  let at = 0
  for (const inline of line) {
    at += lengthOf(inline)
    if (at < place || isFigure(inline) || isFootnote(inline)) continue
    const { text: _, comments: __, ...look } = inline
    return look
  }
  return {}
}

function between(
  words: readonly string[],
  figures: readonly Figure[],
  look: Omit<Text, 'text'>,
): Inline[] {
  return words.flatMap((text, at): Inline[] => {
    const figure = figures[at]
    return figure === undefined ? [{ ...look, text }] : [{ ...look, text }, figure]
  })
}
