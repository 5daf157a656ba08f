import type { IncomingMessage } from 'node:http'
import { fail, ok, type Result } from '../../shared/result.ts'
import { MAX_TEXT_BYTES } from '../services/decodeText.ts'

/** A 20 MB file as base64 in JSON, with room for the rest. */
const MAX_BODY = Math.ceil((MAX_TEXT_BYTES * 4) / 3) + 1024 * 1024

/** The JSON of a request. Failures: `file-too-large`, `bad-request`. */
export async function readBody(request: IncomingMessage): Promise<Result<unknown>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    // Read on without keeping: an answer before the end would look like a lost connection.
    if (size <= MAX_BODY) chunks.push(chunk)
  }
  if (size > MAX_BODY) {
    return fail('file-too-large', 'Tệp quá lớn; chỉ đọc được tệp đến 20 MB.')
  }
  try {
    return ok(JSON.parse(Buffer.concat(chunks).toString('utf8')))
  } catch (error) {
    return fail('bad-request', 'Yêu cầu không hợp lệ.', String(error))
  }
}
