import type { VanKienDocument } from '../../shared/document/types.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { VersionEntry } from '../../shared/versions/types.ts'
import { call } from '../api.ts'
import { openIn, tabOfFile } from '../tabs/openTabs.ts'

/** One of two texts: a document of the workspace as it is now, or a version of it. */
export interface CompareSide {
  readonly file: string
  readonly name: string
  readonly version?: string
}

/** What is written in this window counts as the document, saved or not. */
export async function readSide({ file, version }: CompareSide): Promise<Result<VanKienDocument>> {
  if (version !== undefined) {
    const read = await call('versions.read', { file, version })
    return read.ok ? ok(read.value.document) : read
  }
  const session = openIn(tabOfFile(file))?.open.session
  if (session !== undefined) {
    session.settle()
    return ok(session.toDocument())
  }
  const read = await call('documents.read', { file })
  return read.ok ? ok(read.value.document) : read
}

/** The version that a text is most likely to be compared with: what went out, or was named, last. */
export function likelyVersion(versions: readonly VersionEntry[]): VersionEntry | undefined {
  return (
    versions.find(({ kind }) => kind === 'export') ??
    versions.find(({ name }) => name !== undefined) ??
    versions[0]
  )
}

/** What a document is compared with unless the person says otherwise: its source, else a version. */
export async function likelySide({ file, name }: CompareSide): Promise<CompareSide | undefined> {
  const [listed, versions, document] = await Promise.all([
    call('documents.list', {}),
    call('versions.list', { file }),
    readSide({ file, name }),
  ])
  const source = document.ok ? document.value.rolledFrom?.document : undefined
  const entry =
    source !== undefined && listed.ok ? listed.value.find(({ id }) => id === source) : undefined
  if (entry !== undefined && entry.file !== file) return { file: entry.file, name: entry.name }
  const version = versions.ok ? likelyVersion(versions.value.versions) : undefined
  return version && { file, name, version: version.id }
}
