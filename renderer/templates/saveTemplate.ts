import type { Template } from '../../shared/template/types.ts'
import { normalizeText } from '../../shared/text/normalize.ts'
import { call } from '../api.ts'
import { loadTemplates } from '../state/documents.ts'
import { goTo } from '../state/route.ts'
import { showFailure, showToast } from '../ui/toast.tsx'
import type { TemplateDesk } from './templateDesk.ts'
import { closeSaveTemplate } from './templatesOpen.ts'

/** Writes the template that the window shows; it closes when that has worked. */
export async function saveTemplate(desk: TemplateDesk, made: Template): Promise<void> {
  const isNew = desk.present.get() === undefined
  const template = isNew
    ? {
        ...made,
        name: normalizeText(desk.name.get()).replace(/\s+/g, ' ').trim(),
        description: normalizeText(desk.description.get()).replace(/\s+/g, ' ').trim(),
      }
    : made
  const saved = await call('templates.save', { template, as: isNew ? 'new' : 'version' })
  if (!saved.ok) return showFailure(saved.error)
  closeSaveTemplate()
  await loadTemplates()
  const { edition, id, name } = saved.value
  showToast({
    words: isNew ? `Đã lưu mẫu “${name}”.` : `Đã lưu bản ${edition ?? 1} của mẫu “${name}”.`,
    actions: [{ label: 'Tạo văn bản', run: () => createFrom(id) }],
  })
}

/** "Văn bản mới" with that template chosen. */
export function createFrom(template: string): void {
  goTo({ screen: 'home', creating: true, template })
}
