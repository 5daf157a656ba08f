import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Conflict } from '../../shared/api/storeContract.ts'
import { newId } from '../../shared/ids.ts'
import {
  type Act,
  applyChange,
  changeOfBatch,
  inverseOf,
  type JournalBatch,
  type StoreChange,
} from '../../shared/indicators/change.ts'
import { createStoreIndex, type StoreIndex } from '../../shared/indicators/storeIndex.ts'
import {
  type Entity,
  type Observation,
  type StoreData,
  storeDataSchema,
} from '../../shared/indicators/types.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { normalizeText } from '../../shared/text/normalize.ts'
import { withoutConflicts } from './changeConflicts.ts'
import { checkChange } from './checkChange.ts'
import { whileAlone } from './journalLock.ts'
import { type OpenRawStore, openKeptFile } from './keptFile.ts'
import { makeEntity } from './makeEntity.ts'
import { createQueue } from './queue.ts'
import { findBatch, type HistoryPage, type HistoryQuery, readHistory } from './storeHistory.ts'
import {
  appendBatch,
  JOURNAL_FILE,
  type JournalPlace,
  journalEnd,
  journalPlaceSchema,
  readJournalAfter,
} from './storeJournal.ts'
import { checkFolder, DATA_FOLDER } from './workspace.ts'

const STORE_VERSION = 2
const STORE_NAME = 'indicators'
/** A journal longer than this (bytes) after the snapshot is joined to it at the next opening. */
const LONG_JOURNAL = 4 << 20

export interface ChangeOptions {
  readonly who: string
  readonly act?: Act | undefined
  /** The file or document it comes from. */
  readonly from?: string | undefined
  /** The figures to be changed as their writer saw them; absent: as the store holds them. */
  readonly before?: readonly Observation[] | undefined
}

export interface Changed {
  /** Of the journal; absent: nothing had to be changed. */
  readonly batch?: string
  /** Figures written or removed. */
  readonly count: number
  readonly conflicts: readonly Conflict[]
  /** Undoes it. */
  readonly inverse: StoreChange
}

/** The indicators of a workspace, or of any folder named with `--store`. */
export interface IndicatorStore {
  data(): StoreData
  index(): StoreIndex
  /** Grows with every change: a window that missed one knows it. */
  revision(): number
  /**
   * Applies a batch; it is on the disk when this is done, whole or not at all. Figures that
   * another one has changed meanwhile stay and are told as conflicts. Nothing is changed where it
   * fails: those of `checkChange`, or the journal can't be written.
   */
  change(change: StoreChange, options: ChangeOptions): Promise<Result<Changed>>
  /** Takes a batch back. Failure `no-batch`, those of `change`. */
  undo(batch: string, who: string): Promise<Result<Changed>>
  /**
   * Adds an entity under an id made from its name; the same name and level give the one that is
   * there. Failures: `name-empty`, those of `change`.
   */
  addEntity(name: string, level: string, who: string): Promise<Result<Entity>>
  history(query?: HistoryQuery): Promise<Result<HistoryPage>>
  /** Takes over what another program has appended to the journal. */
  refresh(): Promise<void>
  /** Told after every change, other programs' too. */
  onChange(listener: (change: StoreChange, revision: number) => void): void
  /** Joins the journal's new batches to the snapshot, so that the next opening is short. */
  flush(): Result<void>
  readonly notices: readonly string[]
}

/**
 * The folder where the store of `folder` lies: the folder itself if it holds one, or the data
 * folder of a workspace. `present` says whether there is one already.
 */
export function locateStore(folder: string): { folder: string; present: boolean } {
  const inside = join(folder, DATA_FOLDER)
  for (const candidate of [folder, inside]) {
    if (existsSync(join(candidate, `${STORE_NAME}.json`))) {
      return { folder: candidate, present: true }
    }
  }
  return { folder: existsSync(inside) ? inside : folder, present: false }
}

/** The store at a moment, and how much of the journal is in it. */
const snapshotSchema = z.strictObject({ store: storeDataSchema, journal: journalPlaceSchema })

/** Opens the store in exactly this folder; a new one starts with `initial`. */
export function openIndicatorStore(
  folder: string,
  open: OpenRawStore,
  initial: () => StoreData,
): Result<IndicatorStore> {
  let isOld = !existsSync(join(folder, `${STORE_NAME}.json`))
  const file = openKeptFile({
    open,
    folder,
    name: STORE_NAME,
    version: STORE_VERSION,
    schema: snapshotSchema,
    migrate(data) {
      // The first version's journal has lines of another kind, which are in the store already.
      isOld = true
      return { store: data, journal: { bytes: 0, mark: '' } }
    },
    initial: () => ({ store: initial(), journal: { bytes: 0, mark: '' } }),
  })
  if (!file.ok) return file
  const kept = file.value
  const notices = [...kept.notices]
  const opened = kept.read()
  let index = createStoreIndex(opened.store)
  let place: JournalPlace = opened.journal
  let revision = 0
  const listeners: ((change: StoreChange, revision: number) => void)[] = []
  const inTurn = createQueue()
  /** Must the snapshot be written before the next batch? The journal alone would not tell it. */
  let mustWrite = isOld

  const keep = (next: StoreIndex, end: JournalPlace) => {
    index = next
    place = end
    kept.replaceAtFlush(() => ({ store: index.data, journal: place }))
  }
  const missed = readJournalAfter(folder, place)
  if (missed === undefined) {
    if (place.bytes > 0) mustWrite = true
    place = journalEnd(folder)
  } else if (missed.batches.length > 0) {
    const grown = missed.end.bytes - place.bytes
    keep(replay(index, missed.batches), missed.end)
    if (grown > LONG_JOURNAL) kept.flush()
  } else place = missed.end

  /** Batches that others have appended since; the figures as they were before those. */
  const takeOver = (): StoreIndex => {
    const seen = index
    const others = readJournalAfter(folder, place)
    if (others === undefined) {
      mustWrite = true
      place = journalEnd(folder)
      return seen
    }
    if (others.batches.length === 0) {
      place = others.end
      return seen
    }
    for (const batch of others.batches) {
      keep(replay(index, [batch]), others.end)
      tell(changeOfBatch(batch))
    }
    return seen
  }
  const tell = (change: StoreChange) => {
    revision++
    for (const listener of listeners) listener(change, revision)
  }

  const changeAlone = async (
    wanted: StoreChange,
    options: ChangeOptions & { undoes?: string },
  ): Promise<Result<Changed>> => {
    const seen = takeOver()
    const change = composed(wanted)
    const checked = checkChange(change, index)
    if (!checked.ok) return checked
    const { free, conflicts } = withoutConflicts(change, index, options.before ?? seen)
    const applied = applyChange(index, free)
    const { entries } = applied
    const inverse = inverseOf(entries)
    const refused = conflicts.flatMap(({ ours }) => (ours === undefined ? [] : [ours]))
    const isEmpty = [entries.figures, entries.indicators, entries.entities, entries.sets].every(
      (list) => list === undefined || list.length === 0,
    )
    if (isEmpty && refused.length === 0) return ok({ count: 0, conflicts, inverse })
    if (mustWrite) {
      kept.replaceAtFlush(() => ({ store: index.data, journal: place }))
      const written = kept.flush()
      if (!written.ok) return written
      mustWrite = false
    }
    const batch: JournalBatch = {
      batch: newId(),
      when: new Date().toISOString(),
      who: options.who,
      act: options.act ?? 'edit',
      ...(options.from !== undefined && { from: options.from }),
      ...(options.undoes !== undefined && { undoes: options.undoes }),
      ...entries,
      ...(refused.length > 0 && { refused }),
    }
    const appended = await appendBatch(folder, batch)
    if (!appended.ok) return appended
    keep(applied.index, appended.value)
    if (!isEmpty) tell(changeOfBatch(entries))
    return ok({ batch: batch.batch, count: entries.figures.length, conflicts, inverse })
  }
  const change = (
    wanted: StoreChange,
    options: ChangeOptions & { undoes?: string },
  ): Promise<Result<Changed>> =>
    inTurn(async () => {
      const there = checkFolder(folder)
      if (!there.ok) return there
      return whileAlone(join(folder, JOURNAL_FILE), () => changeAlone(wanted, options))
    })

  return ok({
    data: () => index.data,
    index: () => index,
    revision: () => revision,
    change,
    async undo(id, who) {
      const found = await findBatch(folder, id)
      if (!found.ok) return found
      const batch = found.value
      if (batch === undefined) {
        return fail('no-batch', 'Không tìm thấy lần sửa này trong nhật ký nên không hoàn tác được.')
      }
      const before = batch.figures.flatMap(({ after }) => (after === undefined ? [] : [after]))
      return change(inverseOf(batch), { who, act: 'undo', undoes: id, before })
    },
    async addEntity(name, level, who) {
      const made = makeEntity(name, level, index.data.entities)
      if (!made.ok || index.entities.has(made.value.id)) return made
      const added = await change({ set: [], remove: [], entities: [made.value] }, { who })
      return added.ok ? made : added
    },
    history: (query) => readHistory(folder, query),
    refresh: () =>
      inTurn(async () => {
        if (journalEnd(folder).bytes !== place.bytes) takeOver()
      }),
    onChange: (listener) => void listeners.push(listener),
    flush: kept.flush,
    notices,
  })
}

function replay(index: StoreIndex, batches: readonly JournalBatch[]): StoreIndex {
  return batches.reduce((now, batch) => applyChange(now, changeOfBatch(batch)).index, index)
}

/** Words of an observation come from a keyboard or a paste: composed at this border. */
function composed(change: StoreChange): StoreChange {
  return {
    ...change,
    set: change.set.map((one) =>
      one.text === undefined ? one : { ...one, text: normalizeText(one.text) },
    ),
  }
}
