import type { DocumentEntry } from '../../shared/api/contract.ts'
import type { RecentFile } from '../../shared/api/openFiles.ts'

/** As many as one row of the home screen holds. */
const SHOWN = 4

/** The documents opened last that are still there and can be read, the latest first. */
export function recentEntries(
  listed: readonly DocumentEntry[],
  recent: readonly RecentFile[],
): readonly { readonly entry: DocumentEntry; readonly opened: string }[] {
  const byFile = new Map(listed.map((entry) => [entry.file, entry]))
  return recent
    .flatMap(({ file, opened }) => {
      const entry = byFile.get(file)
      return entry === undefined || entry.problem !== undefined ? [] : [{ entry, opened }]
    })
    .slice(0, SHOWN)
}
