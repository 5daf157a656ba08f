import type { DocumentEntry, Reply, Request } from '../../shared/api/contract.ts'
import { call, importRequest, listen } from '../api.ts'
import { closeTab, openIn, tabOfFile } from '../tabs/openTabs.ts'
import { showFailure, showToast } from '../ui/toast.tsx'
import { goTo } from './route.ts'
import { createStore } from './store.ts'

/** The documents of the workspace; undefined until the host has answered. */
export const documents = createStore<readonly DocumentEntry[] | undefined>(undefined)

export const templates = createStore<Reply<'templates.list'> | undefined>(undefined)

/** What the last import had to say; the person reads it once. */
export const importNotes = createStore<Reply<'documents.import'>['notes'] | undefined>(undefined)

/** Files brought in from outside since the program started, and not yet looked at for figures. */
export const importedFiles = createStore<ReadonlySet<string>>(new Set())

/** The same, while nobody has said whether next year's document is made of them. */
export const rollableFiles = createStore<ReadonlySet<string>>(new Set())

/** Files opened lately, the latest first. */
export const recentFiles = createStore<Reply<'documents.recent'>>([])

export async function loadDocuments(): Promise<void> {
  const [listed, recent] = await Promise.all([
    call('documents.list', {}),
    call('documents.recent', {}),
  ])
  if (recent.ok) recentFiles.set(recent.value)
  if (listed.ok) documents.set(listed.value)
  else {
    documents.set(documents.get() ?? [])
    showFailure(listed.error)
  }
}

export async function loadTemplates(): Promise<void> {
  const listed = await call('templates.list', {})
  if (listed.ok) templates.set(listed.value)
  else showFailure(listed.error)
}

/** Keeps the list fresh while the program runs. */
export function watchDocuments(): () => void {
  return listen('documents.changed', () => void loadDocuments())
}

export async function createDocument(request: Request<'documents.create'>): Promise<boolean> {
  const created = await call('documents.create', request)
  if (!created.ok) {
    showFailure(created.error)
    return false
  }
  goTo({ screen: 'editor', file: created.value.file })
  return true
}

export async function duplicateDocument(entry: DocumentEntry): Promise<void> {
  await openIn(tabOfFile(entry.file))?.saving.flush()
  const copy = await call('documents.duplicate', { file: entry.file })
  if (!copy.ok) showFailure(copy.error)
  else showToast({ words: `Đã tạo bản sao “${copy.value.name}”.` })
  await loadDocuments()
}

export async function renameDocument(file: string, name: string): Promise<void> {
  // The open document hears of its new name by `documents.renamed`.
  await openIn(tabOfFile(file))?.saving.flush()
  const renamed = await call('documents.rename', { file, name })
  if (!renamed.ok) showFailure(renamed.error)
  await loadDocuments()
}

/** To the workspace's bin; the toast takes it back. */
export async function removeDocument(entry: DocumentEntry): Promise<void> {
  const tab = tabOfFile(entry.file)
  if (tab !== undefined && !(await closeTab(tab))) {
    showFailure({ message: `Chưa lưu được “${entry.name}” nên chưa chuyển vào thùng rác.` })
    return
  }
  const gone = await call('documents.remove', { file: entry.file })
  if (gone.ok) {
    const { removed } = gone.value
    showToast({
      words: `Đã chuyển “${entry.name}” vào thùng rác.`,
      actions: [{ label: 'Hoàn tác', run: () => void restoreDocument(removed) }],
    })
  } else showFailure(gone.error)
  await loadDocuments()
}

async function restoreDocument(removed: string): Promise<void> {
  const back = await call('documents.restore', { removed })
  if (!back.ok) showFailure(back.error)
  await loadDocuments()
}

async function importOne(request: Request<'documents.import'>): Promise<string | undefined> {
  const read = await call('documents.import', request)
  if (!read.ok) {
    showFailure(read.error)
    return undefined
  }
  const doubtful = read.value.notes.filter((note) => note.kind !== 'info')
  if (doubtful.length > 0) importNotes.set(doubtful)
  const files = read.value.opened.map(({ file }) => file)
  importedFiles.set(new Set([...importedFiles.get(), ...files]))
  rollableFiles.set(new Set([...rollableFiles.get(), ...files]))
  if (read.value.opened.length > 1) {
    showToast({ words: `Tệp có ${read.value.opened.length} văn bản, đã đưa cả vào danh sách.` })
  }
  return read.value.opened[0]?.file
}

/** Reads files from outside into the workspace; answers the first. */
async function importFirst(
  requests: readonly Request<'documents.import'>[],
): Promise<string | undefined> {
  let first: string | undefined
  for (const request of requests) {
    const file = await importOne(request)
    first ??= file
  }
  await loadDocuments()
  return first
}

/** A single file is opened at once. */
async function importAll(requests: readonly Request<'documents.import'>[]): Promise<void> {
  const first = await importFirst(requests)
  if (requests.length === 1 && first !== undefined) goTo({ screen: 'editor', file: first })
}

/** Asks with the system's dialog (Electron) which files to open. */
export async function openWithDialog(): Promise<void> {
  await importAll(await pickRequests())
}

/** Endings of the files that can be opened. */
export const openable = '.txt,.vankien'

export async function importFiles(files: Iterable<File>): Promise<void> {
  await importAll(await fileRequests(files))
}

/** The same without going to the document: the first file's name in the workspace. */
export async function pickQuietly(): Promise<string | undefined> {
  return importFirst(await pickRequests())
}

export async function importQuietly(files: Iterable<File>): Promise<string | undefined> {
  return importFirst(await fileRequests(files))
}

async function pickRequests(): Promise<readonly Request<'documents.import'>[]> {
  const chosen = await call('dialog.open', {})
  if (chosen.ok) return chosen.value.map((path) => ({ path }))
  showFailure(chosen.error)
  return []
}

async function fileRequests(files: Iterable<File>): Promise<Request<'documents.import'>[]> {
  const requests: Request<'documents.import'>[] = []
  for (const file of files) {
    try {
      requests.push(await importRequest(file))
    } catch (error) {
      console.error(error)
      showFailure({ message: `Không đọc được tệp “${file.name}”. Hãy chọn lại tệp.` })
    }
  }
  return requests
}
