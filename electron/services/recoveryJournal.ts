import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FILE_EXTENSION, parseDocumentFile, serializeDocument } from '../../shared/document/file.ts'
import { documentName } from '../../shared/document/name.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { newId } from '../../shared/ids.ts'
import { writeFileAtomic } from './atomicFile.ts'
import type { DocumentFiles } from './documentFiles.ts'

/**
 * Words that couldn't be saved where they belong (a full disk, a file that another program
 * holds): kept in the first folder that takes them, by the document's id, until a save succeeds
 * or the next start brings them back as documents.
 */
export interface RecoveryJournal {
  /** Says whether some folder took it. */
  keep(document: VanKienDocument): Promise<boolean>
  /** The document is safe where it belongs. */
  forget(document: VanKienDocument): Promise<void>
  /** Brings kept documents back; one Vietnamese notice for each. */
  restore(documents: DocumentFiles): Promise<string[]>
}

/**
 * `own` lies in the workspace and is used while it is there; `spare`, made when it is needed, is the
 * place for when the workspace can't be written or has gone (a drive that was pulled out).
 */
export function createRecoveryJournal(own: string, spare: string): RecoveryJournal {
  const folders = [own, spare]
  const kept = new Set<string>()
  const fileOf = (document: VanKienDocument) =>
    `${encodeURIComponent(document.id)}${FILE_EXTENSION}`
  return {
    async keep(document) {
      for (const folder of folders) {
        if (folder === spare) await mkdir(spare, { recursive: true }).catch(() => undefined)
        const path = join(folder, fileOf(document))
        const written = await writeFileAtomic(path, serializeDocument(document), { replace: true })
        if (!written.ok) continue
        kept.add(document.id)
        return true
      }
      return false
    },
    async forget(document) {
      // Saves come every second; only a document that was kept costs a look at the disk.
      if (!kept.delete(document.id)) return
      for (const folder of folders) await rm(join(folder, fileOf(document)), { force: true })
    },
    async restore(documents) {
      const notices: string[] = []
      for (const folder of folders) {
        for (const file of await readdir(folder).catch(() => [])) {
          const notice = await restoreOne(join(folder, file), documents)
          if (notice !== undefined) notices.push(notice)
        }
      }
      return notices
    },
  }
}

async function restoreOne(path: string, documents: DocumentFiles): Promise<string | undefined> {
  if (!path.endsWith(FILE_EXTENSION)) return undefined
  const parsed = parseDocumentFile(await readFile(path, 'utf8').catch(() => ''))
  if (!parsed.ok) return undefined
  const name = `${documentName(parsed.value)} (khôi phục)`
  const added = await documents.add({ ...parsed.value, id: newId(), name })
  if (!added.ok) return undefined
  await rm(path, { force: true })
  return `Lần trước chưa lưu được; bản chưa lưu nay là văn bản “${name}”.`
}
