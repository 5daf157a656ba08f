import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { thinOut } from '../../../shared/versions/thin.ts'
import type { VersionEntry } from '../../../shared/versions/types.ts'
import {
  exists,
  isSystemError,
  retryRename,
  sweepUnfinished,
  writeFailure,
  writeFileAtomic,
} from '../atomicFile.ts'
import { createQueue } from '../queue.ts'
import { readLimited } from '../readDocument.ts'
import { readFailure } from '../readFailure.ts'
import { checkFolder } from '../workspace.ts'
import {
  broken,
  folderNameOf,
  newVersionId,
  packText,
  readRecord,
  recordOf,
  unpackDocument,
  type VersionRecord,
} from './versionRecord.ts'

/** What a folder of versions holds; the latest version first. */
export interface KeptVersions {
  readonly records: readonly VersionRecord[]
  /** Files that can't be read as versions, or whose text is gone. */
  readonly broken: number
}

export type NewVersion = Omit<VersionEntry, 'id' | 'at'> & {
  readonly at: Date
  readonly text: string
  /** Digest of the text. */
  readonly content: string
}

/**
 * The versions on the disk, a folder a document (its id): a small record each (`.json`) and the
 * squeezed texts (`.gz`), equal ones once. A removed version's record is put aside (`.removed`).
 */
export interface VersionFiles {
  /** None where nothing was kept yet. Failure: the folder can't be read. */
  list(id: string): Promise<Result<KeptVersions>>
  /** Failures: `version-missing`, `version-broken`. */
  read(id: string, version: string): Promise<Result<VanKienDocument>>
  add(id: string, version: NewVersion): Promise<Result<VersionRecord>>
  /** Failures: `version-missing`, and those of `change`. */
  change(
    id: string,
    version: string,
    change: (entry: VersionEntry) => Result<VersionEntry>,
  ): Promise<Result<VersionEntry>>
  remove(id: string, version: string): Promise<Result<void>>
  bringBack(id: string, version: string): Promise<Result<VersionEntry>>
  /** Clears away what has become too many (shared/versions/thin.ts). */
  thin(id: string, now: Date): Promise<void>
}

const RECORD = '.json'
const CONTENT = '.gz'
const REMOVED = '.removed'

/** Milliseconds that a removed version can be brought back, at least. */
const REMEMBERED = 24 * 60 * 60 * 1000

export function createVersionFiles(root: string): VersionFiles {
  const inTurn = createQueue()
  const folderOf = (id: string): string => join(root, folderNameOf(id))

  const load = async (id: string): Promise<Result<KeptVersions>> => {
    const folder = folderOf(id)
    const read = await namesIn(folder)
    if (!read.ok) return read
    const names = read.value
    const there = new Set(names)
    const files = names.filter((name) => name.endsWith(RECORD))
    const records = await Promise.all(
      files.map(async (name) => {
        const record = readRecord(await readFile(join(folder, name), 'utf8').catch(() => ''))
        const isWhole = record !== undefined && `${record.entry.id}${RECORD}` === name
        return isWhole && there.has(`${record.content}${CONTENT}`) ? record : undefined
      }),
    )
    const whole = records.filter((record) => record !== undefined)
    return ok({
      records: whole.sort(
        (a, b) => b.entry.at.localeCompare(a.entry.at) || b.entry.id.localeCompare(a.entry.id),
      ),
      broken: records.length - whole.length,
    })
  }

  const find = async (id: string, version: string): Promise<Result<VersionRecord>> => {
    const path = join(folderOf(id), `${version}${RECORD}`)
    if (!(await exists(path))) return gone()
    const record = readRecord(await readFile(path, 'utf8').catch(() => ''))
    return record === undefined ? broken('record') : ok(record)
  }

  const writeRecord = (id: string, record: VersionRecord): Promise<Result<void>> =>
    writeFileAtomic(
      join(folderOf(id), `${record.entry.id}${RECORD}`),
      `${JSON.stringify(record, null, 1)}\n`,
      { replace: true },
    )

  /** The folder is made under one that is there: never a workspace anew where a drive was. */
  const prepare = async (folder: string): Promise<Result<void>> => {
    const there = checkFolder(dirname(root))
    if (!there.ok) return there
    try {
      for (const one of [root, folder]) if (!(await exists(one))) await mkdir(one)
      return ok(undefined)
    } catch (error) {
      return writeFailure(folder, error)
    }
  }

  const move = async (from: string, to: string): Promise<Result<void>> => {
    try {
      await retryRename(from, to)
      return ok(undefined)
    } catch (error) {
      return writeFailure(to, error)
    }
  }

  const clearRemoved = async (id: string, now: Date): Promise<void> => {
    const folder = folderOf(id)
    for (const name of await readdir(folder).catch(() => [])) {
      if (!name.endsWith(REMOVED)) continue
      const info = await stat(join(folder, name)).catch(() => undefined)
      const isOld = info !== undefined && now.getTime() - info.ctimeMs > REMEMBERED
      if (isOld) await rm(join(folder, name), { force: true })
    }
  }

  /** Texts that no version needs; kept while some record can't be read and might name them. */
  const clearContents = async (id: string): Promise<void> => {
    const folder = folderOf(id)
    const names = await readdir(folder).catch(() => [])
    const needed = new Set<string>()
    for (const name of names) {
      if (!name.endsWith(RECORD) && !name.endsWith(REMOVED)) continue
      const record = readRecord(await readFile(join(folder, name), 'utf8').catch(() => ''))
      if (record === undefined) return
      needed.add(`${record.content}${CONTENT}`)
    }
    const spare = names.filter((name) => name.endsWith(CONTENT) && !needed.has(name))
    await Promise.all(spare.map((name) => rm(join(folder, name), { force: true })))
  }

  return {
    list: (id) => inTurn(() => load(id)),

    read: (id, version) =>
      inTurn(async () => {
        const record = await find(id, version)
        if (!record.ok) return record
        const { content } = record.value
        const bytes = await readLimited(join(folderOf(id), `${content}${CONTENT}`))
        return bytes.ok ? unpackDocument(bytes.value, content) : broken(bytes.error.message)
      }),

    add: (id, { at, text, content, ...rest }) =>
      inTurn(async () => {
        const prepared = await prepare(folderOf(id))
        if (!prepared.ok) return prepared
        const path = join(folderOf(id), `${content}${CONTENT}`)
        if (!(await exists(path))) {
          const written = await writeFileAtomic(path, await packText(text), { replace: true })
          if (!written.ok) return written
        }
        const entry = { ...rest, id: newVersionId(at), at: at.toISOString() }
        const record = recordOf(entry, content)
        const written = await writeRecord(id, record)
        return written.ok ? ok(record) : written
      }),

    change: (id, version, change) =>
      inTurn(async () => {
        const record = await find(id, version)
        if (!record.ok) return record
        const changed = change(record.value.entry)
        if (!changed.ok) return changed
        const written = await writeRecord(id, { ...record.value, entry: changed.value })
        return written.ok ? changed : written
      }),

    remove: (id, version) =>
      inTurn(async () => {
        const path = join(folderOf(id), version)
        if (!(await exists(`${path}${RECORD}`))) return gone()
        return move(`${path}${RECORD}`, `${path}${REMOVED}`)
      }),

    bringBack: (id, version) =>
      inTurn(async () => {
        const path = join(folderOf(id), version)
        if (!(await exists(`${path}${REMOVED}`))) return gone()
        const moved = await move(`${path}${REMOVED}`, `${path}${RECORD}`)
        if (!moved.ok) return moved
        const record = await find(id, version)
        return record.ok ? ok(record.value.entry) : record
      }),

    thin: (id, now) =>
      inTurn(async () => {
        const folder = folderOf(id)
        await sweepUnfinished(folder)
        const kept = await load(id)
        if (!kept.ok) return
        const dropped = thinOut(
          kept.value.records.map(({ entry }) => entry),
          now,
        )
        for (const one of dropped) await rm(join(folder, `${one}${RECORD}`), { force: true })
        await clearRemoved(id, now)
        await clearContents(id)
      }),
  }
}

async function namesIn(folder: string): Promise<Result<string[]>> {
  try {
    return ok(await readdir(folder))
  } catch (error) {
    const isNone = isSystemError(error) && error.code === 'ENOENT'
    return isNone ? ok([]) : readFailure(folder, error)
  }
}

function gone(): Result<never> {
  return fail(
    'version-missing',
    'Không còn phiên bản này. Hãy đóng rồi mở lại danh sách phiên bản.',
  )
}
