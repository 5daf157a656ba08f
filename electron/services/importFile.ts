import { basename, extname } from 'node:path'
import type { OpenedDocument, Reply, Request } from '../../shared/api/contract.ts'
import { documentName } from '../../shared/document/name.ts'
import { newId } from '../../shared/ids.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { normalizeText } from '../../shared/text/normalize.ts'
import { BACKUP_ENDING } from './backups.ts'
import type { DocumentFiles } from './documentFiles.ts'
import { readLimited } from './readDocument.ts'
import { documentsOf, notesOf, readInput } from './readInput.ts'

/**
 * Reads a file from outside into the workspace: one document a file, called by its title, without
 * one by the name of the file.
 * A `.vankien` file is copied with a new id, so that the original stays another document.
 */
export async function importIntoWorkspace(
  request: Request<'documents.import'>,
  documents: DocumentFiles,
): Promise<Result<Reply<'documents.import'>>> {
  const name = normalizeText('path' in request ? basename(request.path) : request.name)
  const bytes =
    'path' in request
      ? await readLimited(request.path)
      : ok(new Uint8Array(Buffer.from(request.data, 'base64')))
  if (!bytes.ok) return bytes
  const input = readInput(name, bytes.value)
  if (!input.ok) return input

  const opened: OpenedDocument[] = []
  const isBackup = name.endsWith(BACKUP_ENDING)
  const own = isBackup ? name.slice(0, -BACKUP_ENDING.length) : name
  const stem = basename(own, extname(own))
  for (const [at, found] of documentsOf(input.value).entries()) {
    const document = input.value.kind === 'document' ? { ...found, id: newId() } : found
    const fileName = at === 0 ? stem : `${stem} (${at + 1})`
    const known = document.name !== undefined || (document.parts.title ?? '').trim() !== ''
    const named = known ? documentName(document) : fileName
    const added = await documents.add({
      ...document,
      name: isBackup ? `${named} (bản sao lưu)` : named,
    })
    if (!added.ok) return added
    opened.push(added.value)
  }
  if (opened.length === 0) return fail('file-empty', 'Tệp rỗng: không có chữ nào để đọc.')
  return ok({ opened, notes: [...notesOf(input.value)] })
}
