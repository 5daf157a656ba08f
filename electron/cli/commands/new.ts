import { serializeDocument } from '../../../shared/document/file.ts'
import type { Period } from '../../../shared/document/period.ts'
import { typeNames } from '../../../shared/document/typeNames.ts'
import type { DocumentType } from '../../../shared/document/types.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { periodForYear } from '../../../shared/template/period.ts'
import { isForAnyType, type Template } from '../../../shared/template/types.ts'
import { createDocument } from '../../services/newDocument.ts'
import { type Command, type Given, shared } from '../command.ts'
import { tellMissing } from '../missing.ts'
import { checkTargets, writeOutputs } from '../outputs.ts'
import { termOption, yearOption } from '../periods.ts'
import { USAGE } from '../runCli.ts'
import { type Figures, figuresOf } from '../storeFolder.ts'
import { templatesOf } from '../templatesOf.ts'

export const newCommand: Command = {
  usage:
    'new MẪU --year NĂM [--term 2020-2025] [--type NQ] [--entity ĐƠN_VỊ] [--store THƯ_MỤC] [--workspace THƯ_MỤC] -o F.vankien [--force]',
  options: {
    ...shared.output,
    ...shared.store,
    ...shared.workspace,
    year: { type: 'string' },
    term: { type: 'string' },
    entity: { type: 'string' },
    type: { type: 'string' },
  },
  positionals: [1, 1],
  async run(given) {
    const output = given.text('output')
    if (output === undefined) return fail(USAGE, 'Thiếu tên tệp kết quả (-o F.vankien).')
    const path = given.terminal.path(output)
    const free = await checkTargets([path], given)
    if (!free.ok) return free
    const template = await templatesOf(given).get(given.positionals[0] ?? '')
    if (!template.ok) return template
    const figures = await figuresOf(given)
    if (!figures.ok) return figures
    const period = periodOf(given, template.value, figures.value)
    if (!period.ok) return period
    const entity = given.text('entity')
    const type = typeOption(given, template.value)
    if (!type.ok) return type
    const made = createDocument(
      template.value,
      period.value,
      figures.value.settings,
      figures.value.index,
      {
        ...(entity !== undefined && { entity }),
        ...(type.value !== undefined && { documentType: type.value }),
      },
    )
    if (!made.ok) return made
    tellMissing(made.value, figures.value.index, given.terminal)
    return writeOutputs([{ path, data: serializeDocument(made.value) }], given)
  },
}

/** The type of a document that the template leaves open; a template's own type can't be changed. */
function typeOption(given: Given, template: Template): Result<DocumentType | undefined> {
  const type = given.text('type')
  if (type === undefined) return ok(undefined)
  if (!isForAnyType(template)) {
    return fail(USAGE, `Mẫu “${template.name}” có loại văn bản riêng, không dùng --type.`)
  }
  if (typeNames[type] !== undefined) return ok(type)
  const known = Object.keys(typeNames).join(', ')
  return fail(USAGE, `Không có loại văn bản “${type}”. Các loại hiện có: ${known}.`)
}

function periodOf(given: Given, template: Template, figures: Figures): Result<Period> {
  const term = termOption(given)
  if (!term.ok) return term
  if (term.value !== undefined) return ok(term.value)
  const year = yearOption(given)
  if (!year.ok) return year
  if (year.value === undefined) return fail(USAGE, 'Thiếu năm (--year NĂM).')
  return ok(periodForYear(template, year.value, figures.settings.term))
}
