import { type Editor, Range, Transforms } from 'slate'
import { figure, footnote } from '../../../shared/document/build.ts'
import type { Figure, FigureRef, Footnote } from '../../../shared/document/types.ts'
import { GAP } from '../../../shared/figures/words.ts'
import { currentLine } from '../plugins/withWordKeys.ts'

/** Puts an empty footnote behind the cursor; undefined where no line holds the cursor. */
export function insertFootnote(editor: Editor): Footnote | undefined {
  return insertInline(editor, footnote([{ text: '' }]))
}

/** Puts a figure at the cursor. `words` as the store gives them now; undefined: a gap. */
export function insertFigure(
  editor: Editor,
  ref: FigureRef,
  words: string | undefined,
): Figure | undefined {
  if (words !== undefined) return insertInline(editor, figure(ref, words))
  return insertInline(editor, { ...figure(ref, GAP), missing: true })
}

function insertInline<T extends Figure | Footnote>(editor: Editor, node: T): T | undefined {
  const { selection } = editor
  if (selection === null || currentLine(editor) === undefined) return undefined
  if (Range.isExpanded(selection)) Transforms.collapse(editor, { edge: 'end' })
  Transforms.insertNodes(editor, node, { select: true })
  // Behind the new node, so that typing goes on.
  Transforms.move(editor)
  return node
}
