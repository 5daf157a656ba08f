import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { DocumentEntry } from '../../shared/api/contract.ts'
import { FILE_EXTENSION } from '../../shared/document/file.ts'
import { documentName } from '../../shared/document/name.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { type RegisterRow, registerRowOf } from '../../shared/rollForward/register.ts'
import { readDocument } from './readDocument.ts'

/** The line of the list of documents. */
export function entryOf(file: string, document: VanKienDocument, modified: Date): DocumentEntry {
  return {
    file,
    id: document.id,
    name: documentName(document),
    documentType: document.documentType,
    ...(document.template === undefined ? {} : { template: document.template }),
    period: document.period,
    modified: modified.toISOString(),
  }
}

/** A file that can't be read stays in the list, with the reason. */
function unreadableEntry(file: string, modified: Date, problem: string): DocumentEntry {
  return {
    file,
    name: basename(file, FILE_EXTENSION),
    documentType: 'VB',
    period: { kind: 'year', year: modified.getFullYear() },
    modified: modified.toISOString(),
    problem,
  }
}

export interface KnownDocument {
  readonly entry: DocumentEntry
  /** Absent: the file can't be read. */
  readonly row?: RegisterRow
}

/**
 * What is known of files, read again only when time or size of the file changed: a folder of
 * hundreds of documents lists at once.
 */
export function createEntryCache(): (
  folder: string,
  file: string,
) => Promise<KnownDocument | undefined> {
  const known = new Map<string, { stamp: string; of: KnownDocument }>()
  return async (folder, file) => {
    const path = join(folder, file)
    const info = await stat(path).catch(() => undefined)
    if (info === undefined) return undefined
    const stamp = `${info.mtimeMs} ${info.size}`
    const before = known.get(path)
    if (before?.stamp === stamp) return before.of
    const read = await readDocument(path)
    const of: KnownDocument = read.ok
      ? { entry: entryOf(file, read.value, info.mtime), row: registerRowOf(file, read.value) }
      : { entry: unreadableEntry(file, info.mtime, read.error.message) }
    known.set(path, { stamp, of })
    return of
  }
}
