import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { writeFailure } from './atomicFile.ts'

/** The folder that the person sees and copies, and what the program keeps inside it. */
export interface Workspace {
  /** Documents lie here, one file each. */
  readonly folder: string
  /** Settings and indicator store. */
  readonly data: string
  /** Removed documents. */
  readonly bin: string
  /** Words that couldn't be saved where they belong. */
  readonly journal: string
  /** Changes that are not in the documents yet. */
  readonly changes: string
  /** The office's own templates. */
  readonly templates: string
  /** How documents were before, a folder each. */
  readonly versions: string
}

export const DATA_FOLDER = '.van-kien'

export function workspaceAt(folder: string): Workspace {
  const root = resolve(folder)
  const data = join(root, DATA_FOLDER)
  return {
    folder: root,
    data,
    bin: join(data, 'bin'),
    journal: join(data, 'journal'),
    changes: join(data, 'changes'),
    templates: join(data, 'templates'),
    versions: join(data, 'versions'),
  }
}

/**
 * Is the workspace (or the folder of a store) still there? Asked before every write, since a drive
 * can be pulled out: a folder made anew in its place would take words where nobody looks for them.
 * Its data folder is looked for: the bare folder may be the place where the drive is mounted.
 * Failure `workspace-missing`.
 */
export function checkFolder(folder: string): Result<void> {
  if (existsSync(folder)) return ok(undefined)
  const seen = basename(folder) === DATA_FOLDER ? dirname(folder) : folder
  return fail(
    'workspace-missing',
    `Không thấy thư mục làm việc ${seen}. Hãy cắm lại ổ đĩa hoặc đưa thư mục về chỗ cũ; lời văn đang mở vẫn còn.`,
  )
}

/** Makes the folders that are missing; at the start only. Failure `not-writable`. */
export async function prepareWorkspace(workspace: Workspace): Promise<Result<void>> {
  try {
    const { folder, data, bin, journal, versions } = workspace
    for (const one of [folder, data, bin, journal, versions]) {
      await mkdir(one, { recursive: true })
    }
    return ok(undefined)
  } catch (error) {
    return writeFailure(workspace.folder, error)
  }
}

/** Where the workspace is when nobody says: `Văn Kiện` in the person's documents. */
export function defaultWorkspaceFolder(
  documents: string,
  environment: NodeJS.ProcessEnv = process.env,
): string {
  const given = environment.VAN_KIEN_WORKSPACE
  return given !== undefined && given !== '' ? resolve(given) : join(documents, 'Văn Kiện')
}
