import { constants } from 'node:fs'
import { copyFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { FILE_EXTENSION } from '../../shared/document/file.ts'
import { ok, type Result } from '../../shared/result.ts'
import { exists, isSystemError, writeFailure } from './atomicFile.ts'
import type { Workspace } from './workspace.ts'

/** A workspace is new until it has its data folder: only then does it get the samples. */
export async function isNewWorkspace(workspace: Workspace): Promise<boolean> {
  return !(await exists(workspace.data))
}

/** Copies the sample documents (seeds/workspace); a document of the same name is never replaced. */
export async function copySampleDocuments(
  seeds: string,
  workspace: Workspace,
): Promise<Result<number>> {
  const folder = join(seeds, 'workspace')
  if (!(await exists(folder))) return ok(0)
  let copied = 0
  try {
    for (const name of await readdir(folder)) {
      if (!name.endsWith(FILE_EXTENSION)) continue
      const target = join(workspace.folder, name.normalize('NFC'))
      if (await copyNew(join(folder, name), target)) copied += 1
    }
  } catch (error) {
    return writeFailure(workspace.folder, error)
  }
  return ok(copied)
}

async function copyNew(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL)
    return true
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return false
    throw error
  }
}
