import { openRollFrom } from '../../roll/rollOpen.ts'
import type { Action } from './action.ts'

export const rollActions: readonly Action[] = [
  {
    id: 'rollFrom',
    title: 'Tạo văn bản năm sau từ văn bản này',
    group: 'Văn bản',
    keys: ['Ctrl+Alt+K'],
    alsoCalled:
      'kế thừa năm trước, kỳ sau, nhiệm kỳ sau, từ văn bản năm trước, nghị quyết từ báo cáo',
    scope: 'window',
    edits: false,
    run: openRollFrom,
  },
]
