import type { VanKienDocument } from '../../../shared/document/types.ts'
import { fillDocument } from '../../../shared/figures/fill.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { exportDocument } from '../../export/exportDocument.ts'
import type { ExportFormat } from '../../services/exportJobs.ts'
import { documentsOf } from '../../services/readInput.ts'
import { findResources } from '../../services/resources.ts'
import { type Command, type Given, shared } from '../command.ts'
import { readNamedInput } from '../inputs.ts'
import { tellMissing } from '../missing.ts'
import { checkTargets, numberedPath, type OutputFile, writeOutputs } from '../outputs.ts'
import { USAGE } from '../runCli.ts'
import { figuresOf } from '../storeFolder.ts'
import { tellReview } from '../tellReview.ts'

const FORMATS: readonly ExportFormat[] = ['docx', 'pdf']

export const exportCommand: Command = {
  usage: 'export IN [--store THƯ_MỤC] [--docx F.docx] [--pdf F.pdf] [--force]',
  options: {
    ...shared.store,
    docx: { type: 'string' },
    pdf: { type: 'string' },
    force: { type: 'boolean' },
  },
  positionals: [1, 1],
  async run(given) {
    const targets = FORMATS.flatMap((format) => {
      const name = given.text(format)
      return name === undefined ? [] : [{ format, path: given.terminal.path(name) }]
    })
    if (targets.length === 0) return fail(USAGE, 'Thiếu tên tệp kết quả (--docx hoặc --pdf).')
    // Before the long work: no one should wait for a refusal.
    const free = await checkTargets(
      targets.map((target) => target.path),
      given,
    )
    if (!free.ok) return free
    const input = await readNamedInput(given.positionals[0] ?? '', given.terminal)
    if (!input.ok) return input
    const documents = await fillIfAsked(documentsOf(input.value), given)
    if (!documents.ok) return documents
    for (const document of documents.value) tellReview(document, given.terminal)

    const files: OutputFile[] = []
    for (const { format, path } of targets) {
      for (const [at, document] of documents.value.entries()) {
        const made = await exportDocument(document, format, { fontsFolder: findResources().fonts })
        if (!made.ok) return made
        files.push({ path: numberedPath(path, at), data: made.value })
      }
    }
    return writeOutputs(files, given)
  },
}

/** With `--store` the figures are computed anew, without they stay as the document shows them. */
async function fillIfAsked(
  documents: readonly VanKienDocument[],
  given: Given,
): Promise<Result<readonly VanKienDocument[]>> {
  if (given.text('store') === undefined) return ok(documents)
  const figures = await figuresOf(given)
  if (!figures.ok) return figures
  return ok(
    documents.map((document) => {
      const filled = fillDocument(document, figures.value.index)
      tellMissing(filled.document, figures.value.index, given.terminal)
      return filled.document
    }),
  )
}
