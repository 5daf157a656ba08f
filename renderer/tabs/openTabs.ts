import { ReactEditor } from 'slate-react'
import type { OpenedDocument } from '../../shared/api/contract.ts'
import { documentName } from '../../shared/document/name.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { newId } from '../../shared/ids.ts'
import { call } from '../api.ts'
import { createDesk } from '../editor/desk.ts'
import { replayChanges } from '../editor/replayChanges.ts'
import { keepSaved, type Saving } from '../editor/saving.ts'
import { openSession } from '../editor/session.ts'
import type { OpenDocument } from '../editor/sessionContext.ts'
import { goTo, guardLeaving, route } from '../state/route.ts'
import { createStore, type Store } from '../state/store.ts'
import { leaveField } from '../ui/leaveField.ts'
import { showFailure, showToast } from '../ui/toast.tsx'

/** What a tab holds. Only what is on the screen is drawn; the words live on in the session. */
export type TabContent =
  /** Its document is fetched when it is looked at first. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly open: OpenDocument; readonly saving: Saving }
  | { readonly kind: 'failed'; readonly message: string }

/** An opened document. Its editor, undo, cursor and panels stay while other tabs are looked at. */
export interface DocumentTab {
  readonly key: string
  readonly file: Store<string>
  readonly name: Store<string>
  readonly content: Store<TabContent>
}

/** The open documents in the order of the strip. */
export const tabs = createStore<readonly DocumentTab[]>([])

/** Files of closed tabs, the latest last. */
const closed: string[] = []

export function tabOfFile(file: string): DocumentTab | undefined {
  return tabs.get().find((tab) => tab.file.get() === file)
}

/** The tab on the screen; undefined on the other screens. */
export function activeTab(): DocumentTab | undefined {
  const here = route.get()
  return here.screen === 'editor' ? tabOfFile(here.file) : undefined
}

/** The document of a tab once it is open. */
export function openIn(
  tab: DocumentTab | undefined,
): Extract<TabContent, { kind: 'open' }> | undefined {
  const content = tab?.content.get()
  return content?.kind === 'open' ? content : undefined
}

/** A tab for the file, which stands behind the active one if it is new. */
export function addTab(file: string, name = file.replace(/\.vankien$/, '')): DocumentTab {
  const known = tabOfFile(file)
  if (known !== undefined) return known
  const tab: DocumentTab = {
    key: newId(),
    file: createStore(file),
    name: createStore(name),
    content: createStore<TabContent>({ kind: 'waiting' }),
  }
  const all = tabs.get()
  const at = lastActive === undefined ? -1 : all.indexOf(lastActive)
  tabs.set(all.toSpliced(at < 0 ? all.length : at + 1, 0, tab))
  return tab
}

/** Fetches the tab's document, if that has not been done. */
export async function loadTab(tab: DocumentTab): Promise<void> {
  const { kind } = tab.content.get()
  if (kind === 'opening' || kind === 'open') return
  tab.content.set({ kind: 'opening' })
  const opened = await call('documents.open', { file: tab.file.get() })
  if (!tabs.get().includes(tab)) return
  if (!opened.ok) {
    tab.content.set({ kind: 'failed', message: opened.error.message })
    return
  }
  const { file, modified } = opened.value
  const { document, restored } = withChanges(opened.value)
  const session = openSession(file, document, modified, restored)
  session.meta.subscribe(() => tab.name.set(documentName(session.meta.get())))
  tab.name.set(documentName(document))
  tab.content.set({
    kind: 'open',
    open: { session, desk: createDesk() },
    saving: keepSaved(session),
  })
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

export function showTab(tab: DocumentTab): void {
  goTo({ screen: 'editor', file: tab.file.get() })
}

/**
 * Closes a tab whose words are saved; the tab beside it is shown, or the list of documents. False
 * when they could not be saved: then it stays, unless `drop` says that the words may go.
 */
export async function closeTab(tab: DocumentTab, drop = false): Promise<boolean> {
  if (tab === activeTab()) await leaveField()
  const held = openIn(tab)
  if (held !== undefined && !drop && !(await held.saving.flush())) return false
  const all = tabs.get()
  const at = all.indexOf(tab)
  if (at < 0) return true
  const next = all[at + 1] ?? all[at - 1]
  const wasActive = tab === activeTab()
  tabs.set(all.toSpliced(at, 1))
  closed.push(tab.file.get())
  held?.saving.stop()
  held?.open.session.dispose()
  if (wasActive) {
    route.set(next ? { screen: 'editor', file: next.file.get() } : { screen: 'home' })
  }
  return true
}

/** Opens the tab again that was closed last. */
export function reopenTab(): void {
  const file = closed.pop()
  if (file !== undefined) goTo({ screen: 'editor', file })
}

export function canReopen(): boolean {
  return closed.length > 0
}

/** Shows the next tab (or the previous one), round and round. */
export function stepTab(by: 1 | -1): boolean {
  const all = tabs.get()
  const here = activeTab()
  const at = here === undefined ? -1 : all.indexOf(here)
  const next = all[(at + by + all.length) % all.length]
  if (next === undefined || next === here) return false
  showTab(next)
  return true
}

/** Puts the tab at another place of the strip. */
export function moveTab(tab: DocumentTab, to: number): void {
  const others = tabs.get().filter((one) => one !== tab)
  tabs.set(others.toSpliced(to, 0, tab))
}

let lastActive: DocumentTab | undefined

/** The tab on the screen follows the route; what is left is brought in first. */
export function watchTabs(): () => void {
  const follow = (): void => {
    const here = route.get()
    openIn(lastActive)?.open.session.settle()
    if (here.screen !== 'editor') return
    const tab = addTab(here.file)
    lastActive = tab
    void loadTab(tab)
  }
  const blur = (): void => {
    // Who leaves the window may be about to end the program or the machine.
    for (const tab of tabs.get()) void openIn(tab)?.saving.flush()
  }
  follow()
  window.addEventListener('blur', blur)
  const stops = [route.subscribe(follow), guardLeaving(leaveText)]
  return () => {
    window.removeEventListener('blur', blur)
    for (const stop of stops) stop()
  }
}

/**
 * Before the text leaves the screen: a word being composed and a field being filled in get into
 * the document. Nothing to wait for where the plain text has the keyboard.
 */
async function leaveText(): Promise<boolean> {
  const held = openIn(activeTab())
  if (held === undefined) return true
  const { editor } = held.open.session
  const inText = document.activeElement?.closest('.page-text') !== null
  if (!inText || ReactEditor.isComposing(editor)) await leaveField()
  return true
}
