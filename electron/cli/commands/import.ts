import type { ImportNote } from '../../../shared/api/contract.ts'
import { serializeDocument } from '../../../shared/document/file.ts'
import { documentTypeSchema } from '../../../shared/document/types.ts'
import { figuresIn } from '../../../shared/figures/blockFigures.ts'
import type { RecognizeOptions } from '../../../shared/recognize/recognizeText.ts'
import type { Recognized } from '../../../shared/recognize/types.ts'
import { footnoteRows, headerRows, outlineRows } from '../../../shared/recognize/views.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Command, Given, Terminal } from '../command.ts'
import { shared } from '../command.ts'
import { readNamedInput } from '../inputs.ts'
import { checkTargets, numberedPath, writeOutputs } from '../outputs.ts'
import { yearOption } from '../periods.ts'
import { recognizedOf } from '../recognizedView.ts'
import { USAGE } from '../runCli.ts'

const KINDS: Readonly<Record<ImportNote['kind'], string>> = {
  doubtful: 'cần xem lại',
  dropped: 'bỏ qua',
  joined: 'đã nối',
  info: 'ghi chú',
}

export const importCommand: Command = {
  usage: 'import IN [--type NQ] [--year NĂM] -o F.vankien [--force]',
  options: { ...shared.output, type: { type: 'string' }, year: { type: 'string' } },
  positionals: [1, 1],
  async run(given) {
    const output = given.text('output')
    if (output === undefined) return fail(USAGE, 'Thiếu tên tệp kết quả (-o F.vankien).')
    const path = given.terminal.path(output)
    const hints = hintsOf(given)
    if (!hints.ok) return hints
    const free = await checkTargets([path], given)
    if (!free.ok) return free
    const input = await readNamedInput(given.positionals[0] ?? '', given.terminal, hints.value)
    if (!input.ok) return input
    const recognized = recognizedOf(input.value)
    report(recognized, given.terminal)
    const files = recognized.documents.map(({ document }, at) => ({
      path: numberedPath(path, at),
      data: serializeDocument(document),
    }))
    return writeOutputs(files, given)
  },
}

function hintsOf(given: Given): Result<RecognizeOptions> {
  const year = yearOption(given)
  if (!year.ok) return year
  const type = given.text('type')
  if (type !== undefined && !documentTypeSchema.safeParse(type).success) {
    return fail(USAGE, `Loại văn bản không đúng: ${type}. Hãy ghi như --type NQ.`)
  }
  return ok({
    ...(type === undefined ? {} : { documentType: type }),
    ...(year.value === undefined ? {} : { year: year.value }),
  })
}

/** What was recognized and what is doubtful. */
function report(recognized: Recognized, terminal: Terminal): void {
  const headers = headerRows(recognized)
  for (const [at, one] of recognized.documents.entries()) {
    const alone = { documents: [one], notes: [] }
    const figures = one.document.body.reduce((sum, block) => sum + [...figuresIn(block)].length, 0)
    const name = headers[at]?.title ?? 'không rõ tên'
    terminal.tell(
      `Văn bản ${at + 1}: ${one.document.documentType}, ${name}: ` +
        `${outlineRows(alone).length} đề mục, ${one.document.body.length} khối, ` +
        `${footnoteRows(alone).length} chú thích, ${figures} số liệu.`,
    )
  }
  for (const { line, kind, message } of recognized.notes) {
    terminal.tell(`  dòng ${line} (${KINDS[kind]}): ${message}`)
  }
}
