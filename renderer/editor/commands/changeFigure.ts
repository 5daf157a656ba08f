import { Editor, Element, Node, Range, Text, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { figure } from '../../../shared/document/build.ts'
import type { Figure, FigureRef } from '../../../shared/document/types.ts'
import { GAP } from '../../../shared/figures/words.ts'
import { pathOfId } from '../reveal.ts'
import { asOneStep } from './asOneStep.ts'

/**
 * Puts a figure in the place of typed words (what was asked for by "@", a number), as one step;
 * it looks as they did. A cursor elsewhere stays where it is. `words` as the store gives them now; undefined: a gap.
 */
export function replaceWithFigure(
  editor: Editor,
  at: Range,
  ref: FigureRef,
  words: string | undefined,
): Figure {
  const [first] = Editor.nodes(editor, { at, match: Text.isText })
  const { bold, italic, comments }: Partial<Text> = first?.[0] ?? {}
  const made: Figure = {
    ...figure(ref, words ?? GAP),
    ...(words === undefined && { missing: true }),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(comments && { comments }),
  }
  const { selection } = editor
  const isAway = selection !== null && Range.intersection(selection, at) === null
  HistoryEditor.withNewBatch(editor, () => {
    // Nothing is selected first: an undo would bring that selection back.
    Editor.withoutNormalizing(editor, () => {
      Transforms.delete(editor, { at })
      Transforms.insertNodes(editor, made, { at: Range.start(at), select: !isAway })
    })
    // Behind the new node, so that typing goes on.
    if (!isAway) stepBehind(editor)
  })
  return made
}

function stepBehind(editor: Editor): void {
  const point = editor.selection && Editor.after(editor, editor.selection.anchor.path.slice(0, -1))
  if (point) Transforms.select(editor, point)
}

/** Makes the figure another one of the store, as one step; false when it is gone. */
export function changeFigure(
  editor: Editor,
  id: string,
  ref: FigureRef,
  words: string | undefined,
): boolean {
  const path = pathOfId(editor, id)
  if (path === undefined) return false
  asOneStep(editor, () => {
    Transforms.setNodes(editor, { ref, shown: words ?? GAP }, { at: path })
    if (words === undefined) Transforms.setNodes(editor, { missing: true }, { at: path })
    else Transforms.unsetNodes(editor, 'missing', { at: path })
  })
  return true
}

/** Leaves the words of the figure as plain text that the store no longer changes, as one step. */
export function figureToText(editor: Editor, id: string): boolean {
  const path = pathOfId(editor, id)
  const node = path && Node.get(editor, path)
  if (path === undefined || !Element.isElement(node) || node.type !== 'figure') return false
  const { shown, bold, italic, comments } = node
  const text: Text = {
    text: shown,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(comments && { comments }),
  }
  asOneStep(editor, () => {
    Transforms.removeNodes(editor, { at: path })
    Transforms.insertNodes(editor, text, { at: path, select: true })
  })
  return true
}
