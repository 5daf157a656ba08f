import { defaultSettings, type Settings, settingsSchema } from '../../shared/api/settings.ts'
import { ok, type Result } from '../../shared/result.ts'
import { type OpenRawStore, openKeptFile } from './keptFile.ts'
import { checkFolder } from './workspace.ts'

const SETTINGS_VERSION = 1

/** The office's settings. */
export interface SettingsStore {
  get(): Settings
  set(settings: Settings): Result<Settings>
  flush(): Result<void>
  readonly notices: readonly string[]
}

/** Opens `settings.json` of the folder. Failure `store-too-new`. */
export function openSettingsStore(
  folder: string,
  open: OpenRawStore,
  initial: Settings = defaultSettings,
): Result<SettingsStore> {
  const file = openKeptFile({
    open,
    folder,
    name: 'settings',
    version: SETTINGS_VERSION,
    schema: settingsSchema,
    initial: () => initial,
  })
  if (!file.ok) return file
  return ok({
    get: file.value.read,
    set(settings) {
      const there = checkFolder(folder)
      if (!there.ok) return there
      file.value.replace(settings)
      const written = file.value.flush()
      return written.ok ? ok(settings) : written
    },
    flush: file.value.flush,
    notices: file.value.notices,
  })
}
