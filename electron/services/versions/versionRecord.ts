import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { z } from 'zod'
import { parseDocumentFile } from '../../../shared/document/file.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { newId } from '../../../shared/ids.ts'
import { fail, type Result } from '../../../shared/result.ts'
import { versionEntrySchema } from '../../../shared/versions/types.ts'
import { MAX_TEXT_BYTES } from '../decodeText.ts'
import { digest } from '../digest.ts'

const RECORD_FORMAT = 'van-kien-version'

const contentSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** What the folder says of a version; its text lies beside it, under the digest of the text. */
const versionRecordSchema = z.strictObject({
  format: z.literal(RECORD_FORMAT),
  version: z.literal(1),
  entry: versionEntrySchema,
  content: contentSchema,
})
export type VersionRecord = z.infer<typeof versionRecordSchema>

export function recordOf(entry: VersionRecord['entry'], content: string): VersionRecord {
  return { format: RECORD_FORMAT, version: 1, entry, content }
}

/** Undefined: not a whole record. */
export function readRecord(text: string): VersionRecord | undefined {
  try {
    const parsed = versionRecordSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** An id that sorts by time and is the same for no two versions. */
export function newVersionId(at: Date): string {
  const [day = '', time = ''] = at.toISOString().split('T')
  const letters = newId().slice(0, 6)
  return `${day.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}-${letters}`
}

/** With its properties in one order, whichever way it came, so that equal documents are equal texts. */
export function asKept({ body, ...rest }: VanKienDocument): VanKienDocument {
  return { ...rest, body }
}

const squeeze = promisify(gzip)
const expand = promisify(gunzip)

/** The text squeezed, off this thread. */
export async function packText(text: string): Promise<Buffer> {
  return squeeze(text)
}

/** The document of a squeezed text. Failure `version-broken`, whatever is the matter with it. */
export async function unpackDocument(
  bytes: Buffer,
  content: string,
): Promise<Result<VanKienDocument>> {
  try {
    const text = (await expand(bytes, { maxOutputLength: MAX_TEXT_BYTES })).toString('utf8')
    if (digest(text) !== content) return broken('digest')
    const parsed = parseDocumentFile(text)
    return parsed.ok ? parsed : broken(parsed.error.detail ?? parsed.error.code)
  } catch (error) {
    return broken(String(error))
  }
}

export function broken(detail: string): Result<never> {
  return fail(
    'version-broken',
    'Phiên bản này bị hỏng nên không mở được. Các phiên bản khác vẫn dùng được.',
    detail,
  )
}

/** The folder of a document: its id where that is a plain name on every disk, else a digest. */
export function folderNameOf(id: string): string {
  return /^[0-9a-z]{12}$/.test(id) ? id : digest(id).slice(0, 24)
}
