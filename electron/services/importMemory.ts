import { z } from 'zod'
import { ok, type Result } from '../../shared/result.ts'
import { type OpenRawStore, openKeptFile } from './keptFile.ts'

/** What the person chose for rows of departments' sheets: the next sheet is read by it. */
export interface ImportMemory {
  rows(): ReadonlyMap<string, string>
  /** `code` "" for a row that is to be left out. */
  remember(rows: ReadonlyMap<string, string>): void
  flush(): Result<void>
}

const schema = z.strictObject({ rows: z.record(z.string(), z.string()) })
/** Choices that are kept; the oldest go first. */
const MOST_ROWS = 20_000

export function openImportMemory(folder: string, open: OpenRawStore): Result<ImportMemory> {
  const file = openKeptFile({
    ...{ open, folder, schema, name: 'import-rows', version: 1 },
    initial: () => ({ rows: {} }),
  })
  if (!file.ok) return file
  const kept = file.value
  return ok({
    rows: () => new Map(Object.entries(kept.read().rows)),
    remember(rows) {
      if (rows.size === 0) return
      const all = [...Object.entries(kept.read().rows).filter(([key]) => !rows.has(key)), ...rows]
      kept.replace({ rows: Object.fromEntries(all.slice(-MOST_ROWS)) })
    },
    flush: kept.flush,
  })
}
