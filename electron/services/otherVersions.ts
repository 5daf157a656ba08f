import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { FILE_EXTENSION, parseDocumentFile, serializeDocument } from '../../shared/document/file.ts'
import { documentName } from '../../shared/document/name.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { newId } from '../../shared/ids.ts'
import { ok, type Result } from '../../shared/result.ts'
import { writeFileAtomic } from './atomicFile.ts'
import { freeFileName } from './fileNames.ts'
import { readLimited } from './readDocument.ts'

/**
 * Versions of a document that someone else wrote (another window, another machine, a sync tool)
 * since this window read it: kept beside it before a save takes their place.
 */
export interface OtherVersions {
  /**
   * Before `file`, known to the saving window as of `base`, is replaced by `document`: what to tell
   * the person, if anything. Failures: the other version can't be read, `not-writable`.
   */
  keep(file: string, base: string, document: VanKienDocument): Promise<Result<string | undefined>>
  /** `file` has been written by the window that knew it as of `base`. */
  written(file: string, modified: string, base: string | undefined): void
}

/** ISO time of the last change of a file; undefined: there is none. */
export async function modifiedOf(path: string): Promise<string | undefined> {
  const info = await stat(path).catch(() => undefined)
  return info?.mtime.toISOString()
}

export function createOtherVersions(
  folder: string,
  namesTaken: () => Promise<ReadonlySet<string>>,
): OtherVersions {
  /** Of each file the version written last, and the one before it of the same window. */
  const latest = new Map<string, { version: string; before: string | undefined }>()
  /** Copies of versions that were put aside, and when the copy was written. */
  const aside = new Map<string, { copy: string; modified: string | undefined }>()

  /** Two windows that go on side by side need one copy each, not one a save. */
  const copyOfSameWriter = async (file: string, version: string) => {
    const last = latest.get(file)
    if (last?.version !== version || last.before === undefined) return undefined
    const earlier = aside.get(last.before)
    if (earlier === undefined) return undefined
    aside.delete(last.before)
    const untouched = (await modifiedOf(join(folder, earlier.copy))) === earlier.modified
    return untouched ? earlier.copy : undefined
  }

  return {
    async keep(file, base, document) {
      const path = join(folder, file)
      const modified = await modifiedOf(path)
      if (modified === base) return ok(undefined)
      if (modified === undefined) {
        return ok(
          `Tệp ${file} đã bị xoá hoặc đổi tên ở nơi khác. Văn bản đang mở vừa được ghi lại.`,
        )
      }
      const bytes = await readLimited(path)
      if (!bytes.ok) return bytes
      const text = bytes.value.toString('utf8')
      if (text === serializeDocument(document)) return ok(undefined)

      const version = `${file} ${modified}`
      const known = await copyOfSameWriter(file, version)
      const stem = `${basename(file, FILE_EXTENSION)} (bản khác)`
      const copy = known ?? freeFileName(stem, await namesTaken())
      const parsed = parseDocumentFile(text)
      const data = parsed.ok ? serializeDocument(asOther(parsed.value)) : bytes.value
      const written = await writeFileAtomic(join(folder, copy), data, {
        replace: known !== undefined,
      })
      if (!written.ok) return written
      aside.set(version, { copy, modified: await modifiedOf(join(folder, copy)) })
      if (known !== undefined) return ok(undefined)
      return ok(
        `Văn bản này vừa được sửa ở nơi khác. Bản đó được giữ thành “${basename(copy, FILE_EXTENSION)}”; lời văn đang mở ở đây đã được lưu.`,
      )
    },
    written(file, modified, base) {
      const before = base === undefined ? undefined : `${file} ${base}`
      latest.set(file, { version: `${file} ${modified}`, before })
    },
  }
}

function asOther(document: VanKienDocument): VanKienDocument {
  return { ...document, id: newId(), name: `${documentName(document)} (bản khác)` }
}
