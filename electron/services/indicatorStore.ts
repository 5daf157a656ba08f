import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { applyChange, type JournalEntry, type StoreChange } from '../../shared/indicators/change.ts'
import { createStoreIndex, type StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { type Entity, type StoreData, storeDataSchema } from '../../shared/indicators/types.ts'
import { ok, type Result } from '../../shared/result.ts'
import { normalizeText } from '../../shared/text/normalize.ts'
import { checkChange } from './checkChange.ts'
import { type OpenRawStore, openKeptFile } from './keptFile.ts'
import { makeEntity } from './makeEntity.ts'
import { appendHistory, readHistory } from './storeHistory.ts'
import { checkFolder, DATA_FOLDER } from './workspace.ts'

const STORE_VERSION = 1
const STORE_NAME = 'indicators'

/** The indicators of a workspace, or of any folder named with `--store`. */
export interface IndicatorStore {
  data(): StoreData
  index(): StoreIndex
  /**
   * Applies a batch and writes it into the history. `inverse` undoes it. Nothing is changed
   * where it fails: those of `checkChange`, or the history can't be written.
   */
  change(change: StoreChange, who: string): Promise<Result<{ inverse: StoreChange }>>
  /**
   * Adds an entity under an id made from its name and writes it at once; the same name and level
   * give the one that is there. Failures: `name-empty`, `not-writable`.
   */
  addEntity(name: string, level: string): Result<Entity>
  history(): Promise<Result<readonly JournalEntry[]>>
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

/** Opens the store in exactly this folder; a new one starts with `initial`. */
export function openIndicatorStore(
  folder: string,
  open: OpenRawStore,
  initial: () => StoreData,
): Result<IndicatorStore> {
  const file = openKeptFile({
    open,
    folder,
    name: STORE_NAME,
    version: STORE_VERSION,
    schema: storeDataSchema,
    initial,
  })
  if (!file.ok) return file
  let index: StoreIndex | undefined
  const currentIndex = () => {
    index ??= createStoreIndex(file.value.read())
    return index
  }
  return ok({
    data: file.value.read,
    index: currentIndex,
    async change(change, who) {
      const checked = checkChange(change, currentIndex())
      if (!checked.ok) return checked
      const applied = applyChange(file.value.read(), composed(change))
      const when = new Date().toISOString()
      const entries = applied.entries.map((entry) => ({ when, who, ...entry }))
      const logged = await appendHistory(folder, entries)
      if (!logged.ok) return logged
      file.value.replace(applied.data)
      index = undefined
      return ok({ inverse: applied.inverse })
    },
    addEntity(name, level) {
      const data = file.value.read()
      const made = makeEntity(name, level, data.entities)
      if (!made.ok || data.entities.includes(made.value)) return made
      const there = checkFolder(folder)
      if (!there.ok) return there
      file.value.replace({ ...data, entities: [...data.entities, made.value] })
      index = undefined
      const written = file.value.flush()
      return written.ok ? made : written
    },
    history: () => readHistory(folder),
    flush: file.value.flush,
    notices: file.value.notices,
  })
}

/** Words of an observation come from a keyboard or a paste: composed at this border. */
function composed(change: StoreChange): StoreChange {
  return {
    remove: change.remove,
    set: change.set.map((one) =>
      one.text === undefined ? one : { ...one, text: normalizeText(one.text) },
    ),
  }
}
