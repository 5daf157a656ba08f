import { Editor, Range, Transforms } from 'slate'
import { sectionEnd, sectionStart } from '../../shared/document/sections.ts'
import { asOneStep } from '../editor/commands/asOneStep.ts'
import { blocksOf } from '../editor/find/lines.ts'
import type { EditorBlock } from '../editor/slateTypes.ts'
import { blockWaits } from './editorReview.ts'

/** Indices of the blocks that hold the cursor or the selection. */
export function selectedBlocks(editor: Editor): number[] {
  if (editor.selection === null) return []
  const [start, end] = Range.edges(Editor.unhangRange(editor, editor.selection))
  const [first = 0, last = 0] = [start.path[0], end.path[0]]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/** Indices of the blocks of the section around the block at `at`; alone outside of sections. */
export function sectionBlocks(editor: Editor, at: number): number[] {
  const blocks = blocksOf(editor.children)
  const start = sectionStart(blocks, at)
  if (start === undefined) return [at]
  return Array.from({ length: sectionEnd(blocks, start) - start }, (_, by) => start + by)
}

/** Only what came from last year can be reviewed. */
export function canReview(block: EditorBlock | undefined): block is EditorBlock {
  return block?.origin !== undefined && block.reviewed !== true
}

/** Marks the blocks as looked at, as one undo step; answers how many it were. */
export function markReviewed(editor: Editor, at: readonly number[]): number {
  const wanted = at.filter((index) => canReview(blocksOf(editor.children)[index]))
  if (wanted.length > 0) {
    asOneStep(editor, () => {
      for (const index of wanted) Transforms.setNodes(editor, { reviewed: true }, { at: [index] })
    })
  }
  return wanted.length
}

/** The blocks are to be looked at again; one undo step. Answers how many it were. */
export function takeBackReviewed(editor: Editor, at: readonly number[]): number {
  const wanted = at.filter((index) => blocksOf(editor.children)[index]?.reviewed === true)
  if (wanted.length > 0) {
    asOneStep(editor, () => {
      for (const index of wanted) Transforms.unsetNodes(editor, 'reviewed', { at: [index] })
    })
  }
  return wanted.length
}

/**
 * The next (or previous) block that waits for its review, round the end of the text; `from` itself
 * comes last.
 */
export function nextWaiting(editor: Editor, from: number, by: 1 | -1): number | undefined {
  const blocks = blocksOf(editor.children)
  const count = blocks.length
  for (let step = 1; step <= count; step++) {
    const at = (((from + by * step) % count) + count) % count
    const block = blocks[at]
    if (block !== undefined && blockWaits(block)) return at
  }
  return undefined
}
