import { chartAtCursor } from '../commands/chart.ts'
import { insertDivider } from '../commands/insertBlock.ts'
import { insertFootnote } from '../commands/insertInline.ts'
import { writeFromList } from '../figures/atList.ts'
import { inlineAtCursor } from '../inlineAtCursor.ts'
import type { OpenDocument } from '../sessionContext.ts'
import type { Action } from './action.ts'

const FIXED_SPACE = '\u00a0'
const FIXED_HYPHEN = '\u2011'

function textAction(id: string, title: string, key: string, text: string): Action {
  return {
    id,
    title,
    group: 'Chèn',
    keys: [key],
    scope: 'text',
    edits: true,
    run: ({ session }) => {
      session.editor.insertText(text)
      return true
    },
  }
}

export const insertActions: readonly Action[] = [
  {
    id: 'insertFigure',
    title: 'Số liệu từ kho',
    group: 'Chèn',
    keys: ['Ctrl+F9'],
    alsoCalled: 'chỉ tiêu, gõ @',
    scope: 'text',
    edits: true,
    run: ({ desk }) => {
      desk.dialog.set('figure')
      return true
    },
  },
  {
    id: 'insertSentence',
    title: 'Viết câu theo chỉ tiêu',
    group: 'Chèn',
    keys: ['Alt+F9'],
    alsoCalled: 'mẫu câu, gạch đầu dòng, kết quả, gõ @ rồi Shift+Enter',
    scope: 'text',
    edits: true,
    run: ({ session, desk }) => {
      if (!writeFromList(session.editor)) desk.dialog.set('sentence')
      return true
    },
  },
  {
    id: 'insertSummary',
    title: 'Biểu tổng hợp chỉ tiêu',
    group: 'Chèn',
    alsoCalled: 'phụ lục, bảng chỉ tiêu, kết quả thực hiện',
    scope: 'text',
    edits: true,
    run: ({ desk }) => {
      desk.dialog.set('summary')
      return true
    },
  },
  {
    id: 'insertChart',
    title: 'Biểu đồ',
    group: 'Chèn',
    alsoCalled: 'đồ thị, cột, chart, chỉ tiêu qua các năm, mức đạt theo nhóm',
    scope: 'text',
    edits: true,
    run: ({ desk }) => {
      desk.dialog.set('chart')
      return true
    },
  },
  {
    id: 'insertTargets',
    title: 'Danh sách chỉ tiêu',
    group: 'Chèn',
    scope: 'text',
    edits: true,
    run: ({ desk }) => {
      desk.dialog.set('targets')
      return true
    },
  },
  {
    id: 'insertNote',
    title: 'Chú thích cuối trang',
    group: 'Chèn',
    keys: ['Ctrl+Alt+F'],
    alsoCalled: 'footnote',
    scope: 'text',
    edits: true,
    run: ({ session, desk }) => {
      const note = insertFootnote(session.editor)
      if (note !== undefined) desk.note.set(note.id)
      return true
    },
  },
  {
    id: 'insertTable',
    title: 'Bảng',
    group: 'Chèn',
    scope: 'text',
    edits: true,
    run: ({ desk }) => {
      desk.dialog.set('table')
      return true
    },
  },
  {
    id: 'insertDivider',
    title: 'Dòng ngăn cách',
    group: 'Chèn',
    scope: 'text',
    edits: true,
    run: ({ session: { editor } }) => {
      insertDivider(editor)
      return true
    },
  },
  {
    id: 'insertSymbol',
    title: 'Ký tự đặc biệt',
    group: 'Chèn',
    alsoCalled: 'symbol, dấu gạch ngang, lớn hơn, nhỏ hơn',
    scope: 'text',
    edits: true,
    run: ({ desk }) => {
      desk.dialog.set('symbol')
      return true
    },
  },
  textAction('fixedSpace', 'Dấu cách không ngắt dòng', 'Ctrl+Shift+Space', FIXED_SPACE),
  textAction('fixedHyphen', 'Gạch nối không ngắt dòng', 'Ctrl+Shift+-', FIXED_HYPHEN),
  {
    id: 'lineBreak',
    title: 'Ngắt dòng trong đoạn',
    group: 'Chèn',
    keys: ['Shift+Enter'],
    scope: 'text',
    edits: true,
    run: ({ session }) => {
      session.editor.insertSoftBreak()
      return true
    },
  },
  {
    id: 'openInline',
    title: 'Mở chú thích, số liệu hoặc biểu đồ đang chọn',
    group: 'Số liệu',
    keys: ['Enter', 'F2'],
    scope: 'text',
    edits: false,
    enabled: (open) => inlineAtCursor(open.session.editor) !== null || mayChangeChart(open),
    run: openSelected,
  },
]

function mayChangeChart({ session, desk }: OpenDocument): boolean {
  return !desk.readOnly.get() && chartAtCursor(session.editor) !== undefined
}

/** Enter on a selected footnote opens its text, on a figure its card, on a chart its choices. */
function openSelected(open: OpenDocument): boolean {
  const { session, desk } = open
  if (mayChangeChart(open)) {
    desk.dialog.set('changeChart')
    return true
  }
  const inline = inlineAtCursor(session.editor)
  if (inline?.type === 'footnote') desk.note.set(inline.id)
  else if (inline?.type === 'figure') desk.card.set({ id: inline.id, focus: true })
  return inline !== null
}
