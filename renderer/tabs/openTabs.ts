import { newId } from '../../shared/ids.ts'
import { call } from '../api.ts'
import type { Saving } from '../editor/saving.ts'
import type { OpenDocument } from '../editor/sessionContext.ts'
import { goTo, route } from '../state/route.ts'
import { createStore, type Store } from '../state/store.ts'
import { leaveField } from '../ui/leaveField.ts'

/** What a tab holds. Only what is on the screen is drawn; the words live on in the session. */
export type TabContent =
  /** Its document is fetched when it is looked at first. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'opening' }
  | OpenContent
  | { readonly kind: 'failed'; readonly message: string }

export interface OpenContent {
  readonly kind: 'open'
  readonly open: OpenDocument
  readonly saving: Saving
}

/** An opened document. Its editor, undo, cursor and panels stay while other tabs are looked at. */
export interface DocumentTab {
  readonly key: string
  readonly file: Store<string>
  readonly name: Store<string>
  readonly content: Store<TabContent>
  /** The document that stands beside it on the screen. */
  readonly beside: Store<Beside | undefined>
}

export interface Beside {
  readonly tab: DocumentTab
  /** It was opened for this: it is closed with its half of the screen. */
  readonly forThis: boolean
  /** Scrolling one of the two scrolls the other to the same section. */
  readonly linked: boolean
}

/** The open documents in the order of the strip. */
export const tabs = createStore<readonly DocumentTab[]>([])

/** The tab that is on the screen, or was before another screen. */
export const lastShown = createStore<DocumentTab | undefined>(undefined)

/** Files of closed tabs, the latest last. */
const closedFiles: string[] = []

export function tabOfFile(file: string): DocumentTab | undefined {
  return tabs.get().find((tab) => tab.file.get() === file)
}

/** The tab on the screen; undefined on the other screens. */
export function activeTab(): DocumentTab | undefined {
  const here = route.get()
  return here.screen === 'editor' ? tabOfFile(here.file) : undefined
}

/** The document of a tab once it is open. */
export function openIn(tab: DocumentTab | undefined): OpenContent | undefined {
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
    beside: createStore<Beside | undefined>(undefined),
  }
  const all = tabs.get()
  const before = lastShown.get()
  const at = before === undefined ? -1 : all.indexOf(before)
  tabs.set(all.toSpliced(at < 0 ? all.length : at + 1, 0, tab))
  return tab
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
  for (const one of all) if (one.beside.get()?.tab === tab) one.beside.set(undefined)
  closedFiles.push(tab.file.get())
  held?.saving.stop()
  held?.open.session.dispose()
  void call('documents.release', { file: tab.file.get() })
  if (wasActive) {
    route.set(next ? { screen: 'editor', file: next.file.get() } : { screen: 'home' })
  }
  return true
}

/** Opens the tab again that was closed last. */
export function reopenTab(): void {
  const file = closedFiles.pop()
  if (file !== undefined) goTo({ screen: 'editor', file })
}

/** Shows the next tab (or the previous one), round and round. */
export function stepTab(by: 1 | -1): boolean {
  const all = tabs.get()
  const here = activeTab()
  // From another screen to the first one, or to the last.
  const at = here === undefined ? (by === 1 ? -1 : 0) : all.indexOf(here)
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
