import { open } from 'node:fs/promises'
import { parseDocumentFile } from '../../shared/document/file.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { ok, type Result } from '../../shared/result.ts'
import { MAX_TEXT_BYTES, tooLarge } from './decodeText.ts'
import { readFailure } from './readFailure.ts'

/**
 * Reads a `.vankien` file. Failures: `not-readable`, `file-too-large`, and those of
 * `parseDocumentFile`.
 */
export async function readDocument(path: string): Promise<Result<VanKienDocument>> {
  const bytes = await readLimited(path)
  return bytes.ok ? parseDocumentFile(bytes.value.toString('utf8')) : bytes
}

/** The bytes of a file of at most 20 MB. Failures: `not-readable`, `file-too-large`. */
export async function readLimited(path: string): Promise<Result<Buffer>> {
  try {
    const handle = await open(path, 'r')
    try {
      const { size } = await handle.stat()
      return size > MAX_TEXT_BYTES ? tooLarge(size) : ok(await handle.readFile())
    } finally {
      await handle.close()
    }
  } catch (error) {
    return readFailure(path, error)
  }
}
