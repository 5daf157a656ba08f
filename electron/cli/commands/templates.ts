import { ok } from '../../../shared/result.ts'
import { type Command, shared } from '../command.ts'
import { alignColumns } from '../table.ts'
import { templatesOf } from '../templatesOf.ts'

export const templatesCommand: Command = {
  usage: 'templates [--workspace THƯ_MỤC] [--json]',
  options: { ...shared.json, ...shared.workspace },
  positionals: [0, 0],
  async run(given) {
    const catalog = templatesOf(given)
    const shipped = await catalog.shipped()
    if (!shipped.ok) return shipped
    const ours = await catalog.own?.all()
    if (ours?.ok === false) return ours
    for (const { file, problem } of ours?.value.broken ?? []) {
      given.terminal.tell(`Bỏ qua mẫu ${file}: ${problem}`)
    }
    const own = ours?.value.templates ?? []
    const rows = [...shipped.value, ...own].map((template) => ({
      id: template.id,
      name: template.name,
      documentType: template.documentType,
      ...(own.includes(template) && { own: true }),
    }))
    const words = rows.map(({ id, documentType, name, own: ours }) => [
      id,
      documentType,
      ours ? `${name} (mẫu của cơ quan)` : name,
    ])
    given.terminal.out(given.flag('json') ? `${JSON.stringify(rows)}\n` : alignColumns(words))
    return ok(undefined)
  },
}
