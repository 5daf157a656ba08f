import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { DocumentEntry, Reply, Request } from '../../shared/api/contract.ts'
import { namedFigures } from '../../shared/check/named.ts'
import type { ToldGoal } from '../../shared/check/toldGoal.ts'
import { targetPart, tellGoals } from '../../shared/check/toldGoals.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { ok, type Result } from '../../shared/result.ts'
import { readDocument } from './readDocument.ts'

/** Finds what other documents of the workspace aim at. */
export type FindGoals = (
  request: Request<'documents.goals'>,
) => Promise<Result<Reply<'documents.goals'>>>

interface GoalsOptions {
  readonly folder: string
  readonly list: () => Promise<Result<readonly DocumentEntry[]>>
}

interface KnownFile {
  readonly stamp: string
  /** Absent: it can't be read. */
  readonly read?: { readonly id: string; readonly entity: string; readonly goals: ToldGoal[] }
}

/** Milliseconds of reading before the other work of the program gets its turn. */
const SLICE = 8

/** Documents are read again only when their file has changed. */
export function createGoalsFinder({ folder, list }: GoalsOptions): FindGoals {
  const known = new Map<string, KnownFile>()

  const goalsOfFile = async (file: string): Promise<KnownFile['read']> => {
    const path = join(folder, file)
    const info = await stat(path).catch(() => undefined)
    if (info === undefined) return undefined
    const stamp = `${info.mtimeMs} ${info.size}`
    const before = known.get(file)
    if (before?.stamp === stamp) return before.read
    const opened = await readDocument(path)
    if (!opened.ok) {
      known.set(file, { stamp })
      return undefined
    }
    const document = targetPart(opened.value)
    await readInSlices(document)
    const { id, entity } = document
    const read = { id, entity, goals: tellGoals(document, file) }
    known.set(file, { stamp, read })
    return read
  }

  return async ({ entity, except }) => {
    const documents = await list()
    if (!documents.ok) return documents
    const goals: ToldGoal[] = []
    for (const { file } of documents.value) {
      const read = await goalsOfFile(file)
      if (read?.entity === entity && read.id !== except) goals.push(...read.goals)
    }
    return ok({ goals })
  }
}

/** What is read of a block is kept with it (shared/check/named.ts). */
async function readInSlices({ body }: VanKienDocument): Promise<void> {
  let until = performance.now() + SLICE
  for (const block of body) {
    namedFigures(block)
    if (performance.now() < until) continue
    await setImmediate()
    until = performance.now() + SLICE
  }
}
