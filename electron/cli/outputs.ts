import { extname } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { exists, writeFileAtomic } from '../services/atomicFile.ts'
import type { Given } from './command.ts'

export interface OutputFile {
  readonly path: string
  readonly data: string | Uint8Array
}

/** `F.ext` for the first document, `F-2.ext` for the second and so on. */
export function numberedPath(path: string, at: number): string {
  if (at === 0) return path
  const ending = extname(path)
  return `${path.slice(0, path.length - ending.length)}-${at + 1}${ending}`
}

/** Refuses before any work is done where a target is there and `--force` isn't given. */
export async function checkTargets(paths: readonly string[], given: Given): Promise<Result<void>> {
  if (given.flag('force')) return ok(undefined)
  for (const path of paths) {
    if (await exists(path)) {
      return fail('file-exists', `Tệp ${path} đã có. Thêm --force nếu muốn ghi đè.`)
    }
  }
  return ok(undefined)
}

/** Writes the files, each whole or not at all; an existing one only with `--force`. */
export async function writeOutputs(
  files: readonly OutputFile[],
  given: Given,
): Promise<Result<void>> {
  const free = await checkTargets(
    files.map((file) => file.path),
    given,
  )
  if (!free.ok) return free
  for (const file of files) {
    const written = await writeFileAtomic(file.path, file.data, { replace: given.flag('force') })
    if (!written.ok) return written
    given.terminal.tell(`Đã ghi ${file.path}`)
  }
  return ok(undefined)
}
