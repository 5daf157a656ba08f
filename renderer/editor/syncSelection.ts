import { type Editor, Range, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { drawn } from './drawn.ts'

/** The editor as it was last drawn, and where the browser's selection stood then. */
interface Drawn {
  readonly children: Editor['children']
  readonly selection: Editor['selection']
  readonly place: Place
}

type Place = Pick<Selection, 'anchorNode' | 'anchorOffset' | 'focusNode' | 'focusOffset'>

const lastDrawn = new WeakMap<Editor, Drawn>()

/** The editor is on the screen and its selection is the browser's (page/drawnEditor.ts tells). */
export function noteDrawn(editor: Editor): void {
  const { children, selection } = editor
  lastDrawn.set(editor, { children, selection, place: placeNow() })
}

/** Is all that the editor has done on the screen? */
export function isDrawn(editor: Editor): boolean {
  return isDrawnAs(editor, editor)
}

/** Does the screen show the editor as it was then? */
export function isDrawnAs(editor: Editor, then: Pick<Editor, 'children' | 'selection'>): boolean {
  const last = lastDrawn.get(editor)
  return last?.children === then.children && last.selection === then.selection
}

/** Is all on the screen, and the browser's selection where the editor has left it? */
export function standsWhereLeft(editor: Editor): boolean {
  const left = lastDrawn.get(editor)?.place
  if (left === undefined || ReactEditor.isComposing(editor)) return false
  return isDrawn(editor) && isSame(left, placeNow())
}

/**
 * Makes the browser's selection the editor's at once. Slate hears of what the browser moves by
 * itself (Shift and arrows, Home, a click, a screen reader) only every 100 ms; a key that comes
 * sooner would act at the old place.
 *
 * Whoever moved it, a selection that stands elsewhere than where the editor left it is taken over.
 * Only while the editor's last step is not on the screen the browser's place is the old one.
 */
export function takeOverSelection(editor: Editor): void {
  if (ReactEditor.isComposing(editor) || !isDrawn(editor)) return
  const shown = window.getSelection()
  const left = lastDrawn.get(editor)?.place
  if (shown === null || shown.rangeCount === 0 || (left && isSame(left, placeNow()))) return
  // Another text has it: the other tab's, the one beside, a note's.
  if (!drawn(editor, editor)?.contains(shown.anchorNode)) return
  const range = ReactEditor.toSlateRange(editor, shown, { exactMatch: false, suppressThrow: true })
  if (range === null || (editor.selection !== null && Range.equals(range, editor.selection))) return
  Transforms.select(editor, range)
}

function placeNow(): Place {
  const shown = window.getSelection()
  return {
    anchorNode: shown?.anchorNode ?? null,
    anchorOffset: shown?.anchorOffset ?? 0,
    focusNode: shown?.focusNode ?? null,
    focusOffset: shown?.focusOffset ?? 0,
  }
}

function isSame(one: Place, other: Place): boolean {
  return (
    one.anchorNode === other.anchorNode &&
    one.anchorOffset === other.anchorOffset &&
    one.focusNode === other.focusNode &&
    one.focusOffset === other.focusOffset
  )
}
