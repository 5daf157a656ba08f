import { z } from 'zod'
import { fail, ok, type Result } from '../result.ts'
import { readForeign } from './checkForeign.ts'
import { fieldsIn, unknownFields } from './fields.ts'
import { templateMigrations } from './migrations.ts'
import { type Path, placeInWords } from './place.ts'
import {
  TEMPLATE_FORMAT,
  TEMPLATE_VERSION,
  type Template,
  type TemplateTable,
  templateSchema,
} from './types.ts'
import { textsIn } from './words.ts'

const envelopeSchema = z.object({
  format: z.literal(TEMPLATE_FORMAT),
  version: z.int().min(1),
})

/** Every text of the template that may hold fields, with its place in the file. */
function* textsOf(template: Template): Generator<readonly [Path, string]> {
  for (const [part, value] of Object.entries(template.parts)) {
    if (typeof value === 'string') yield [['parts', part], value]
  }
  for (const [index, block] of template.blocks.entries()) {
    const at = ['blocks', index]
    switch (block.type) {
      case 'heading':
        for (const [inner, text] of textsIn(block.title)) yield [[...at, 'title', ...inner], text]
        if (block.hint !== undefined) yield [[...at, 'hint'], block.hint]
        break
      case 'targetList':
      case 'divider':
      case 'chart':
        break
      case 'table':
        for (const [row, { cells }] of block.rows.entries()) {
          for (const [cell, { text: words }] of cells.entries()) {
            const place = [...at, 'rows', row, 'cells', cell, 'text']
            for (const [inner, text] of textsIn(words)) yield [[...place, ...inner], text]
          }
        }
        break
      default:
        for (const [inner, text] of textsIn(block.text)) yield [[...at, 'text', ...inner], text]
    }
  }
}

/** Fields that only a year fills: in a template of a term they would always stay gaps. */
const YEAR_ONLY: ReadonlySet<string> = new Set(['year', 'lastYear', 'nextYear'])

/**
 * The template in a file's text. Failures: `template-hostile` (too large, hidden signs), `template-broken`
 * (not JSON), `template-foreign` (JSON of something else), `template-too-new`, `template-invalid`
 * (names the place in the file).
 */
export function parseTemplate(json: string): Result<Template> {
  const read = readForeign(json)
  if (!read.ok) return read
  const envelope = envelopeSchema.safeParse(read.value)
  if (!envelope.success) {
    return fail(
      'template-foreign',
      'Tệp này không phải mẫu văn bản của Văn Kiện. Hãy chọn đúng tệp mẫu.',
      z.prettifyError(envelope.error),
    )
  }
  const { version } = envelope.data
  if (version > TEMPLATE_VERSION) {
    return fail(
      'template-too-new',
      'Mẫu văn bản được viết cho phiên bản Văn Kiện mới hơn. Hãy cập nhật chương trình rồi thử lại.',
      `version ${version}, known up to ${TEMPLATE_VERSION}`,
    )
  }
  let migrated = read.value
  for (const migrate of templateMigrations.slice(version - 1)) migrated = migrate(migrated)
  const parsed = templateSchema.safeParse(migrated)
  if (!parsed.success) {
    return fail(
      'template-invalid',
      `Mẫu văn bản không đúng quy cách tại ${placeInWords(placeOf(parsed.error.issues))}. Hãy sửa chỗ đó hoặc dùng tệp mẫu xuất từ Văn Kiện.`,
      z.prettifyError(parsed.error),
    )
  }
  return checkTemplate(parsed.data)
}

/** Where the first mistake is; an unknown name of a property is told with it. */
function placeOf([issue]: readonly z.core.$ZodIssue[]): Path {
  if (issue === undefined) return []
  return issue.code === 'unrecognized_keys'
    ? [...issue.path, ...issue.keys.slice(0, 1)]
    : issue.path
}

/** What the schema can't say: fields that there are, tables without holes. */
export function checkTemplate(template: Template): Result<Template> {
  for (const [path, text] of textsOf(template)) {
    const [unknown] = unknownFields(text)
    if (unknown !== undefined) {
      return fail(
        'template-invalid',
        `Mẫu văn bản dùng trường không có {${unknown}} tại ${placeInWords(path)}. Hãy sửa tên trường.`,
      )
    }
    if (template.periodKind === 'term' && fieldsIn(text).some((name) => YEAR_ONLY.has(name))) {
      return fail(
        'template-invalid',
        `Mẫu của nhiệm kỳ không dùng được trường của năm tại ${placeInWords(path)}. Hãy dùng {term}, {termStart} hoặc {termEnd}.`,
      )
    }
  }
  const ragged = template.blocks.findIndex((block) => block.type === 'table' && isRagged(block))
  if (ragged >= 0) {
    return fail(
      'template-invalid',
      `Mẫu văn bản có bảng lệch số ô tại ${placeInWords(['blocks', ragged, 'rows'])}. Hãy sửa cho các hàng bằng nhau.`,
    )
  }
  return ok(template)
}

/** Do some of its rows reach farther than others? A cell that spans rows counts in each. */
function isRagged({ rows }: TemplateTable): boolean {
  const reach: number[] = []
  rows.forEach(({ cells }, index) => {
    for (const { colSpan = 1, rowSpan = 1 } of cells) {
      for (let below = 0; below < rowSpan; below++) {
        reach[index + below] = (reach[index + below] ?? 0) + colSpan
      }
    }
  })
  return reach.length !== rows.length || reach.some((width) => width !== reach[0])
}
