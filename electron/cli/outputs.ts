import { extname } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { exists, type StagedFile, stageFile } from '../services/atomicFile.ts'
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

/** Writes all the files or none; an existing one is replaced only with `--force`. */
export async function writeOutputs(
  files: readonly OutputFile[],
  given: Given,
): Promise<Result<void>> {
  const free = await checkTargets(
    files.map((file) => file.path),
    given,
  )
  if (!free.ok) return free
  const staged: StagedFile[] = []
  for (const file of files) {
    const one = await stageFile(file.path, file.data, { replace: given.flag('force') })
    if (!one.ok) {
      for (const before of staged) await before.discard()
      return one
    }
    staged.push(one.value)
  }
  for (const [at, one] of staged.entries()) {
    const published = await one.publish()
    if (!published.ok) return published
    given.terminal.tell(`Đã ghi ${files[at]?.path}`)
  }
  return ok(undefined)
}
