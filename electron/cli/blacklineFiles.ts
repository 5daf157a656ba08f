import type { RecognizedDocument } from '../../shared/recognize/types.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { ExportFormat } from '../services/exportJobs.ts'
import { findResources } from '../services/resources.ts'
import type { Given } from './command.ts'
import { numberedPath, type OutputFile } from './outputs.ts'

export type DocumentPair = readonly [RecognizedDocument, RecognizedDocument]

const FORMATS: readonly ExportFormat[] = ['docx', 'pdf']

/** The files of a blackline that the command line names. */
export function blacklineTargets(given: Given): { format: ExportFormat; path: string }[] {
  return FORMATS.flatMap((format) => {
    const name = given.text(format)
    return name === undefined ? [] : [{ format, path: given.terminal.path(name) }]
  })
}

/** Tracked changes in Word, marked text in PDF; a file for each pair of documents. */
export async function blacklineFiles(
  pairs: readonly DocumentPair[],
  given: Given,
): Promise<Result<OutputFile[]>> {
  const targets = blacklineTargets(given)
  const files: OutputFile[] = []
  if (targets.length === 0) return ok(files)
  // Both writers are slow to load; a comparison to be read needs neither.
  const { exportDocument } = await import('../export/exportDocument.ts')
  const author = given.text('author')
  for (const { format, path } of targets) {
    for (const [at, [before, after]] of pairs.entries()) {
      const made = await exportDocument(after.document, format, {
        since: before.document,
        fontsFolder: findResources().fonts,
        ...(author !== undefined && { author }),
      })
      if (!made.ok) return made
      files.push({ path: numberedPath(path, at), data: made.value })
    }
  }
  return ok(files)
}
