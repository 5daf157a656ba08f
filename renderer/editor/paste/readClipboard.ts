import type { ForeignData } from './pasteData.ts'

/** Chromium cleans HTML for a page but for one that asks; Word's lists and notes need all of it. */
interface UnsanitizedClipboard {
  read(formats: { readonly unsanitized: readonly string[] }): Promise<ClipboardItem[]>
}

/** The clipboard outside a paste event; undefined where the window may not read it. */
export async function readClipboard(): Promise<ForeignData | undefined> {
  const clipboard: UnsanitizedClipboard = navigator.clipboard
  try {
    const items = await clipboard.read({ unsanitized: ['text/html'] })
    const data = { html: '', text: '', hasFiles: false }
    for (const item of items) {
      if (item.types.some((type) => type.startsWith('image/'))) data.hasFiles = true
      if (item.types.includes('text/html')) data.html = await textOf(item, 'text/html')
      if (item.types.includes('text/plain')) data.text = await textOf(item, 'text/plain')
    }
    return data
  } catch {
    return undefined
  }
}

async function textOf(item: ClipboardItem, type: string): Promise<string> {
  const blob = await item.getType(type)
  return blob.text()
}
