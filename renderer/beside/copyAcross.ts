import { Editor, Element, Range, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { counterpartOf, matchSections } from '../../shared/document/counterpart.ts'
import type { DocumentSession } from '../editor/session.ts'
import type { OpenDocument } from '../editor/sessionContext.ts'
import { showFailure, showToast } from '../ui/toast.tsx'

/**
 * Copies what is selected in one document to the cursor of the other, as a copy and a paste would
 * (figures and notes go along); where the other one has had no cursor yet, to the end of the
 * section that answers to this one. One undo step there.
 */
export function copyAcross(from: OpenDocument, to: OpenDocument): boolean {
  const selection = selectionIn(from.session.editor)
  if (selection === undefined) {
    showFailure({ message: 'Hãy chọn phần cần chép trước.' })
    return true
  }
  if (to.desk.readOnly.get()) {
    showFailure({ message: 'Văn bản kia đang để chỉ xem. Bấm “Sửa văn bản này” ở đầu văn bản đó.' })
    return true
  }
  const { editor } = from.session
  // As the selection of the text: that is what a copy takes.
  Transforms.select(editor, selection)
  const data = new DataTransfer()
  editor.setFragmentData(data)
  const target = to.session.editor
  if (target.selection === null)
    Transforms.select(target, endOfCounterpart(from.session, to.session))
  target.insertData(data)
  showToast({ words: 'Đã chép sang văn bản bên cạnh.' })
  return true
}

/** In a text that is only looked at the browser alone knows what is selected. */
function selectionIn(editor: Editor): Range | undefined {
  const shown = window.getSelection()
  const inText =
    shown?.anchorNode != null &&
    ReactEditor.hasDOMNode(editor, shown.anchorNode) &&
    !shown.isCollapsed
  const range = inText
    ? ReactEditor.toSlateRange(editor, shown, { exactMatch: false, suppressThrow: true })
    : editor.selection
  return range !== null && Range.isExpanded(range) ? range : undefined
}

function endOfCounterpart(from: DocumentSession, to: DocumentSession) {
  const { editor } = to
  const outlines = [from, to].map(({ survey }) => survey.get().outline)
  const [own = [], others = []] = outlines
  const section = from.section.get()
  const there = section && counterpartOf(section, own, matchSections(own, others).there)
  const start = others.findIndex(({ id }) => id === there)
  if (start < 0) return Editor.end(editor, [])
  const level = others[start]?.level ?? 1
  const next = others.slice(start + 1).find((one) => one.level <= level)
  const at =
    next === undefined
      ? -1
      : editor.children.findIndex((one) => Element.isElement(one) && one.id === next.id)
  return Editor.end(editor, at > 0 ? [at - 1] : [])
}
