import { join } from 'node:path'
import { parseDocumentFile } from '../../shared/document/file.ts'
import { exists, retryRename, writeFileAtomic } from './atomicFile.ts'
import { readLimited } from './readDocument.ts'

/** Ending of a backup: `Tên.vankien.bak`. */
export const BACKUP_ENDING = '.bak'

/**
 * Sessions that begin this soon (ms) after the last backup are one with it: who opens a wrecked
 * document once more must still find the state before.
 */
const SESSION_GAP = 10 * 60 * 1000

/** One backup a document: what it was before it was changed since it was last opened. */
export interface Backups {
  /** A new session of editing begins. */
  opened(file: string): void
  /** Copies what `file` holds when this is the first save of a session. Never a broken file. */
  beforeSave(file: string): Promise<void>
}

export function createBackups(folder: string): Backups {
  /** When each document's backup of this run was made; opened again since or not. */
  const made = new Map<string, { at: number; again: boolean }>()
  return {
    opened(file) {
      const last = made.get(file)
      if (last !== undefined && Date.now() - last.at >= SESSION_GAP) last.again = true
    },
    async beforeSave(file) {
      const last = made.get(file)
      if (last !== undefined && !last.again) return
      const bytes = await readLimited(join(folder, file))
      if (!bytes.ok || !parseDocumentFile(bytes.value.toString('utf8')).ok) return
      const backup = join(folder, `${file}${BACKUP_ENDING}`)
      const written = await writeFileAtomic(backup, bytes.value, { replace: true })
      if (written.ok) made.set(file, { at: Date.now(), again: false })
    },
  }
}

/** Renames a document and, where there is one, its backup. Throws as `rename` does. */
export async function moveWithBackup(from: string, to: string): Promise<void> {
  if (from === to) return
  await retryRename(from, to)
  const backup = `${from}${BACKUP_ENDING}`
  // The document has moved already: its backup must not undo that.
  if (await exists(backup))
    await retryRename(backup, `${to}${BACKUP_ENDING}`).catch(() => undefined)
}

/** Names that a new document may not take: a backup alone keeps its document's name. */
export function namesHeld(names: readonly string[]): Set<string> {
  return new Set(
    names.map((name) =>
      name.endsWith(BACKUP_ENDING) ? name.slice(0, -BACKUP_ENDING.length) : name,
    ),
  )
}
