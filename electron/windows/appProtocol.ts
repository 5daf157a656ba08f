import { protocol } from 'electron'
import { PAGE_HEADERS } from '../serve/contentPolicy.ts'
import { readPageFile } from '../serve/pageFile.ts'

const SCHEME = 'van-kien'
const ORIGIN = `${SCHEME}://app`

/** Address of the page inside Electron. */
export const APP_ADDRESS = `${ORIGIN}/`

/** Is it an address of our own page? */
export function isAppAddress(address: string): boolean {
  return address === ORIGIN || address.startsWith(APP_ADDRESS)
}

/**
 * Must run before the app is ready. A scheme of our own rather than file: the page gets a real
 * origin and the same headers as the loopback page, and no right to read other files.
 */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built page from `folder`. */
export function serveAppPage(folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const file = await readPageFile(folder, new URL(request.url).pathname)
    if (file === undefined) return new Response('', { status: 404, headers: { ...PAGE_HEADERS } })
    return new Response(new Uint8Array(file.body), {
      headers: { ...PAGE_HEADERS, 'Content-Type': file.type },
    })
  })
}
