import { type Session, shell, type WebContents } from 'electron'
import { isAppAddress } from './appProtocol.ts'

/** The program has no network of its own: everything but its page is refused. */
export function blockNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const local = /^(van-kien|devtools|blob|data):/.test(details.url)
    answer({ cancel: !local })
  })
  session.setPermissionRequestHandler((_, permission, answer) => {
    // Only the program's own page is ever shown: "Dán" in its menus reads the clipboard.
    const clipboard = permission === 'clipboard-sanitized-write' || permission === 'clipboard-read'
    answer(clipboard || permission === 'fullscreen')
  })
  // An unreachable address instead of the vendor's: dictionaries are never fetched.
  session.setSpellCheckerDictionaryDownloadURL('van-kien://app/no-dictionaries/')
  session.setSpellCheckerEnabled(false)
}

/**
 * Keeps the window on our page: a dropped file or a link must not replace it
 * (traps: Electron). Web links go to the person's browser.
 */
export function guardNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event, address) => {
    if (!isAppAddress(address)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (/^https?:/.test(url)) void shell.openExternal(url)
    return { action: 'deny' }
  })
}
