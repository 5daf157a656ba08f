import { Editor, type Point, Transforms } from 'slate'
import { scrollToNode } from '../reveal.ts'
import type { Action } from './action.ts'

/**
 * The browser's own way to the start or the end of the text stops where a chunk begins that is
 * not laid out (renderer/README.md, decision 3), so these go by the document.
 */
function moveAction(id: string, title: string, edge: 'start' | 'end', selects: boolean): Action {
  const key = edge === 'start' ? 'Home' : 'End'
  return {
    id,
    title,
    group: 'Sửa',
    keys: [selects ? `Ctrl+Shift+${key}` : `Ctrl+${key}`],
    scope: 'text',
    edits: false,
    run: ({ session: { editor } }) => {
      const point: Point = edge === 'start' ? Editor.start(editor, []) : Editor.end(editor, [])
      const anchor = selects ? (editor.selection?.anchor ?? point) : point
      Transforms.select(editor, { anchor, focus: point })
      scrollToNode(editor, [point.path[0] ?? 0], edge === 'start' ? 'center' : 'end')
      return true
    },
  }
}

/** While a figure or note is selected the browser would mark the whole window, toolbar and all. */
const selectAll: Action = {
  id: 'selectAll',
  title: 'Chọn tất cả',
  group: 'Sửa',
  keys: ['Ctrl+A'],
  scope: 'text',
  edits: false,
  run: ({ session: { editor } }) => {
    Transforms.select(editor, Editor.range(editor, []))
    return true
  },
}

export const moveActions: readonly Action[] = [
  selectAll,
  moveAction('toStart', 'Về đầu văn bản', 'start', false),
  moveAction('toEnd', 'Đến cuối văn bản', 'end', false),
  moveAction('selectToStart', 'Chọn đến đầu văn bản', 'start', true),
  moveAction('selectToEnd', 'Chọn đến cuối văn bản', 'end', true),
]
