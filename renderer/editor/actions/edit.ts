import { redo, undo } from '../commands/undo.ts'
import type { Action } from './action.ts'

export const editActions: readonly Action[] = [
  {
    id: 'undo',
    title: 'Hoàn tác',
    group: 'Sửa',
    keys: ['Ctrl+Z'],
    scope: 'text',
    edits: true,
    enabled: ({ session }) => session.editor.history.undos.length > 0,
    run: ({ session }) => {
      undo(session.editor)
      return true
    },
  },
  {
    id: 'redo',
    title: 'Làm lại',
    group: 'Sửa',
    keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
    scope: 'text',
    edits: true,
    enabled: ({ session }) => session.editor.history.redos.length > 0,
    run: ({ session }) => {
      redo(session.editor)
      return true
    },
  },
]
