import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FILE_EXTENSION, parseDocumentFile } from '../../shared/document/file.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'

/** The document of the workspace whose file's name has `part` in it, as it is on the disk. */
export function savedDocument(workspace: string, part: string): VanKienDocument {
  const name = documentNames(workspace).find((file) => file.includes(part))
  const parsed = parseDocumentFile(readFileSync(join(workspace, name ?? ''), 'utf8'))
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.value
}

/** Names of the workspace's documents with `words` in them. */
export function savedWith(workspace: string, words: string): string[] {
  return documentNames(workspace).filter((name) =>
    readFileSync(join(workspace, name), 'utf8').includes(words),
  )
}

function documentNames(workspace: string): string[] {
  return readdirSync(workspace).filter((name) => name.endsWith(FILE_EXTENSION))
}
