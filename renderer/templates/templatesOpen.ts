import type { TemplateSummary } from '../../shared/template/types.ts'
import type { OpenDocument } from '../editor/sessionContext.ts'
import { templates } from '../state/documents.ts'
import { createStore } from '../state/store.ts'
import { createTemplateDesk, type TemplateDesk } from './templateDesk.ts'

/** "Lưu làm mẫu", while it stands over the window. */
export const templateDesk = createStore<TemplateDesk | undefined>(undefined)

/** Opens the window for the document that is open, as it is now. */
export function openSaveTemplate({ session }: OpenDocument): boolean {
  session.settle()
  templateDesk.get()?.stop()
  templateDesk.set(
    createTemplateDesk(session.toDocument(), new Set(ownTemplates().map(({ name }) => name))),
  )
  return true
}

/** The same, to improve the office's template that the document was made from, else its first. */
export function openUpdateTemplate(open: OpenDocument): boolean {
  const { period, template: made } = open.session.meta.get()
  const own = ownTemplates().filter(({ periodKind }) => periodKind === period.kind)
  const id = own.find((one) => one.id === made)?.id ?? own[0]?.id
  if (id === undefined) return false
  openSaveTemplate(open)
  void templateDesk.get()?.improve(id)
  return true
}

/** The office's templates, as the list has them. */
export function ownTemplates(): readonly TemplateSummary[] {
  return (templates.get() ?? []).filter(({ own }) => own === true)
}

export function closeSaveTemplate(): void {
  templateDesk.get()?.stop()
  templateDesk.set(undefined)
}
