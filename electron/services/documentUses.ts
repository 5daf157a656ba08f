import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentEntry, Reply } from '../../shared/api/contract.ts'
import type { IndicatorUse } from '../../shared/api/usesContract.ts'
import { type UseOfIndicator, usesIn } from '../../shared/figures/uses.ts'
import { ok, type Result } from '../../shared/result.ts'
import { readDocument } from './readDocument.ts'

/** Finds an indicator in the documents of the workspace. */
export type FindUses = (indicator: string) => Promise<Result<Reply<'documents.usesOf'>>>

interface UsesOptions {
  readonly folder: string
  readonly list: () => Promise<Result<readonly DocumentEntry[]>>
}

/** Documents are read again only when their file has changed. */
export function createUsesFinder({ folder, list }: UsesOptions): FindUses {
  const known = new Map<string, { stamp: string; uses: readonly UseOfIndicator[] | undefined }>()

  /** Undefined: the document can't be read. */
  const usesOfFile = async (file: string): Promise<readonly UseOfIndicator[] | undefined> => {
    const path = join(folder, file)
    const info = await stat(path).catch(() => undefined)
    if (info === undefined) return undefined
    const stamp = `${info.mtimeMs} ${info.size}`
    const before = known.get(file)
    if (before?.stamp === stamp) return before.uses
    const read = await readDocument(path)
    const uses = read.ok ? usesIn(read.value) : undefined
    known.set(file, { stamp, uses })
    return uses
  }

  return async (indicator) => {
    const documents = await list()
    if (!documents.ok) return documents
    const uses: IndicatorUse[] = []
    const unreadable: string[] = []
    // One after another: the other work of the program gets its turn between two documents.
    for (const { file, name } of documents.value) {
      const all = await usesOfFile(file)
      if (all === undefined) {
        unreadable.push(name)
        continue
      }
      const places = all
        .filter((use) => use.indicator === indicator)
        .map(({ section, shown, count }) => ({
          ...(section !== undefined && { section }),
          shown: [...shown],
          count,
        }))
      if (places.length === 0) continue
      uses.push({ file, name, count: places.reduce((sum, { count }) => sum + count, 0), places })
    }
    return ok({ uses, unreadable })
  }
}
