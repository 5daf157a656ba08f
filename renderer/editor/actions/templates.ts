import {
  openSaveTemplate,
  openUpdateTemplate,
  ownTemplates,
} from '../../templates/templatesOpen.ts'
import type { Action } from './action.ts'

export const templateActions: readonly Action[] = [
  {
    id: 'saveTemplate',
    title: 'Lưu làm mẫu',
    group: 'Văn bản',
    alsoCalled: 'tạo mẫu riêng của cơ quan template',
    scope: 'window',
    edits: false,
    run: openSaveTemplate,
  },
  {
    id: 'updateTemplate',
    title: 'Cập nhật mẫu từ văn bản này',
    group: 'Văn bản',
    alsoCalled: 'sửa mẫu của cơ quan bản mới của mẫu',
    scope: 'window',
    edits: false,
    enabled: ({ session }) =>
      ownTemplates().some(({ periodKind }) => periodKind === session.meta.get().period.kind),
    run: openUpdateTemplate,
  },
]
