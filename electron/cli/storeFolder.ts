import { stat } from 'node:fs/promises'
import { defaultSettings, type Settings } from '../../shared/api/settings.ts'
import { createStoreIndex, type StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { lockFolder } from '../services/folderLock.ts'
import { type IndicatorStore, locateStore, openIndicatorStore } from '../services/indicatorStore.ts'
import { findResources } from '../services/resources.ts'
import { readStartingData } from '../services/startingData.ts'
import type { Given, Terminal } from './command.ts'

/** The figures that a command works with, and the office's settings that lie beside them. */
export interface Figures {
  readonly index: StoreIndex
  readonly settings: Settings
}

/** Of `--store DIR`, else of `--workspace DIR`; without them the starting data that the program ships. */
export async function figuresOf(given: Given): Promise<Result<Figures>> {
  const folder = given.text('store') ?? given.text('workspace')
  if (folder === undefined) {
    const starting = await readStartingData(findResources().seeds)
    if (!starting.ok) return starting
    return ok({ index: createStoreIndex(starting.value), settings: defaultSettings })
  }
  const store = await openStoreFolder(folder, given.terminal, 'read')
  if (!store.ok) return store
  const { openSettingsStore } = await import('../services/settingsStore.ts')
  const { openConf } = await import('../services/confStore.ts')
  const settings = openSettingsStore(locateStore(given.terminal.path(folder)).folder, openConf)
  if (!settings.ok) return settings
  return ok({ index: store.value.index(), settings: settings.value.get() })
}

/**
 * Opens the store in a folder. A folder without one gives the starting data, and says so; a
 * folder that isn't there is a failure `no-store` for reading and is made for writing.
 */
export async function openStoreFolder(
  name: string,
  terminal: Terminal,
  purpose: 'read' | 'write',
): Promise<Result<IndicatorStore>> {
  const path = terminal.path(name)
  const info = await stat(path).catch(() => undefined)
  if (info === undefined && purpose === 'read') {
    return fail('no-store', `Không có thư mục kho số liệu ${path}.`)
  }
  if (info?.isFile() === true) {
    return fail('no-store', `${path} là một tệp. Kho số liệu phải là một thư mục.`)
  }
  const place = locateStore(path)
  if (!place.present) {
    terminal.tell(`Thư mục ${path} chưa có kho số liệu: dùng dữ liệu ban đầu kèm chương trình.`)
  }
  const starting = await readStartingData(findResources().seeds)
  if (!starting.ok) return starting
  const { openConf } = await import('../services/confStore.ts')
  const store = openIndicatorStore(place.folder, openConf, () => starting.value)
  if (store.ok) for (const notice of store.value.notices) terminal.tell(notice)
  return store
}

/** Another script may be writing at this moment. */
const LOCK_WAIT = 5000

/** Runs what writes into the store of the folder while no other program has it open. */
export async function whileLocked(
  given: Given,
  folder: string,
  action: () => Promise<Result<void>>,
): Promise<Result<void>> {
  const lock = await lockFolder(locateStore(given.terminal.path(folder)).folder, LOCK_WAIT)
  if (!lock.ok) return lock
  try {
    return await action()
  } finally {
    await lock.value.release()
  }
}
