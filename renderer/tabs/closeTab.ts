import { createStore } from '../state/store.ts'
import { closeTab, type DocumentTab } from './openTabs.ts'

/** The tab whose words could not be saved when it was to be closed: the person decides. */
export const unsavedTab = createStore<DocumentTab | undefined>(undefined)

/** Closes the tab; asks where its words can't be saved. */
export async function closeWithWord(tab: DocumentTab): Promise<void> {
  if (!(await closeTab(tab))) unsavedTab.set(tab)
}
