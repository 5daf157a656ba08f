import { call } from '../api.ts'
import { addressOf } from '../state/address.ts'
import { appInfo } from '../state/office.ts'
import { showFailure, showToast } from '../ui/toast.tsx'
import { closeWithWord } from './closeTab.ts'
import { tabOfFile, tabs } from './openTabs.ts'

/** Another window, with the list of documents. */
export async function openWindow(): Promise<void> {
  if (appInfo.get()?.host === 'loopback') {
    window.open(location.pathname, '_blank', 'noopener')
    return
  }
  const opened = await call('window.open', {})
  if (!opened.ok) showFailure(opened.error)
}

/** Opens the file in another window; a tab that it has here moves there. */
export async function openInNewWindow(file: string): Promise<void> {
  const tab = tabOfFile(file)
  if (tab !== undefined) {
    await closeWithWord(tab)
    // It could not be saved, and the person is asked.
    if (tabs.get().includes(tab)) return
  }
  if (appInfo.get()?.host === 'loopback') {
    // `noopener`: a page with a memory of its own, and so another window for the host.
    window.open(
      `${location.pathname}${addressOf({ screen: 'editor', file })}`,
      '_blank',
      'noopener',
    )
    return
  }
  const opened = await call('window.open', { file })
  if (!opened.ok) showFailure(opened.error)
}

/** Brings the window to the front that writes in the file. */
export async function showOtherWindow(file: string): Promise<void> {
  const shown = await call('window.show', { file })
  if (!shown.ok) showFailure(shown.error)
  else if (appInfo.get()?.host === 'loopback') {
    // A page can't bring another one to the front.
    showToast({ words: 'Hãy chuyển sang trang kia của trình duyệt: văn bản đã hiện ở đó.' })
  }
}
