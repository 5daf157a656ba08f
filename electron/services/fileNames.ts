import { FILE_EXTENSION } from '../../shared/document/file.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { normalizeText } from '../../shared/text/normalize.ts'

// Characters that Windows, or any shell, would stumble over.
const UNSAFE = /[<>:"/\\|?*\n\t]+/g
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i
/** In bytes: most disks allow 255 for the name with its endings. */
const MAX_BYTES = 180

/**
 * A file name (without ending) that every system takes, composed Vietnamese letters kept:
 * "Nghị quyết 01-NQ/TU" gives "Nghị quyết 01-NQ TU".
 */
export function safeFileName(title: string): string {
  let name = normalizeText(title)
    .replace(UNSAFE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  while (Buffer.byteLength(name) > MAX_BYTES) {
    const shorter = name.replace(/\s+\S*$/, '')
    name = (shorter.length < name.length ? shorter : name.slice(0, -8)).trim()
  }
  if (name === '') return 'Văn bản'
  return RESERVED.test(name) ? `${name}_` : name
}

/**
 * A name as the person typed it without what would only make it a path: "../../Báo cáo" gives
 * "Báo cáo". Empty when nothing is left.
 */
export function cleanName(typed: string): string {
  return normalizeText(typed)
    .replace(/\s+/g, ' ')
    .replace(/^[\s./\\]+|[\s/\\]+$/g, '')
}

/**
 * Checks a file name that a page sent: one plain name of a document, no way out of the
 * workspace. Failure `bad-file-name`.
 */
export function checkDocumentFile(file: string): Result<string> {
  const plain = !/[/\\\0]/.test(file) && !file.startsWith('.') && file.endsWith(FILE_EXTENSION)
  return plain ? ok(file) : fail('bad-file-name', `Tên tệp không hợp lệ: ${file}`)
}

/** `Name.vankien`, or `Name (2).vankien` and so on where the name is taken. */
export function freeFileName(name: string, taken: ReadonlySet<string>): string {
  const folded = new Set([...taken].map((one) => one.normalize('NFC').toLowerCase()))
  for (let count = 1; ; count++) {
    const file = `${name}${count === 1 ? '' : ` (${count})`}${FILE_EXTENSION}`
    if (!folded.has(file.toLowerCase())) return file
  }
}
