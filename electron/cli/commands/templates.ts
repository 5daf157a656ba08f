import { ok } from '../../../shared/result.ts'
import { findResources } from '../../services/resources.ts'
import { createTemplateCatalog } from '../../services/templateCatalog.ts'
import { type Command, shared } from '../command.ts'
import { alignColumns } from '../table.ts'

export const templatesCommand: Command = {
  usage: 'templates [--json]',
  options: shared.json,
  positionals: [0, 0],
  async run({ terminal, flag }) {
    const templates = await createTemplateCatalog(findResources().templates).all()
    if (!templates.ok) return templates
    const rows = templates.value.map(({ id, name, documentType }) => ({ id, name, documentType }))
    terminal.out(
      flag('json')
        ? `${JSON.stringify(rows)}\n`
        : alignColumns(rows.map((row) => [row.id, row.documentType, row.name])),
    )
    return ok(undefined)
  },
}
