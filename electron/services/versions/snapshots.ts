import { countBody } from '../../../shared/document/counts.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { dayOf } from '../../../shared/text/day.ts'
import { digest } from '../digest.ts'
import type { VersionFiles } from './versionFiles.ts'
import { asKept } from './versionRecord.ts'

/** A save that has just been written. */
export interface Saved {
  readonly document: VanKienDocument
  /** Makes texts of documents; cheap for those that have been written. */
  readonly textOf: (document: VanKienDocument) => string
  /** What it held before, as far as the host knows, and since when. */
  readonly before?: { readonly document: VanKienDocument; readonly since: Date }
}

/**
 * Versions kept by themselves while a person writes: at the first save of a day what the document
 * was before and what it is now, later one every ten minutes of work.
 */
export interface Snapshots {
  /** Answers at once; what is to be kept is written after the save has been answered. */
  saved(saved: Saved): void
  /** The document has got a version otherwise. */
  kept(id: string, at: Date, content: string): void
  /** Why the last one could not be kept. */
  problem(): string | undefined
  /** Everything that is due has been written. */
  settled(): Promise<void>
}

/** Milliseconds between two versions of a text that is worked on. */
const PAUSE = 10 * 60 * 1000

interface Last {
  readonly at: Date
  readonly content: string
}

export function createSnapshots(files: VersionFiles, clock: () => Date): Snapshots {
  /** The last version of each document that was written in; undefined: it has none. */
  const latest = new Map<string, Last | undefined>()
  const pending = new Map<string, Promise<void>>()
  let failure: string | undefined

  const isDue = (last: Last | undefined, now: Date): boolean =>
    last === undefined ||
    now.getTime() - last.at.getTime() >= PAUSE ||
    dayOf(last.at) !== dayOf(now)

  const lastOf = async (id: string): Promise<Last | undefined> => {
    if (!latest.has(id)) {
      const kept = await files.list(id)
      if (!kept.ok) return undefined
      const [record] = kept.value.records
      latest.set(id, record && { at: new Date(record.entry.at), content: record.content })
    }
    return latest.get(id)
  }

  /** Keeps a text unless the last version holds just that. */
  const keep = async (
    document: VanKienDocument,
    at: Date,
    textOf: Saved['textOf'],
  ): Promise<void> => {
    const last = await lastOf(document.id)
    const text = textOf(asKept(document))
    const content = digest(text)
    if (last?.content === content) return
    const words = countBody(document.body).words
    const added = await files.add(document.id, { at, kind: 'time', words, text, content })
    failure = added.ok ? undefined : added.error.message
    if (added.ok) latest.set(document.id, { at, content })
  }

  const write = async ({ document, textOf, before }: Saved, now: Date): Promise<void> => {
    const { id } = document
    const last = await lastOf(id)
    if (!isDue(last, now)) return
    const isFirst = last === undefined || dayOf(last.at) !== dayOf(now)
    // The person's own look at "yesterday": what the day began with.
    if (isFirst && before?.document.id === id) {
      const since = last !== undefined && before.since < last.at ? now : before.since
      await keep(before.document, since, textOf)
    }
    await keep(document, now, textOf)
    // Due again in ten minutes, whether something could be kept or not.
    latest.set(id, { at: now, content: latest.get(id)?.content ?? '' })
    if (isFirst) await files.thin(id, now)
  }

  return {
    saved(saved) {
      const { id } = saved.document
      const now = clock()
      if (pending.has(id) || (latest.has(id) && !isDue(latest.get(id), now))) return
      const work = new Promise<void>((resolve) => setImmediate(resolve))
        .then(() => write(saved, now))
        .catch((error: unknown) => console.error('versions', error))
        .finally(() => pending.delete(id))
      pending.set(id, work)
    },
    kept: (id, at, content) => void latest.set(id, { at, content }),
    problem: () => failure,
    settled: async () => void (await Promise.all(pending.values())),
  }
}
