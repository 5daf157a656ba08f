import { z } from 'zod'
import { fail, ok, type Result } from '../result.ts'
import { checkDocument, INVALID_DOCUMENT } from './check.ts'
import { migrations } from './migrations.ts'
import { type Block, documentSchema, type VanKienDocument } from './types.ts'

/**
 * The file format `.vankien`: UTF-8 JSON, one document a file, with a schema version. Older
 * versions are migrated on opening, newer ones are refused and left untouched.
 */
const FILE_FORMAT = 'van-kien'
export const FILE_VERSION = 1 + migrations.length
export const FILE_EXTENSION = '.vankien'

const envelopeSchema = z.object({
  format: z.literal(FILE_FORMAT),
  version: z.int().min(1),
  document: z.unknown(),
})

/** The file's text. */
export function serializeDocument(document: VanKienDocument): string {
  return `${JSON.stringify({ format: FILE_FORMAT, version: FILE_VERSION, document }, null, 1)}\n`
}

/** Texts of blocks as they stand in a file. */
export type BlockTexts = WeakMap<Block, string>

/**
 * The same text, made of the texts of blocks that were written before: for who saves a long
 * document again and again, and never changes a block that is in it.
 */
export function serializeAgain(document: VanKienDocument, known: BlockTexts): string {
  if (document.body.length === 0) return serializeDocument(document)
  const frame = serializeDocument({ ...document, body: [] })
  const blocks = document.body.map((block) => {
    let text = known.get(block)
    if (text === undefined) {
      text = JSON.stringify(block, null, 1).replaceAll('\n', BLOCK_LINE)
      known.set(block, text)
    }
    return text
  })
  // No words hold a line's end, and nothing else stands as deep as the body.
  return frame.replace(
    EMPTY_BODY,
    () => `\n  "body": [${BLOCK_LINE}${blocks.join(`,${BLOCK_LINE}`)}\n  ]`,
  )
}

const EMPTY_BODY = '\n  "body": []'
const BLOCK_LINE = '\n   '

/**
 * The document in a file's text. Failures: `file-broken` (not JSON, cut off), `file-foreign`
 * (JSON of something else), `file-too-new`, `document-invalid`.
 */
export function parseDocumentFile(text: string): Result<VanKienDocument> {
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\ufeff/, '').normalize('NFC'))
  } catch (error) {
    return fail(
      'file-broken',
      'Tệp bị hỏng hoặc chưa được ghi đủ nên không mở được. Hãy mở bản sao lưu (.bak) cạnh tệp.',
      String(error),
    )
  }
  const envelope = envelopeSchema.safeParse(data)
  if (!envelope.success) {
    return fail(
      'file-foreign',
      'Tệp này không phải văn bản của Văn Kiện. Hãy chọn tệp có đuôi .vankien.',
      z.prettifyError(envelope.error),
    )
  }
  if (envelope.data.version > FILE_VERSION) {
    return fail(
      'file-too-new',
      'Tệp được tạo bằng phiên bản Văn Kiện mới hơn. Hãy cập nhật chương trình rồi mở lại; tệp vẫn được giữ nguyên.',
      `version ${envelope.data.version}, known up to ${FILE_VERSION}`,
    )
  }
  let migrated = envelope.data.document
  for (const migrate of migrations.slice(envelope.data.version - 1)) migrated = migrate(migrated)
  const document = documentSchema.safeParse(migrated)
  if (!document.success) {
    return fail('document-invalid', INVALID_DOCUMENT, z.prettifyError(document.error))
  }
  const checked = checkDocument(document.data)
  return checked.ok ? ok(checked.value) : checked
}
