import { serializeDocument } from '../../../shared/document/file.ts'
import type { Period } from '../../../shared/document/period.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { templateOf } from '../../../shared/rollForward/newKind.ts'
import { rollDocuments } from '../../../shared/rollForward/rollDocuments.ts'
import { periodToYear } from '../../../shared/rollForward/rollPeriod.ts'
import { type Rolled, type RollInto, rollIntoSchema } from '../../../shared/rollForward/types.ts'
import { yearRows } from '../../../shared/rollForward/yearRows.ts'
import type { Template } from '../../../shared/template/types.ts'
import type { Input } from '../../services/readInput.ts'
import { findResources } from '../../services/resources.ts'
import { createTemplateCatalog } from '../../services/templateCatalog.ts'
import { type Command, type Given, shared } from '../command.ts'
import { readNamedInput } from '../inputs.ts'
import { checkTargets, numberedPath, writeOutputs } from '../outputs.ts'
import { yearOption } from '../periods.ts'
import { recognizedOf, textOf } from '../recognizedView.ts'
import { USAGE } from '../runCli.ts'
import { figuresOf } from '../storeFolder.ts'

export const rollCommand: Command = {
  usage:
    'roll IN --to-year NĂM [--store THƯ_MỤC] [-o G.vankien] [--into same|resolution|report] [--number SỐ] [--json] [--force]',
  options: {
    ...shared.output,
    ...shared.store,
    ...shared.json,
    'to-year': { type: 'string' },
    into: { type: 'string' },
    number: { type: 'string' },
  },
  positionals: [1, 1],
  async run(given) {
    const { positionals, terminal } = given
    const year = yearOption(given, 'to-year')
    if (!year.ok) return year
    if (year.value === undefined) {
      return fail(USAGE, 'Thiếu năm của văn bản mới. Hãy ghi ví dụ --to-year 2027.')
    }
    const into = rollIntoSchema.safeParse(given.text('into') ?? 'same')
    if (!into.success) {
      return fail(
        USAGE,
        'Không rõ --into. Hãy ghi same, resolution (nghị quyết) hoặc report (báo cáo).',
      )
    }
    const output = given.text('output')
    if (output === undefined && !given.flag('json')) {
      return fail(USAGE, 'Thiếu tên tệp kết quả (-o G.vankien) hoặc --json.')
    }
    const path = output === undefined ? undefined : terminal.path(output)
    const free = path === undefined ? ok(undefined) : await checkTargets([path], given)
    if (!free.ok) return free
    const input = await readNamedInput(positionals[0] ?? '', terminal)
    if (!input.ok) return input
    if (path !== undefined) {
      const done = await write(given, input.value, { year: year.value, into: into.data, path })
      if (!done.ok) return done
    }
    if (given.flag('json')) terminal.out(`${JSON.stringify(rowsOf(input.value, year.value))}\n`)
    return ok(undefined)
  },
}

function rowsOf(input: Input, year: number) {
  const recognized = recognizedOf(input)
  const own = recognized.documents[0]?.document.period ?? { kind: 'year', year }
  return yearRows(textOf(input), recognized, periodToYear(own, year))
}

interface Wish {
  readonly year: number
  readonly into: RollInto
  readonly path: string
}

async function write(
  given: Given,
  input: Input,
  { year, into, path }: Wish,
): Promise<Result<void>> {
  const sources = recognizedOf(input).documents.map(({ document }) => document)
  const [main] = sources
  if (main === undefined) return fail('no-document', 'Tệp không có văn bản nào.')
  const to = periodOf(main, year, into)
  if (!to.ok) return to
  const figures = await figuresOf(given)
  if (!figures.ok) return figures
  const template = await templateFor(into, to.value)
  if (!template.ok) return template
  const number = given.text('number')
  const { index: store, settings } = figures.value
  const rolled = rollDocuments(sources, {
    ...{ to: to.value, choices: { into, keep: {} }, store, settings },
    now: new Date().toISOString(),
    ...(number !== undefined && { number }),
    ...(template.value !== undefined && { template: template.value }),
  })
  for (const one of rolled) tell(one, given)
  const files = rolled.map(({ document }, at) => ({
    path: numberedPath(path, at),
    data: serializeDocument(document),
  }))
  return writeOutputs(files, given)
}

/** A report is on the period of its resolution, a congress's resolution on that of its report. */
function periodOf({ period }: VanKienDocument, year: number, into: RollInto): Result<Period> {
  if (period.kind === 'term') return ok(periodToYear(period, year, into === 'same' ? 1 : 0))
  const first = into === 'report' ? period.year : period.year + 1
  if (year >= first) return ok({ kind: 'year', year })
  return fail(USAGE, `Văn bản này là của năm ${period.year}: hãy ghi --to-year từ ${first} trở đi.`)
}

async function templateFor(into: RollInto, to: Period): Promise<Result<Template | undefined>> {
  const id = templateOf(into, to)
  if (id === undefined) return ok(undefined)
  return createTemplateCatalog(findResources().templates).get(id)
}

function tell({ document, years, questions, numbers, written }: Rolled, { terminal }: Given): void {
  const count = (moves: boolean | null) => years.filter((one) => one.moves === moves).length
  terminal.tell(
    [
      `${document.parts.typeName ?? document.documentType}: ${count(true)} chỗ ghi năm đã chuyển`,
      `${count(false)} giữ nguyên, ${count(null)} chưa rõ`,
      `${written} dòng, câu do kho số liệu viết`,
      `${numbers} số còn của năm trước`,
      `${questions.length} chỗ cần xem lại.`,
    ].join('; '),
  )
  for (const { quote, message } of questions) terminal.tell(`  “${quote}”: ${message}`)
}
