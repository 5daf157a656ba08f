import type { HeadingLevel } from '../../../shared/document/types.ts'
import { changeLevel } from '../commands/changeLevel.ts'
import { moveInTable } from '../commands/moveInTable.ts'
import { type LineStyle, setStyle } from '../commands/setStyle.ts'
import { type Mark, toggleMark } from '../commands/toggleMark.ts'
import type { OpenDocument } from '../sessionContext.ts'
import type { Action } from './action.ts'

function markAction(id: Mark, title: string, keys: readonly string[]): Action {
  return {
    id,
    title,
    group: 'Định dạng',
    keys,
    scope: 'text',
    edits: true,
    run: ({ session }) => {
      toggleMark(session.editor, id)
      return true
    },
  }
}

function styleAction(id: string, title: string, style: LineStyle, keys: string[]): Action {
  return {
    id,
    title,
    group: 'Định dạng',
    keys,
    scope: 'text',
    edits: true,
    run: ({ session }) => {
      setStyle(session.editor, style)
      return true
    },
  }
}

const levels: readonly HeadingLevel[] = [1, 2, 3, 4, 5]

function levelAction(id: string, title: string, by: 1 | -1, key: string): Action {
  return {
    id,
    title,
    group: 'Định dạng',
    keys: [key],
    scope: 'text',
    edits: true,
    // Swallowed where it does nothing: it never takes the focus out of the text (F6 does).
    run: ({ session: { editor } }: OpenDocument) => {
      if (!moveInTable(editor, by)) changeLevel(editor, by)
      return true
    },
  }
}

export const formatActions: readonly Action[] = [
  markAction('bold', 'Đậm', ['Ctrl+B']),
  markAction('italic', 'Nghiêng', ['Ctrl+I']),
  markAction('underline', 'Gạch chân', ['Ctrl+U']),
  markAction('superscript', 'Chỉ số trên', ['Ctrl+Shift+=']),
  styleAction('paragraph', 'Đoạn văn', { type: 'paragraph' }, ['Ctrl+Alt+0']),
  ...levels.map((level) =>
    styleAction(`heading${level}`, `Đề mục cấp ${level}`, { type: 'heading', level }, [
      `Ctrl+Alt+${level}`,
    ]),
  ),
  styleAction('bullet', 'Gạch đầu dòng (-)', { type: 'bullet', level: 1 }, ['Ctrl+Shift+L']),
  styleAction('subBullet', 'Gạch đầu dòng con (+)', { type: 'bullet', level: 2 }, []),
  styleAction('numbered', 'Tiết đánh số', { type: 'item', level: 4 }, []),
  styleAction('lettered', 'Tiết đánh chữ', { type: 'item', level: 5 }, []),
  levelAction('deeper', 'Xuống một cấp', 1, 'Tab'),
  levelAction('higher', 'Lên một cấp', -1, 'Shift+Tab'),
]
