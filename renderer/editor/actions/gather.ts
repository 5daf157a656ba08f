import { openGather } from '../../gather/gatherOpen.ts'
import type { Action } from './action.ts'

export const gatherActions: readonly Action[] = [
  {
    id: 'gatherFigures',
    title: 'Lấy số liệu vào kho',
    group: 'Số liệu',
    keys: ['Ctrl+Alt+L'],
    alsoCalled: 'trích số liệu từ văn bản, thu thập, nhận số liệu, chỉ tiêu mới',
    scope: 'window',
    edits: true,
    run: openGather,
  },
]
