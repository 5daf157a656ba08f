import { z } from 'zod'
import { fail, ok, type Result } from '../result.ts'
import { unknownFields } from './fields.ts'
import { type Template, templateSchema } from './types.ts'

const TEMPLATE_FORMAT = 'van-kien-template'
const TEMPLATE_VERSION = 1

const envelopeSchema = z.object({
  format: z.literal(TEMPLATE_FORMAT),
  version: z.int().min(1),
})

/** "blocks.3.role": where in the file. */
function place(path: readonly PropertyKey[]): string {
  return path.map(String).join('.')
}

/** Every text of the template that may hold fields, with its place in the file. */
function* textsOf(template: Template): Generator<readonly [string, string]> {
  for (const [part, value] of Object.entries(template.parts)) {
    if (typeof value === 'string') yield [`parts.${part}`, value]
  }
  for (const [index, block] of template.blocks.entries()) {
    if (block.type === 'heading') {
      yield [`blocks.${index}.title`, block.title]
      if (block.hint !== undefined) yield [`blocks.${index}.hint`, block.hint]
    } else if (block.type !== 'targetList') yield [`blocks.${index}.text`, block.text]
  }
}

/** Field names that only the other kind of period fills: they would always stay gaps. */
const YEAR_ONLY = /\{(?:year|lastYear|nextYear)\}/

/**
 * The template in a file's text. Failures: `template-broken` (not JSON), `template-foreign` (JSON
 * of something else), `template-too-new`, `template-invalid` (names the place in the file).
 */
export function parseTemplate(json: string): Result<Template> {
  let data: unknown
  try {
    data = JSON.parse(json.replace(/^\ufeff/, '').normalize('NFC'))
  } catch (error) {
    return fail(
      'template-broken',
      'Tệp mẫu văn bản bị hỏng hoặc sai cú pháp JSON. Hãy chép lại tệp mẫu từ bộ cài.',
      String(error),
    )
  }
  const envelope = envelopeSchema.safeParse(data)
  if (!envelope.success) {
    return fail(
      'template-foreign',
      'Tệp này không phải mẫu văn bản của Văn Kiện. Hãy chọn đúng tệp trong thư mục templates.',
      z.prettifyError(envelope.error),
    )
  }
  if (envelope.data.version > TEMPLATE_VERSION) {
    return fail(
      'template-too-new',
      'Mẫu văn bản được viết cho phiên bản Văn Kiện mới hơn. Hãy cập nhật chương trình rồi thử lại.',
      `version ${envelope.data.version}, known up to ${TEMPLATE_VERSION}`,
    )
  }
  const parsed = templateSchema.safeParse(data)
  if (!parsed.success) {
    const where = place(parsed.error.issues[0]?.path ?? [])
    return fail(
      'template-invalid',
      `Mẫu văn bản không đúng quy cách tại "${where}". Hãy sửa chỗ đó theo hướng dẫn trong templates/README.md.`,
      z.prettifyError(parsed.error),
    )
  }
  return checkFields(parsed.data)
}

function checkFields(template: Template): Result<Template> {
  for (const [where, text] of textsOf(template)) {
    const [unknown] = unknownFields(text)
    if (unknown !== undefined) {
      return fail(
        'template-invalid',
        `Mẫu văn bản dùng trường không có {${unknown}} tại "${where}". Hãy xem các trường trong templates/README.md.`,
      )
    }
    if (template.periodKind === 'term' && YEAR_ONLY.test(text)) {
      return fail(
        'template-invalid',
        `Mẫu của nhiệm kỳ không dùng được trường của năm tại "${where}". Hãy dùng {term}, {termStart} hoặc {termEnd}.`,
      )
    }
  }
  return ok(template)
}
