import type { Editor } from 'slate'
import { type FigurePlace, nextFigure } from '../figures/nextFigure.ts'

/** The next (or previous) figure without a value from the cursor on, round the end. */
export function nextGap(editor: Editor, by: 1 | -1): FigurePlace | undefined {
  return nextFigure(editor, by, ({ missing }) => missing === true)
}
