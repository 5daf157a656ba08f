import { type Editor, Element, Node, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { lineText } from '../../../shared/document/walk.ts'
import { pathOfId } from '../reveal.ts'

/**
 * Takes out a footnote that was left without words, in one undo step with what came before (its
 * insertion, or the deletion of its words). True when it did.
 */
export function removeEmptyNote(editor: Editor, id: string): boolean {
  const path = pathOfId(editor, id)
  const note = path && Node.get(editor, path)
  if (path === undefined || !Element.isElement(note) || note.type !== 'footnote') return false
  if (lineText(note.content).trim() !== '') return false
  HistoryEditor.withMerging(editor, () => Transforms.removeNodes(editor, { at: path }))
  return true
}
