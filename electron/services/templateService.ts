import type { Method, Reply, Request } from '../../shared/api/contract.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { summarizeTemplate } from '../../shared/template/summary.ts'
import { TEMPLATE_EXTENSION, type Template } from '../../shared/template/types.ts'
import type { ExportJobs } from './exportJobs.ts'
import { importTemplate } from './importTemplate.ts'
import type { OfficeCatalog } from './templateCatalog.ts'

type TemplateMethod = Exclude<Extract<Method, `templates.${string}`>, 'templates.pick'>

/** The calls of the window about templates, by their names in the contract. */
export type TemplateService = {
  [M in TemplateMethod]: (request: Request<M>) => Promise<Result<Reply<M>>>
}

export function createTemplateService(
  catalog: OfficeCatalog,
  exports: ExportJobs,
): TemplateService {
  const { own } = catalog
  const summary = (written: Result<Template>) =>
    written.ok ? ok(summarizeTemplate(written.value, true)) : written
  return {
    'templates.list': async () => {
      const shipped = await catalog.shipped()
      if (!shipped.ok) return shipped
      const ours = await own.all()
      if (!ours.ok) return ours
      return ok([
        ...shipped.value.map((template) => summarizeTemplate(template)),
        ...ours.value.templates.map((template) => summarizeTemplate(template, true)),
      ])
    },
    'templates.get': ({ id }) => catalog.get(id),
    'templates.save': async ({ template, as }) =>
      summary(await (as === 'new' ? own.add(template) : own.replace(template))),
    'templates.rename': async ({ id, name, description }) =>
      summary(await own.rename(id, name, description)),
    'templates.remove': ({ id }) => own.remove(id),
    'templates.bringBack': async ({ removed }) => summary(await own.bringBack(removed)),
    'templates.versions': async ({ id }) => {
      const versions = await own.versions(id)
      if (!versions.ok) return versions
      return ok(
        versions.value.map((template) => ({
          ...summarizeTemplate(template, true),
          headings: template.blocks.filter(({ type }) => type === 'heading').length,
        })),
      )
    },
    'templates.restore': async ({ id, edition }) => {
      const versions = await own.versions(id)
      if (!versions.ok) return versions
      const wanted = versions.value.find((template) => (template.edition ?? 1) === edition)
      if (wanted === undefined)
        return fail('unknown-version', 'Không còn bản này của mẫu. Hãy đóng rồi mở lại danh sách.')
      return summary(await own.replace({ ...wanted, id }))
    },
    'templates.export': async ({ id }) => {
      const found = await catalog.get(id)
      if (!found.ok) return found
      const text = `${JSON.stringify(found.value, null, 1)}\n`
      const job = await exports.startFile(found.value.name, TEMPLATE_EXTENSION, async () =>
        ok(Buffer.from(text)),
      )
      return ok(job === undefined ? {} : { job })
    },
    'templates.import': async (request) => importTemplate(request, own, await catalog.ids()),
    'templates.broken': async () => {
      const ours = await own.all()
      return ours.ok ? ok([...ours.value.broken]) : ours
    },
  }
}
