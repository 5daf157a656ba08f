import type { Dirent } from 'node:fs'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Changes } from '../../shared/api/changes.ts'
import type { DocumentEntry, OpenedDocument, Reply } from '../../shared/api/contract.ts'
import { FILE_EXTENSION, parseDocumentFile } from '../../shared/document/file.ts'
import { documentName } from '../../shared/document/name.ts'
import type { DocumentPatch } from '../../shared/document/patch.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { newId } from '../../shared/ids.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { RegisterRow } from '../../shared/rollForward/register.ts'
import { compareVietnamese } from '../../shared/text/normalize.ts'
import { exists, writeFailure, writeFileAtomic } from './atomicFile.ts'
import { createBackups, moveWithBackup, namesHeld } from './backups.ts'
import { createChangeJournal, type Held } from './changeJournal.ts'
import { createEntryCache, entryOf, type KnownDocument } from './documentEntry.ts'
import { checkDocumentFile, cleanName, freeFileName, safeFileName } from './fileNames.ts'
import { createHeldVersions } from './heldVersions.ts'
import { createOtherVersions, modifiedOf } from './otherVersions.ts'
import { createQueue } from './queue.ts'
import { readDocument, readLimited } from './readDocument.ts'
import { readFailure } from './readFailure.ts'
import type { Snapshots } from './versions/snapshots.ts'
import { checkFolder, type Workspace } from './workspace.ts'

/** The documents of a workspace, one `.vankien` file each; the file name is the document's id. */
export interface DocumentFiles {
  list(): Promise<Result<DocumentEntry[]>>
  /** The register's lines of those that can be read. */
  register(): Promise<Result<RegisterRow[]>>
  open(file: string): Promise<Result<OpenedDocument>>
  /** The document of the file as it is saved. */
  read(file: string): Promise<Result<VanKienDocument>>
  /** Its id. */
  idOf(file: string): Promise<Result<string>>
  /** Writes under a new file name made from the document's name; a second one gets "(2)". */
  add(document: VanKienDocument): Promise<Result<OpenedDocument>>
  /**
   * Replaces the file. A version that is not the one of `base` (the `modified` of the last answer)
   * is someone else's: it is kept as "(bản khác)", and `conflict` tells so. `upTo`: the last change
   * of the window that the document holds; absent: all.
   */
  save(
    file: string,
    document: VanKienDocument,
    known?: { readonly base?: string | undefined; readonly upTo?: number | undefined },
  ): Promise<Result<Reply<'documents.save'>>>
  /**
   * The document that a `version` of the file (of the last answer about it) becomes. Failures:
   * `version-gone`, `patch-foreign`.
   */
  patched(file: string, version: string, patch: DocumentPatch): Result<VanKienDocument>
  /** Keeps changes that are not in the file yet (changeJournal.ts), also while it is saved. */
  keepChanges(file: string, writer: string, changes: Changes): Promise<Result<void>>
  duplicate(file: string): Promise<Result<DocumentEntry>>
  rename(file: string, name: string): Promise<Result<DocumentEntry>>
  remove(file: string): Promise<Result<{ removed: string }>>
  restore(removed: string): Promise<Result<DocumentEntry>>
}

/** `saved` hears of every save that has been written. */
export function createDocumentFiles(
  workspace: Workspace,
  saved: Snapshots['saved'] = () => undefined,
): DocumentFiles {
  const queue = createQueue()
  const cache = createEntryCache()
  const held = createHeldVersions()

  /** Runs alone, and only while the workspace is there. */
  const inTurn = <T>(action: () => Promise<Result<T>>): Promise<Result<T>> =>
    queue(async () => {
      const there = checkFolder(workspace.data)
      return there.ok ? action() : there
    })

  const pathOf = (file: string): string => join(workspace.folder, file)

  const namesTaken = async (folder = workspace.folder): Promise<Set<string>> =>
    namesHeld(await readdir(folder))

  const backups = createBackups(workspace.folder)
  const others = createOtherVersions(workspace.folder, () => namesTaken())
  const journal = createChangeJournal(workspace.changes)

  const known = async (): Promise<Result<KnownDocument[]>> => {
    const there = checkFolder(workspace.data)
    if (!there.ok) return there
    let found: Dirent[]
    try {
      found = await readdir(workspace.folder, { withFileTypes: true })
    } catch (error) {
      return readFailure(workspace.folder, error)
    }
    const files = found.filter((one) => one.isFile() && checkDocumentFile(one.name).ok)
    const all = await Promise.all(files.map((one) => cache(workspace.folder, one.name)))
    return ok(all.filter((one) => one !== undefined))
  }

  const entry = async (file: string): Promise<Result<DocumentEntry>> => {
    const read = await readDocument(pathOf(file))
    if (!read.ok) return read
    return ok(entryOf(file, read.value, (await stat(pathOf(file))).mtime))
  }

  const heldBefore = async (file: string) => {
    const document = held.documentOf(file)
    const info = await stat(pathOf(file)).catch(() => undefined)
    return document && info && { document, since: info.mtime }
  }

  const write = async (
    file: string,
    document: VanKienDocument,
    isNew: boolean,
    upTo: Held = 'all',
  ): Promise<Result<{ file: string; modified: string; version: string }>> => {
    const before = isNew ? undefined : await heldBefore(file)
    if (!isNew) await backups.beforeSave(file)
    const text = held.textOf(document)
    await journal.saving(file, text, upTo)
    const written = await writeFileAtomic(pathOf(file), text, { replace: !isNew })
    if (!written.ok) return written
    await journal.saved(file, text, upTo)
    saved({ document, textOf: held.textOf, ...(before && { before }) })
    const modified = (await stat(pathOf(file))).mtime.toISOString()
    return ok({ file, modified, version: held.hold(file, text, document) })
  }

  const add = async (document: VanKienDocument): Promise<Result<OpenedDocument>> => {
    const name = documentName(document)
    const file = freeFileName(safeFileName(name), await namesTaken())
    // The number that tells the files apart tells the names in the list apart too.
    const [count] = / \(\d+\)$/.exec(basename(file, FILE_EXTENSION)) ?? []
    const isAgain = count !== undefined && !name.endsWith(count)
    const named = isAgain ? { ...document, name: `${name}${count}` } : document
    const written = await write(file, named, true)
    return written.ok ? ok({ ...written.value, document: named }) : written
  }

  /** Checks the name, then runs alone: saves never overtake each other. */
  const onFile = <T>(
    file: string,
    action: (name: string) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const checked = checkDocumentFile(file)
    if (!checked.ok) return Promise.resolve(checked)
    return inTurn(() => action(checked.value))
  }

  return {
    async list() {
      const all = await known()
      if (!all.ok) return all
      const entries = all.value.map(({ entry }) => entry)
      return ok(entries.sort((a, b) => compareVietnamese(a.name, b.name)))
    },

    async register() {
      const all = await known()
      return all.ok ? ok(all.value.flatMap(({ row }) => row ?? [])) : all
    },

    open: (file) =>
      onFile(file, async (name) => {
        // Asked first: a change while it is read must count as one that came later.
        const modified = await modifiedOf(pathOf(name))
        const bytes = await readLimited(pathOf(name))
        if (!bytes.ok) return bytes
        const text = bytes.value.toString('utf8')
        const document = parseDocumentFile(text)
        if (!document.ok) return document
        backups.opened(name)
        const changes = await journal.missing(name, text)
        return ok({
          file: name,
          document: document.value,
          version: held.hold(name, text, document.value),
          ...(modified && { modified }),
          ...(changes && { changes }),
        })
      }),

    read: (file) => onFile(file, (name) => readDocument(pathOf(name))),

    idOf: (file) =>
      onFile(file, async (name) => {
        const known = held.documentOf(name)
        if (known !== undefined && (await exists(pathOf(name)))) return ok(known.id)
        const document = await readDocument(pathOf(name))
        return document.ok ? ok(document.value.id) : document
      }),

    add: (document) => inTurn(() => add(document)),

    save: (file, document, { base, upTo } = {}) =>
      onFile(file, async (name) => {
        const kept = base === undefined ? ok(undefined) : await others.keep(name, base, document)
        if (!kept.ok) return kept
        const written = await write(name, document, false, upTo)
        if (!written.ok) return written
        others.written(name, written.value.modified, base)
        return ok({ ...written.value, ...(kept.value && { conflict: kept.value }) })
      }),

    patched: held.patched,

    async keepChanges(file, writer, changes) {
      const checked = checkDocumentFile(file)
      if (!checked.ok) return checked
      const there = checkFolder(workspace.data)
      return there.ok ? journal.append(checked.value, writer, changes) : there
    },

    duplicate: (file) =>
      onFile(file, async (name) => {
        const read = await readDocument(pathOf(name))
        if (!read.ok) return read
        // A copy is no issued document: its figures follow the store.
        const { annexOf: _, frozen: _frozen, exported: _exported, ...rest } = read.value
        const copy = { ...rest, id: newId(), name: `${documentName(read.value)} (bản sao)` }
        const added = await add(copy)
        return added.ok ? entry(added.value.file) : added
      }),

    rename: (file, name) =>
      onFile(file, async (old) => {
        const read = await readDocument(pathOf(old))
        if (!read.ok) return read
        const words = cleanName(name)
        if (words === '') return fail('name-empty', 'Hãy nhập tên văn bản.')
        const taken = await namesTaken()
        taken.delete(old)
        const next = freeFileName(safeFileName(words), taken)
        const renamed = { ...read.value, name: words }
        const written = await write(old, renamed, false, 'same')
        if (!written.ok) return written
        await journal.renamed(old, next, held.textOf(renamed))
        return move(pathOf(old), pathOf(next), () => entry(next))
      }),

    remove: (file) =>
      onFile(file, async (name) => {
        if (!(await exists(pathOf(name)))) return missing(name)
        // Made at the start; someone may have cleared it away. Its parent is there.
        await mkdir(workspace.bin).catch(() => undefined)
        const stem = basename(name, FILE_EXTENSION)
        const removed = freeFileName(stem, await namesTaken(workspace.bin))
        return move(pathOf(name), join(workspace.bin, removed), async () => ok({ removed }))
      }),

    restore: (removed) =>
      onFile(removed, async (name) => {
        const from = join(workspace.bin, name)
        if (!(await exists(from))) return missing(name)
        const next = freeFileName(basename(name, FILE_EXTENSION), await namesTaken())
        return move(from, pathOf(next), () => entry(next))
      }),
  }
}

async function move<T>(from: string, to: string, then: () => Promise<Result<T>>) {
  try {
    await moveWithBackup(from, to)
  } catch (error) {
    return writeFailure(to, error)
  }
  return then()
}

function missing(file: string): Result<never> {
  return fail('file-missing', `Không còn văn bản ${file} trong thư mục làm việc.`)
}
