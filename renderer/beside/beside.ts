import { ReactEditor } from 'slate-react'
import { ENOUGH_FOR_TWO } from '../editor/panels/outlineRoom.ts'
import type { OpenDocument } from '../editor/sessionContext.ts'
import { loadTab } from '../tabs/loadTab.ts'
import {
  activeTab,
  addTab,
  closeTab,
  type DocumentTab,
  lastShown,
  openIn,
  showTab,
  tabOfFile,
  tabs,
} from '../tabs/openTabs.ts'

/** The tab that `file` would be put beside: the one on the screen, or that was there last. */
export function mainFor(file: string): DocumentTab | undefined {
  const tab = lastShown.get()
  return tab !== undefined && tabs.get().includes(tab) && tab.file.get() !== file ? tab : undefined
}

/** Puts a document beside that of `main`; one that was not open yet is only looked at first. */
export function openBeside(main: DocumentTab, file: string, name?: string): void {
  const known = tabOfFile(file)
  const tab = known ?? addTab(file, name)
  main.beside.set({ tab, forThis: known === undefined, linked: true })
  const narrow = window.innerWidth < ENOUGH_FOR_TWO
  if (narrow) for (const one of [main, tab]) openIn(one)?.open.desk.outlineOpen.set(false)
  void loadBeside(main)
  showTab(main)
}

/** Fetches the document that stands beside that of `main`, if there is one that was not. */
export async function loadBeside(main: DocumentTab): Promise<void> {
  const beside = main.beside.get()
  if (beside === undefined || openIn(beside.tab) !== undefined) return
  await loadTab(beside.tab)
  const desk = openIn(beside.tab)?.open.desk
  if (beside.forThis) desk?.readOnly.set(true)
  if (window.innerWidth < ENOUGH_FOR_TWO) desk?.outlineOpen.set(false)
}

/** Takes the second document off the screen; one that was opened for this is closed. */
export function closeBeside(main: DocumentTab): void {
  const beside = main.beside.get()
  if (beside === undefined) return
  main.beside.set(undefined)
  if (window.innerWidth < ENOUGH_FOR_TWO) openIn(main)?.open.desk.outlineOpen.set(true)
  if (beside.forThis) void closeTab(beside.tab)
}

export function toggleLinked(main: DocumentTab): void {
  const beside = main.beside.get()
  if (beside !== undefined) main.beside.set({ ...beside, linked: !beside.linked })
}

/** Both documents of the screen, from left to right; undefined while there is one. */
export function bothOpen(main: DocumentTab | undefined) {
  const first = openIn(main)?.open
  const second = openIn(main?.beside.get()?.tab)?.open
  return first === undefined || second === undefined ? undefined : ([first, second] as const)
}

/** The document whose text `text` is; `usual` where there is one alone. */
export function ownerOf(text: HTMLElement, usual: OpenDocument): OpenDocument {
  const both = bothOpen(activeTab()) ?? []
  return (
    both.find(({ session: { editor } }) => ReactEditor.toDOMNode(editor, editor) === text) ?? usual
  )
}
