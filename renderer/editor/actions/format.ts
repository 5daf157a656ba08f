import type { HeadingLevel, Paragraph } from '../../../shared/document/types.ts'
import { align } from '../commands/align.ts'
import { changeCase } from '../commands/changeCase.ts'
import { changeLevel } from '../commands/changeLevel.ts'
import { clearMarks } from '../commands/clearMarks.ts'
import { moveInTable } from '../commands/moveInTable.ts'
import { continueNumbering, numberedAt, restartNumbering } from '../commands/numbering.ts'
import { runInAt, toggleRunIn } from '../commands/runIn.ts'
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

function alignAction(id: string, title: string, to: Paragraph['align'], key: string): Action {
  return {
    id,
    title,
    group: 'Định dạng',
    keys: [key],
    alsoCalled: 'canh lề',
    scope: 'text',
    edits: true,
    run: ({ session }) => {
      align(session.editor, to)
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
    run: ({ session: { editor, meta } }: OpenDocument) => {
      if (!moveInTable(editor, by)) changeLevel(editor, meta.get().numbering, by)
      return true
    },
  }
}

export const formatActions: readonly Action[] = [
  markAction('bold', 'Đậm', ['Ctrl+B']),
  markAction('italic', 'Nghiêng', ['Ctrl+I']),
  markAction('underline', 'Gạch chân', ['Ctrl+U']),
  markAction('superscript', 'Chỉ số trên', ['Ctrl+Shift+=']),
  styleAction('paragraph', 'Đoạn văn', { type: 'paragraph' }, ['Ctrl+Shift+N', 'Ctrl+Alt+0']),
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
  alignAction('alignLeft', 'Căn trái', 'left', 'Ctrl+L'),
  alignAction('alignCenter', 'Căn giữa', 'center', 'Ctrl+E'),
  alignAction('alignRight', 'Căn phải', 'right', 'Ctrl+R'),
  alignAction('justify', 'Căn đều hai bên', undefined, 'Ctrl+J'),
  {
    id: 'clearMarks',
    title: 'Xoá định dạng chữ',
    group: 'Định dạng',
    keys: ['Ctrl+Space'],
    scope: 'text',
    edits: true,
    run: ({ session }) => {
      clearMarks(session.editor)
      return true
    },
  },
  {
    id: 'changeCase',
    title: 'Đổi chữ hoa, chữ thường',
    group: 'Định dạng',
    keys: ['Shift+F3'],
    alsoCalled: 'in hoa, viết hoa',
    scope: 'text',
    edits: true,
    run: ({ session }) => {
      changeCase(session.editor)
      return true
    },
  },
  {
    id: 'runIn',
    title: 'Viết tiếp cùng dòng với đề mục',
    group: 'Đề mục và dàn ý',
    scope: 'text',
    edits: true,
    enabled: ({ session }) => runInAt(session.editor) !== undefined,
    run: ({ session }) => toggleRunIn(session.editor),
  },
  {
    id: 'restartNumbering',
    title: 'Đánh số lại từ đầu',
    group: 'Đề mục và dàn ý',
    scope: 'text',
    edits: true,
    enabled: ({ session }) => numberedAt(session.editor) !== undefined,
    run: ({ session }) => restartNumbering(session.editor, session.meta.get().numbering),
  },
  {
    id: 'continueNumbering',
    title: 'Đánh số tiếp',
    group: 'Đề mục và dàn ý',
    scope: 'text',
    edits: true,
    enabled: ({ session }) => numberedAt(session.editor)?.[0].marker !== undefined,
    run: ({ session }) => continueNumbering(session.editor),
  },
]
