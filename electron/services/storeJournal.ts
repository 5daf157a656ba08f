import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import {
  figureEntrySchema,
  type JournalBatch,
  journalBatchSchema,
} from '../../shared/indicators/change.ts'
import { ok, type Result } from '../../shared/result.ts'
import { isSystemError, writeFailure } from './atomicFile.ts'
import { checkFolder } from './workspace.ts'

/**
 * Every change of the store, in the order in which it was made; only ever appended to. A batch is
 * one line of JSON, a large one several lines of figures and the line of the batch after them:
 * that line is the mark that the whole batch is there. A line cut off by a crash counts as nothing.
 *
 * It is the truth about what came after the store's last snapshot, which names the place up to
 * where it holds the journal.
 */
export const JOURNAL_FILE = 'history.jsonl'

/** Figures a line: the work between two lines is short, others of the program get their turn. */
const FIGURES_A_LINE = 500

/** How much of the journal a snapshot holds, and a digest of the last bytes of that. */
export const journalPlaceSchema = z.strictObject({ bytes: z.int().min(0), mark: z.string() })
export type JournalPlace = z.infer<typeof journalPlaceSchema>

const partSchema = z.strictObject({ part: z.string(), figures: z.array(figureEntrySchema) })
const commitSchema = journalBatchSchema.extend({ parts: z.int().optional() })

const MARK_BYTES = 64
const READ_BYTES = 1 << 20

/** Where the journal ends now. */
export function journalEnd(folder: string): JournalPlace {
  return withJournal(folder, (file, size) => ({ bytes: size, mark: markAt(file, size) })) ?? START
}

const START: JournalPlace = { bytes: 0, mark: '' }

/**
 * The batches after `place`, and the place after the last whole one; undefined when the journal
 * isn't the one that the place speaks of (it was removed, or another copy was put there).
 */
export function readJournalAfter(
  folder: string,
  place: JournalPlace,
): { batches: JournalBatch[]; end: JournalPlace } | undefined {
  if (place.bytes === 0 && journalEnd(folder).bytes === 0) return { batches: [], end: START }
  return withJournal(folder, (file, size) => {
    if (size < place.bytes || markAt(file, place.bytes) !== place.mark) return undefined
    const reader = createBatchReader()
    const batches: JournalBatch[] = []
    let rest = Buffer.alloc(0)
    const chunk = Buffer.alloc(Math.min(READ_BYTES, size - place.bytes))
    for (let at = place.bytes; at < size; ) {
      const read = readSync(file, chunk, 0, Math.min(chunk.length, size - at), at)
      if (read === 0) break
      at += read
      rest = Buffer.concat([rest, chunk.subarray(0, read)])
      const last = rest.lastIndexOf(10)
      if (last < 0) continue
      batches.push(...reader.read(rest.subarray(0, last).toString('utf8')))
      rest = rest.subarray(last + 1)
    }
    batches.push(...reader.read(rest.toString('utf8')))
    return { batches, end: { bytes: size, mark: markAt(file, size) } }
  })
}

/** Puts lines together to batches; parts wait for their commit. */
export function createBatchReader(): { read(text: string): JournalBatch[] } {
  const waiting = new Map<string, z.infer<typeof partSchema>[]>()
  return {
    read: (text) =>
      text.split('\n').flatMap((line): JournalBatch[] => {
        const value = parseLine(line)
        const part = partSchema.safeParse(value)
        if (part.success) {
          waiting.set(part.data.part, [...(waiting.get(part.data.part) ?? []), part.data])
          return []
        }
        const commit = commitSchema.safeParse(value)
        if (!commit.success) return []
        const { parts: count = 0, ...batch } = commit.data
        const parts = waiting.get(batch.batch) ?? []
        waiting.delete(batch.batch)
        if (parts.length !== count) return []
        return [{ ...batch, figures: [...parts.flatMap((one) => one.figures), ...batch.figures] }]
      }),
  }
}

function parseLine(line: string): unknown {
  if (line === '') return undefined
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/**
 * Appends a batch; it is on the disk when this is done. Answers the place after it. Failures:
 * `workspace-missing`, `not-writable`; what was written of it then counts as nothing.
 */
export async function appendBatch(
  folder: string,
  batch: JournalBatch,
): Promise<Result<JournalPlace>> {
  const there = checkFolder(folder)
  if (!there.ok) return there
  const path = join(folder, JOURNAL_FILE)
  try {
    const handle = await open(path, 'a+')
    try {
      const { size } = await handle.stat()
      // Whatever a crash has left of a line must not swallow the first of ours.
      if (size > 0 && !(await endsLine(handle, size))) await handle.appendFile('\n')
      for (const line of linesOf(batch)) await handle.appendFile(`${line}\n`)
      // A power cut takes what only the system's memory holds.
      await handle.datasync()
    } finally {
      await handle.close()
    }
    return ok(journalEnd(folder))
  } catch (error) {
    return writeFailure(path, error)
  }
}

function* linesOf({ figures, ...rest }: JournalBatch): Generator<string> {
  let parts = 0
  while (figures.length - parts * FIGURES_A_LINE > FIGURES_A_LINE) {
    const some = figures.slice(parts * FIGURES_A_LINE, (parts + 1) * FIGURES_A_LINE)
    yield JSON.stringify({ part: rest.batch, figures: some })
    parts++
  }
  const last = figures.slice(parts * FIGURES_A_LINE)
  yield JSON.stringify({ ...rest, figures: last, ...(parts > 0 && { parts }) })
}

async function endsLine(
  handle: { read(buffer: Buffer, offset: number, length: number, at: number): Promise<unknown> },
  size: number,
): Promise<boolean> {
  const last = Buffer.alloc(1)
  await handle.read(last, 0, 1, size - 1)
  return last[0] === 10
}

function withJournal<T>(folder: string, read: (file: number, size: number) => T): T | undefined {
  let file: number
  try {
    file = openSync(join(folder, JOURNAL_FILE), 'r')
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return undefined
    throw error
  }
  try {
    return read(file, fstatSync(file).size)
  } finally {
    closeSync(file)
  }
}

/** Digest of the bytes right before `bytes`: tells whether this is the journal that was meant. */
function markAt(file: number, bytes: number): string {
  const length = Math.min(MARK_BYTES, bytes)
  if (length === 0) return ''
  const last = Buffer.alloc(length)
  readSync(file, last, 0, length, bytes - length)
  return createHash('sha256').update(last).digest('hex').slice(0, 16)
}
