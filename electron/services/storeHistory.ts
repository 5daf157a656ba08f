import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { type ObservedPeriod, samePeriod } from '../../shared/document/period.ts'
import {
  type FigureEntry,
  type JournalBatch,
  journalEntrySchema,
} from '../../shared/indicators/change.ts'
import type { Measure } from '../../shared/indicators/types.ts'
import { ok, type Result } from '../../shared/result.ts'
import { isSystemError } from './atomicFile.ts'
import { readFailure } from './readFailure.ts'
import { createBatchReader, JOURNAL_FILE } from './storeJournal.ts'

/** Whose history is asked for; absent fields: of all. */
export interface HistoryQuery {
  readonly indicator?: string | undefined
  readonly entity?: string | undefined
  readonly period?: ObservedPeriod | undefined
  readonly measure?: Measure | undefined
  readonly limit?: number | undefined
  readonly skip?: number | undefined
}

export interface HistoryPage {
  /** The latest first, with only the entries that were asked for. */
  readonly batches: readonly JournalBatch[]
  readonly more: boolean
}

const USUAL_LIMIT = 100
const CHUNK = 1 << 18

/** Reads the journal from its end, as far as is needed. Failure `not-readable`. */
export async function readHistory(
  folder: string,
  query: HistoryQuery = {},
): Promise<Result<HistoryPage>> {
  const { limit = USUAL_LIMIT, skip = 0 } = query
  const batches: JournalBatch[] = []
  let passed = 0
  const read = await eachBatch(folder, query.indicator, (batch) => {
    const found = fitting(batch, query)
    if (found === undefined) return true
    if (passed++ < skip) return true
    batches.push(found)
    return batches.length <= limit
  })
  if (!read.ok) return read
  return ok({ batches: batches.slice(0, limit), more: batches.length > limit })
}

/** The batch of that id; undefined: there is none. Failure `not-readable`. */
export async function findBatch(
  folder: string,
  id: string,
): Promise<Result<JournalBatch | undefined>> {
  let found: JournalBatch | undefined
  const read = await eachBatch(folder, id, (batch) => {
    if (batch.batch === id) found = batch
    return found === undefined
  })
  return read.ok ? ok(found) : read
}

/** The batch with its entries that fit; undefined when none does. */
function fitting(batch: JournalBatch, query: HistoryQuery): JournalBatch | undefined {
  const { indicator, entity, period, measure } = query
  if ([indicator, entity, period, measure].every((one) => one === undefined)) return batch
  const fits = ({ before, after }: FigureEntry): boolean => {
    const one = after ?? before
    if (one === undefined) return false
    return (
      (indicator === undefined || one.indicator === indicator) &&
      (entity === undefined || one.entity === entity) &&
      (period === undefined || samePeriod(one.period, period)) &&
      (measure === undefined || one.measure === measure)
    )
  }
  const figures = batch.figures.filter(fits)
  const refused = batch.refused?.filter((after) => fits({ after }))
  const wholeIndicator = period === undefined && measure === undefined && entity === undefined
  const indicators = wholeIndicator
    ? batch.indicators?.filter(({ before, after }) => (after ?? before)?.code === indicator)
    : undefined
  if (figures.length === 0 && !refused?.length && !indicators?.length) return undefined
  const { entities: _, indicators: __, refused: ___, sets: ____, ...rest } = batch
  return {
    ...rest,
    figures,
    ...(indicators?.length && { indicators }),
    ...(refused?.length && { refused }),
  }
}

/**
 * Calls `visit` with the batches, the latest first, until it answers false. Lines without `word`
 * are not looked into.
 */
async function eachBatch(
  folder: string,
  word: string | undefined,
  visit: (batch: JournalBatch) => boolean,
): Promise<Result<void>> {
  const path = join(folder, JOURNAL_FILE)
  let handle: FileHandle
  try {
    handle = await open(path, 'r')
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return ok(undefined)
    return readFailure(path, error)
  }
  try {
    // From the end: the commit comes before its parts.
    let commit: { line: string; parts: string[]; wanted: number } | undefined
    const finish = (): boolean => {
      if (commit === undefined) return true
      const lines = [...commit.parts.reverse(), commit.line]
      const relevant = word === undefined || lines.some((line) => line.includes(word))
      commit = undefined
      return relevant ? readLines(lines).every(visit) : true
    }
    for await (const line of linesFromEnd(handle)) {
      if (commit !== undefined && commit.parts.length < commit.wanted) {
        if (line.startsWith('{"part"')) commit.parts.push(line)
        continue
      }
      if (!finish()) return ok(undefined)
      const wanted = Number(/"parts":(\d+)\}$/.exec(line)?.[1] ?? 0)
      commit = { line, parts: [], wanted }
    }
    finish()
    return ok(undefined)
  } catch (error) {
    return readFailure(path, error)
  } finally {
    await handle.close()
  }
}

function readLines(lines: readonly string[]): JournalBatch[] {
  const batches = createBatchReader().read(lines.join('\n'))
  return batches.length > 0 ? batches : lines.flatMap(oldEntry)
}

/** A line of the first version: one figure, without a batch. */
function oldEntry(line: string): JournalBatch[] {
  try {
    const { when, who, ...figure } = journalEntrySchema.parse(JSON.parse(line))
    return [{ batch: `${when} ${who}`, when, who, act: 'edit', figures: [figure] }]
  } catch {
    return []
  }
}

async function* linesFromEnd(handle: FileHandle): AsyncGenerator<string> {
  let { size: at } = await handle.stat()
  let rest = Buffer.alloc(0)
  while (at > 0) {
    const length = Math.min(CHUNK, at)
    at -= length
    const chunk = Buffer.alloc(length)
    await handle.read(chunk, 0, length, at)
    rest = Buffer.concat([chunk, rest])
    const first = at === 0 ? -1 : rest.indexOf(10)
    if (at > 0 && first < 0) continue
    const lines = rest
      .subarray(first + 1)
      .toString('utf8')
      .split('\n')
    for (const line of lines.reverse()) if (line !== '') yield line
    rest = rest.subarray(0, Math.max(0, first))
  }
}
