import type { Reply, Request } from '../../shared/api/contract.ts'
import type { TemplateSummary } from '../../shared/template/types.ts'
import { base64Of, call, listen } from '../api.ts'
import { loadTemplates } from '../state/documents.ts'
import { exportTemplateFile } from '../state/export.ts'
import { appInfo } from '../state/office.ts'
import { createStore } from '../state/store.ts'
import { showFailure, showToast } from '../ui/toast.tsx'
import { createFrom } from './saveTemplate.ts'

/** Files among the office's templates that can't be used. */
export const brokenTemplates = createStore<Reply<'templates.broken'>>([])

type Source = Request<'templates.import'>['source']

/** A file whose template is there already: the person says what becomes of it. */
export const sameTemplate = createStore<
  | { readonly source: Source; readonly same: Extract<Reply<'templates.import'>, { kind: 'same' }> }
  | undefined
>(undefined)

export async function loadBroken(): Promise<void> {
  const broken = await call('templates.broken', {})
  if (broken.ok) brokenTemplates.set(broken.value)
}

/** Keeps the lists fresh in every window; an action asks whether there is one to improve. */
export function watchTemplates(): () => void {
  void loadTemplates()
  return listen('templates.changed', () => {
    void loadTemplates()
    void loadBroken()
  })
}

/** Electron asks with the system's dialog; a page clicks its file input. */
export async function chooseTemplateFile(input: HTMLInputElement | null): Promise<void> {
  if (appInfo.get()?.host !== 'electron') {
    input?.click()
    return
  }
  const chosen = await call('templates.pick', {})
  if (!chosen.ok) return showFailure(chosen.error)
  const [path] = chosen.value
  if (path !== undefined) await importTemplate({ path })
}

export async function importTemplateFile(file: File): Promise<void> {
  try {
    await importTemplate({ name: file.name, data: await base64Of(file) })
  } catch (error) {
    console.error(error)
    showFailure({ message: `Không đọc được tệp “${file.name}”. Hãy chọn lại tệp.` })
  }
}

export async function importTemplate(source: Source, same?: 'version' | 'both'): Promise<void> {
  const taken = await call('templates.import', { source, ...(same && { same }) })
  sameTemplate.set(undefined)
  if (!taken.ok) return showFailure(taken.error)
  if (taken.value.kind === 'same') {
    if (taken.value.identical) {
      showToast({ words: `Mẫu “${taken.value.there.name}” đã có và giống hệt tệp này.` })
    } else sameTemplate.set({ source, same: taken.value })
    return
  }
  const { id, name } = taken.value.template
  showToast({
    words: `Đã nhập mẫu “${name}”.`,
    actions: [{ label: 'Tạo văn bản', run: () => createFrom(id) }],
  })
}

export async function removeTemplate({ id, name }: TemplateSummary): Promise<void> {
  const gone = await call('templates.remove', { id })
  if (!gone.ok) return showFailure(gone.error)
  const { removed } = gone.value
  showToast({
    words: `Đã xoá mẫu “${name}”. Văn bản tạo từ mẫu vẫn còn nguyên.`,
    actions: [{ label: 'Hoàn tác', run: () => void bringBack(removed) }],
  })
}

async function bringBack(removed: string): Promise<void> {
  const back = await call('templates.bringBack', { removed })
  if (!back.ok) showFailure(back.error)
}

export function exportTemplate({ id }: TemplateSummary): void {
  void exportTemplateFile({ id })
}
