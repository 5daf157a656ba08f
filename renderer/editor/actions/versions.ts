import { documentName } from '../../../shared/document/name.ts'
import { compareDocument } from '../../compare/compareDesk.ts'
import type { Action } from './action.ts'

export const versionActions: readonly Action[] = [
  {
    id: 'versions',
    title: 'Phiên bản',
    group: 'Văn bản',
    keys: ['Ctrl+Alt+H'],
    alsoCalled: 'các phiên bản lịch sử bản cũ khôi phục bản lưu dự thảo version history',
    scope: 'window',
    edits: false,
    run: ({ desk }) => {
      desk.dialog.set('versions')
      return true
    },
  },
  {
    id: 'keepVersion',
    title: 'Lưu phiên bản',
    group: 'Văn bản',
    keys: ['Ctrl+Shift+S'],
    alsoCalled: 'đặt tên phiên bản mốc dự thảo',
    scope: 'window',
    edits: false,
    run: ({ desk }) => {
      desk.dialog.set('keepVersion')
      return true
    },
  },
  {
    id: 'compare',
    title: 'So sánh văn bản',
    group: 'Văn bản',
    keys: ['Ctrl+Alt+S'],
    alsoCalled: 'khác nhau thay đổi với năm trước bản trước compare blackline track changes',
    scope: 'window',
    edits: false,
    run: ({ session }) => {
      void compareDocument(session.file, documentName(session.meta.get()))
      return true
    },
  },
]
