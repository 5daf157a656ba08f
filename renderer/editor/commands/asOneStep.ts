import { Editor } from 'slate'
import { HistoryEditor } from 'slate-history'

/** Does the changes as one undo step of their own, whatever happened just before. */
export function asOneStep(editor: Editor, change: () => void): void {
  HistoryEditor.withNewBatch(editor, () => Editor.withoutNormalizing(editor, change))
}
