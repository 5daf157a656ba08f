import type { Reply, Request } from '../../shared/api/contract.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { parseTemplate } from '../../shared/template/load.ts'
import { summarizeTemplate } from '../../shared/template/summary.ts'
import type { Template } from '../../shared/template/types.ts'
import { type OwnTemplates, readTemplate } from './ownTemplates.ts'

/**
 * Takes a template file from outside into the workspace. One whose id is there already is not
 * written until the person has said how. Failures: those of `parseTemplate`, `template-shipped`.
 */
export async function importTemplate(
  { source, same }: Request<'templates.import'>,
  own: OwnTemplates,
  shipped: ReadonlySet<string>,
): Promise<Result<Reply<'templates.import'>>> {
  const read = 'path' in source ? await readTemplate(source.path) : fromData(source.data)
  if (!read.ok) return read
  const template = read.value
  if (shipped.has(template.id)) {
    return fail(
      'template-shipped',
      `Tệp này mang mã “${template.id}” của một mẫu có sẵn trong chương trình nên không nhập được. Hãy dùng ngay mẫu có sẵn, hoặc nhập mẫu do cơ quan lưu.`,
    )
  }
  const present = await own.all()
  if (!present.ok) return present
  const there = present.value.templates.find(({ id }) => id === template.id)
  if (there === undefined || same === 'both') return added(await own.add(template, 'imported'))
  if (same === 'version') return added(await own.replace(template))
  return ok({
    kind: 'same',
    there: summarizeTemplate(there, true),
    incoming: summarizeTemplate(template, true),
    identical: contentOf(there) === contentOf(template),
  })
}

function added(written: Result<Template>): Result<Reply<'templates.import'>> {
  return written.ok
    ? ok({ kind: 'imported', template: summarizeTemplate(written.value, true) })
    : written
}

function fromData(data: string): Result<Template> {
  return parseTemplate(Buffer.from(data, 'base64').toString('utf8'))
}

/** What a template is, whenever it was saved; both were written by `parseTemplate`'s schema. */
function contentOf({ edition: _, saved: _saved, ...content }: Template): string {
  return JSON.stringify(content)
}
