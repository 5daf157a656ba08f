import type { OpenedDocument } from '../../shared/api/contract.ts'
import { documentName } from '../../shared/document/name.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { call } from '../api.ts'
import { replaceBody } from '../editor/commands/replaceBody.ts'
import { createDesk, type EditorDesk } from '../editor/desk.ts'
import { replayChanges } from '../editor/replayChanges.ts'
import { keepSaved, nothingToSave } from '../editor/saving.ts'
import { type DocumentSession, openSession } from '../editor/session.ts'
import { showFailure, showToast } from '../ui/toast.tsx'
import { type DocumentTab, openIn, tabs } from './openTabs.ts'
import { bringBack } from './whatIsLeft.ts'

/** Fetches the tab's document, if that has not been done. */
export async function loadTab(tab: DocumentTab): Promise<void> {
  const { kind } = tab.content.get()
  if (kind === 'opening' || kind === 'open') return
  tab.content.set({ kind: 'opening' })
  await fetchInto(tab, createDesk())
}

/** The window that wrote in the document has closed it: now it can be written in here. */
export async function takeOver(tab: DocumentTab): Promise<void> {
  const held = openIn(tab)
  if (held?.open.desk.elsewhere.get() !== true) return
  await fetchInto(tab, held.open.desk)
}

async function fetchInto(tab: DocumentTab, desk: EditorDesk): Promise<void> {
  const [opened, recent] = await Promise.all([
    call('documents.open', { file: tab.file.get() }),
    call('documents.recent', {}),
  ])
  if (!tabs.get().includes(tab)) {
    // Closed meanwhile.
    if (opened.ok) void call('documents.release', { file: opened.value.file })
    return
  }
  if (!opened.ok) {
    tab.content.set({ kind: 'failed', message: opened.error.message })
    return
  }
  const { file, modified, elsewhere = false } = opened.value
  const { document, restored } = elsewhere
    ? { document: opened.value.document, restored: 0 }
    : withChanges(opened.value)
  const session = openSession(file, document, modified, restored)
  knowVersion(session, opened.value)
  session.meta.subscribe(() => tab.name.set(documentName(session.meta.get())))
  tab.name.set(documentName(document))
  const before = openIn(tab)
  if (elsewhere || before !== undefined) desk.readOnly.set(elsewhere)
  desk.elsewhere.set(elsewhere)
  const left = recent.ok && recent.value.find((one) => one.file === file)?.left
  if (left && !elsewhere && before === undefined) bringBack({ session, desk }, left)
  tab.content.set({
    kind: 'open',
    open: { session, desk },
    saving: elsewhere ? nothingToSave : keepSaved(session),
  })
  before?.open.session.dispose()
}

/** The session's blocks are those of the file, one for one, if nothing was played onto it. */
function knowVersion(session: DocumentSession, { document, version }: OpenedDocument): void {
  const value = session.editor.children
  if (version === undefined || session.restored > 0) return
  if (value.length === document.body.length) {
    session.known = { version, value, meta: session.meta.get() }
  }
}

/** The document with what was typed and not saved when the program ended, which is told. */
function withChanges({ document, changes }: OpenedDocument): {
  document: VanKienDocument
  restored: number
} {
  if (changes === undefined) return { document, restored: 0 }
  const restored = changes.from + changes.list.length - 1
  const played = replayChanges(document, changes.list)
  if (!played.ok) {
    showFailure(played.error)
    return { document, restored }
  }
  const name = documentName(played.value)
  showToast({ words: `Đã khôi phục những chữ chưa kịp lưu của “${name}”.` })
  return { document: played.value, restored }
}

/** Brings a document that another window writes in up to what that window saved last. */
export async function refreshElsewhere(tab: DocumentTab): Promise<void> {
  const held = openIn(tab)
  if (held?.open.desk.elsewhere.get() !== true) return
  const read = await call('documents.read', { file: tab.file.get() })
  if (!read.ok || openIn(tab) !== held) return
  const { session } = held.open
  if (read.value.modified === session.base) return
  session.base = read.value.modified
  const { body, ...meta } = read.value.document
  replaceBody(session.editor, body)
  session.meta.set(meta)
}
