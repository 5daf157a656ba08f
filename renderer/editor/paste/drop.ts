import type { DragEvent } from 'react'
import { Editor, Element, type Point, Range, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { ReactEditor } from 'slate-react'
import { importFiles } from '../../state/documents.ts'
import { focusText } from '../focusText.ts'
import { readFragment } from '../plugins/withPaste.ts'
import { isLineElement } from '../slateTypes.ts'

/** What is being dragged out of an editor. */
const dragged = new WeakMap<Editor, Range>()

export function startDrag(editor: Editor): void {
  if (editor.selection !== null) dragged.set(editor, editor.selection)
}

export function endDrag(editor: Editor): void {
  dragged.delete(editor)
}

/** A file dropped on the page is opened like on the home screen; true: it was one. */
export function dropFiles(event: DragEvent): boolean {
  const { files } = event.dataTransfer
  if (files.length === 0 || event.dataTransfer.types.includes('text/html')) return false
  event.preventDefault()
  event.stopPropagation()
  void importFiles([...files])
  return true
}

/** Without this the window would show the file instead of the program. */
export function allowFiles(event: DragEvent): void {
  if (event.dataTransfer.types.includes('Files')) event.preventDefault()
}

/**
 * Words dragged within the text move there, with Ctrl they are copied; true: it was done here.
 * What comes from elsewhere is inserted by the editor at the place where it is dropped.
 */
export function dropOnText(event: DragEvent, editor: Editor): boolean {
  if (dropFiles(event) || ReactEditor.isReadOnly(editor)) return true
  const from = dragged.get(editor)
  dragged.delete(editor)
  const fragment = readFragment(event.dataTransfer.getData('application/x-slate-fragment'))
  if (from === undefined || fragment === undefined) return false
  event.preventDefault()
  const at = ReactEditor.findEventRange(editor, event, { suppressThrow: true })
  if (at !== null) moveWords(editor, { from, to: at.anchor, copy: event.ctrlKey, fragment })
  focusText(editor)
  return true
}

interface Move {
  readonly from: Range
  readonly to: Point
  readonly copy: boolean
  readonly fragment: Parameters<Editor['insertFragment']>[0]
}

/** Moves or copies the words of `from` to `to`, as one undo step; dropped on itself, nothing. */
export function moveWords(editor: Editor, { from, to, copy, fragment }: Move): void {
  if (Range.includes(from, to)) return
  HistoryEditor.withNewBatch(editor, () => {
    const place = Editor.pointRef(editor, to)
    if (!copy) takeAway(editor, from)
    const point = place.unref()
    if (point === null) return
    Transforms.select(editor, point)
    editor.insertFragment(fragment)
  })
}

/** Deletes the words; lines that were dragged whole leave no empty line behind. */
function takeAway(editor: Editor, from: Range): void {
  const [start, end] = Range.edges(from)
  const whole =
    start.path.length === 2 &&
    Editor.isStart(editor, start, start.path.slice(0, 1)) &&
    Editor.isEnd(editor, end, end.path.slice(0, 1))
  Transforms.select(editor, from)
  editor.deleteFragment()
  const left = editor.selection?.anchor.path[0]
  const block = left === undefined ? undefined : editor.children[left]
  if (!whole || left === undefined || !Element.isElement(block) || !isLineElement(block)) return
  if (editor.children.length > 1 && Editor.isEmpty(editor, block)) {
    Transforms.removeNodes(editor, { at: [left] })
  }
}
