import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Changes, changesSchema } from '../../shared/api/changes.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { writeFailure } from './atomicFile.ts'
import { digest } from './digest.ts'
import { createQueue } from './queue.ts'

/**
 * What a person did to a document since it was saved last, one line of JSON a batch: written
 * several times a second, where writing the whole document would hold the window up. A crash
 * loses only what is not in here yet.
 *
 * A mark says which version of the file (by the digest of its text) holds the changes up to which
 * number. It is written before the file is replaced, so whichever version a crash leaves on the
 * disk, the journal knows what is missing from it.
 */
export interface ChangeJournal {
  /** The changes that the file's `text` lacks; asked for when the document is opened. */
  missing(file: string, text: string): Promise<Changes | undefined>
  /**
   * Appends changes that the window `writer` made to the file's last version. Failures:
   * `journal-elsewhere` (another window's journal is open, or none can be), `not-writable`; the
   * document must be saved whole then.
   */
  append(file: string, writer: string, changes: Changes): Promise<Result<void>>
  /** Before the file becomes `text`, which holds the changes up to `upTo`. */
  saving(file: string, text: string, upTo: Held): Promise<void>
  /** After it. */
  saved(file: string, text: string, upTo: Held): Promise<void>
  /** The file has another name, and its text is now `text`. */
  renamed(from: string, to: string, text: string): Promise<void>
}

/** Number of the last change that a text holds: all of them, or just those held before. */
export type Held = number | 'all' | 'same'

/** Of one file: its version on the disk, and the journal to it, if one is begun. */
interface State {
  version: string
  journal?: Journal
  /** The version that is being written in its place. */
  next?: Mark
}

interface Journal {
  readonly writer: string
  /** Number of the last change in it, and of the last one that the file holds too. */
  readonly last: number
  readonly upTo: number
}

const markSchema = z.strictObject({ version: z.string(), upTo: z.number() })
type Mark = z.infer<typeof markSchema>
const lineSchema = z.union([markSchema, changesSchema])
type Line = z.infer<typeof lineSchema>

export function createChangeJournal(folder: string): ChangeJournal {
  const states = new Map<string, State>()
  // By a digest: encoded, a long Vietnamese title would be no name that a disk takes.
  const pathOf = (file: string): string => join(folder, `${digest(file).slice(0, 32)}.changes`)
  // Appends go on while a document is being written, but never through each other.
  const inTurn = createQueue()
  const drop = (file: string) => rm(pathOf(file), { force: true }).catch(() => undefined)

  const journal: ChangeJournal = {
    async missing(file, text) {
      const version = digest(text)
      const state = states.get(file)
      const lines = readLines(await readFile(pathOf(file), 'utf8').catch(() => ''))
      const mark = lines.findLast((line): line is Mark => isMark(line) && line.version === version)
      if (mark === undefined && lines.length > 0) {
        // Made to a version that is gone: kept for whoever looks, never played onto another one.
        await rename(pathOf(file), `${pathOf(file)}.${Date.now()}.old`).catch(() => undefined)
      }
      const list = mark === undefined ? [] : after(mark.upTo, lines)
      if (mark === undefined || list.length === 0) {
        if (mark !== undefined) await drop(file)
        states.set(file, { version })
        return undefined
      }
      const writer = state?.journal?.writer ?? ''
      const last = mark.upTo + list.length
      states.set(file, { version, journal: { writer, last, upTo: mark.upTo } })
      return { from: mark.upTo + 1, list }
    },

    async append(file, writer, changes) {
      const state = states.get(file)
      const journal = state?.journal
      if (state === undefined || (journal !== undefined && journal.writer !== writer)) {
        return fail('journal-elsewhere', 'Văn bản đang được sửa ở cửa sổ khác.')
      }
      const upTo = changes.from - 1
      const begin: Mark[] = [{ version: state.version, upTo }]
      if (state.next !== undefined) begin.push(state.next)
      const lines: Line[] = journal === undefined ? begin : []
      try {
        await mkdir(folder, { recursive: true })
        // What stands there before a journal begins belongs to versions that are gone.
        if (journal === undefined) await drop(file)
        await appendLines(pathOf(file), [...lines, changes])
      } catch (error) {
        return writeFailure(pathOf(file), error)
      }
      const last = Math.max(journal?.last ?? 0, upTo + changes.list.length)
      state.journal = { writer, last, upTo: journal?.upTo ?? upTo }
      return ok(undefined)
    },

    async saving(file, text, held) {
      const state = states.get(file)
      if (state === undefined) return
      const { journal } = state
      const mark = { version: digest(text), upTo: numberOf(held, journal) }
      state.next = mark
      // Without the mark a crash right now would cost the changes after it, no more.
      if (journal !== undefined) await appendLines(pathOf(file), [mark]).catch(() => undefined)
    },

    async saved(file, text, held) {
      const journal = states.get(file)?.journal
      const upTo = numberOf(held, journal)
      const goesOn = journal !== undefined && journal.last > upTo
      states.set(file, { version: digest(text), ...(goesOn && { journal: { ...journal, upTo } }) })
      if (journal !== undefined && !goesOn) await drop(file)
    },

    async renamed(from, to, text) {
      const state = states.get(from)
      states.delete(from)
      if (state?.journal === undefined) {
        states.set(to, { version: digest(text) })
        return
      }
      const version = digest(text)
      const moved = async () => {
        await appendLines(pathOf(from), [{ version, upTo: state.journal?.upTo ?? 0 }])
        await rename(pathOf(from), pathOf(to))
      }
      await moved().catch(() => undefined)
      states.set(to, { ...state, version })
    },
  }
  return {
    missing: (...of) => inTurn(() => journal.missing(...of)),
    append: (...of) => inTurn(() => journal.append(...of)),
    saving: (...of) => inTurn(() => journal.saving(...of)),
    saved: (...of) => inTurn(() => journal.saved(...of)),
    renamed: (...of) => inTurn(() => journal.renamed(...of)),
  }
}

function numberOf(held: Held, journal: Journal | undefined): number {
  if (typeof held === 'number') return held
  return (held === 'same' ? journal?.upTo : journal?.last) ?? 0
}

function isMark(line: Line): line is Mark {
  return 'version' in line
}

/**
 * The changes with the numbers after `upTo`, as far as none is lacking. Those that waited for a
 * save that failed come later in the file than their followers.
 */
function after(upTo: number, lines: readonly Line[]): Changes['list'] {
  const list: Changes['list'] = []
  const batches = lines.filter((line): line is Changes => !isMark(line))
  for (const line of batches.sort((a, b) => a.from - b.from)) {
    const known = upTo + list.length + 1 - line.from
    if (known >= 0 && known < line.list.length) list.push(...line.list.slice(known))
  }
  return list
}

/** Each batch begins a line of its own, whatever a crash has left of the last one. */
async function appendLines(path: string, lines: readonly Line[]): Promise<void> {
  const handle = await open(path, 'a')
  try {
    await handle.writeFile(lines.map((line) => `\n${JSON.stringify(line)}`).join(''))
    // A power cut takes what only the system's memory holds.
    await handle.datasync()
  } finally {
    await handle.close()
  }
}

function readLines(text: string): Line[] {
  return text.split('\n').flatMap((line) => {
    try {
      const parsed = lineSchema.safeParse(JSON.parse(line))
      return parsed.success ? [parsed.data] : []
    } catch {
      return []
    }
  })
}
