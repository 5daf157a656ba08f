import type { Reply, Request } from '../../../shared/api/contract.ts'
import { countBody } from '../../../shared/document/counts.ts'
import { serializeDocument } from '../../../shared/document/file.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { VersionEntry, VersionFormat } from '../../../shared/versions/types.ts'
import { digest } from '../digest.ts'
import type { DocumentFiles } from '../documentFiles.ts'
import { createSnapshots, type Snapshots } from './snapshots.ts'
import { createVersionFiles, type NewVersion } from './versionFiles.ts'
import { asKept } from './versionRecord.ts'

/** How documents were before: kept by themselves, at each export, and under names. */
export interface Versions {
  list(file: string): Promise<Result<Reply<'versions.list'>>>
  read(request: Request<'versions.read'>): Promise<Result<Reply<'versions.read'>>>
  keep(request: Request<'versions.keep'>): Promise<Result<VersionEntry>>
  rename(request: Request<'versions.rename'>): Promise<Result<VersionEntry>>
  remove(request: Request<'versions.remove'>): Promise<Result<void>>
  bringBack(request: Request<'versions.bringBack'>): Promise<Result<VersionEntry>>
  restore(request: Request<'versions.restore'>): Promise<Result<Reply<'versions.restore'>>>
  /** The document has gone out: a draft more, unless it is the very text of the last one. */
  exported(document: VanKienDocument, format: VersionFormat): Promise<void>
  /** A save has been written (snapshots.ts). */
  readonly saved: Snapshots['saved']
  settled(): Promise<void>
}

interface VersionsOptions {
  /** `workspace.versions`. */
  readonly folder: string
  readonly documents: Pick<DocumentFiles, 'idOf' | 'read'>
  readonly clock?: () => Date
}

export function createVersions({
  folder,
  documents,
  clock = () => new Date(),
}: VersionsOptions): Versions {
  const files = createVersionFiles(folder)
  const snapshots = createSnapshots(files, clock)
  let exporting: Promise<void> = Promise.resolve()

  /** Runs with the id of the file's document. */
  const of = async <T>(
    file: string,
    action: (id: string) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const id = await documents.idOf(file)
    return id.ok ? action(id.value) : id
  }

  const add = async (
    document: VanKienDocument,
    about: Pick<NewVersion, 'kind' | 'name' | 'draft' | 'formats'>,
  ): Promise<Result<VersionEntry>> => {
    const at = clock()
    const text = serializeDocument(asKept(document))
    const content = digest(text)
    const { words } = countBody(document.body)
    const added = await files.add(document.id, { ...about, at, text, content, words })
    if (!added.ok) {
      return fail('not-kept', `Chưa lưu được phiên bản. ${added.error.message}`, added.error.detail)
    }
    snapshots.kept(document.id, at, content)
    return ok(added.value.entry)
  }

  /** What went out, without what is remembered of the export before. */
  const addDraft = async (document: VanKienDocument, format: VersionFormat): Promise<void> => {
    const { exported: _, ...out } = document
    const kept = await files.list(document.id)
    // Without the drafts before it this one has no number.
    if (!kept.ok) return console.error('versions', kept.error)
    const { records } = kept.value
    const last = records.find(({ entry }) => entry.kind === 'export')
    if (last?.content === digest(serializeDocument(asKept(out)))) {
      await files.change(document.id, last.entry.id, (entry) =>
        ok({ ...entry, formats: [...new Set([...(entry.formats ?? []), format])] }),
      )
      return
    }
    const draft = 1 + Math.max(0, ...records.map(({ entry }) => entry.draft ?? 0))
    const added = await add(out, { kind: 'export', draft, formats: [format] })
    if (!added.ok) console.error('versions', added.error)
  }

  return {
    list: (file) =>
      of(file, async (id) => {
        // What a save has just begun to keep is in the list.
        await snapshots.settled()
        const kept = await files.list(id)
        if (!kept.ok) return kept
        const { records, broken } = kept.value
        const problem = snapshots.problem()
        return ok({
          versions: records.map(({ entry }) => entry),
          broken,
          ...(problem !== undefined && { problem }),
        })
      }),

    read: ({ file, version }) =>
      of(file, async (id) => {
        const document = await files.read(id, version)
        return document.ok ? ok({ document: document.value }) : document
      }),

    keep: ({ file, name, document }) =>
      of(file, async (id) => {
        const about =
          name === undefined ? { kind: 'figures' as const } : { kind: 'named' as const, name }
        if (document !== undefined) return document.id === id ? add(document, about) : foreign()
        const saved = await documents.read(file)
        return saved.ok ? add(saved.value, about) : saved
      }),

    rename: ({ file, version, name }) =>
      of(file, (id) => files.change(id, version, (entry) => ok({ ...entry, name }))),

    remove: ({ file, version }) =>
      of(file, async (id) => {
        // Asked and removed as two steps: a name is never taken away again.
        const named = await files.change(id, version, (entry) =>
          entry.name === undefined
            ? fail('not-named', 'Chỉ xoá được phiên bản đã đặt tên.')
            : ok(entry),
        )
        return named.ok ? files.remove(id, version) : named
      }),

    bringBack: ({ file, version }) => of(file, (id) => files.bringBack(id, version)),

    restore: ({ file, version, document }) =>
      of(file, async (id) => {
        if (document.id !== id) return foreign()
        const wanted = await files.read(id, version)
        if (!wanted.ok) return wanted
        const kept = await add(document, { kind: 'restore' })
        return kept.ok ? ok({ document: wanted.value, kept: kept.value }) : kept
      }),

    exported(document, format) {
      // One after the other: Word and PDF of the same moment are one draft.
      exporting = exporting
        .then(() => addDraft(document, format))
        .catch((error: unknown) => console.error('versions', error))
      return exporting
    },

    saved: snapshots.saved,
    settled: async () => {
      await Promise.all([snapshots.settled(), exporting])
    },
  }
}

function foreign(): Result<never> {
  return fail(
    'document-foreign',
    'Văn bản đang mở không còn là văn bản của tệp này. Hãy đóng rồi mở lại văn bản.',
  )
}
