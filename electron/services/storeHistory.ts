import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type JournalEntry, journalEntrySchema } from '../../shared/indicators/change.ts'
import { ok, type Result } from '../../shared/result.ts'
import { isSystemError, writeFailure } from './atomicFile.ts'
import { readFailure } from './readFailure.ts'
import { checkFolder } from './workspace.ts'

/** Every change of a figure, one JSON line each: only ever appended to. */
const HISTORY_FILE = 'history.jsonl'

/** Failures: `workspace-missing`, `not-writable`. */
export async function appendHistory(
  folder: string,
  entries: readonly JournalEntry[],
): Promise<Result<void>> {
  if (entries.length === 0) return ok(undefined)
  const there = checkFolder(folder)
  if (!there.ok) return there
  const path = join(folder, HISTORY_FILE)
  try {
    await appendFile(path, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
    return ok(undefined)
  } catch (error) {
    return writeFailure(path, error)
  }
}

/** Oldest first. A line cut off by a crash is left out. Failure `not-readable`. */
export async function readHistory(folder: string): Promise<Result<readonly JournalEntry[]>> {
  const path = join(folder, HISTORY_FILE)
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return ok([])
    return readFailure(path, error)
  }
  return ok(text.split('\n').flatMap(parseLine))
}

function parseLine(line: string): JournalEntry[] {
  try {
    const parsed = journalEntrySchema.safeParse(JSON.parse(line))
    return parsed.success ? [parsed.data] : []
  } catch {
    return []
  }
}
