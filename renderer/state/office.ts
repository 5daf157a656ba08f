import type { Reply } from '../../shared/api/contract.ts'
import { defaultSettings, type Settings } from '../../shared/api/settings.ts'
import { ok, type Result } from '../../shared/result.ts'
import { call } from '../api.ts'
import { showFailure } from '../ui/toast.tsx'
import { createStore } from './store.ts'

/** The office's settings as the host has them; undefined until they are fetched. */
export const settingsStore = createStore<Settings | undefined>(undefined)

export const appInfo = createStore<Reply<'app.info'> | undefined>(undefined)

export function currentSettings(): Settings {
  return settingsStore.get() ?? defaultSettings
}

export async function loadOffice(): Promise<Result<true>> {
  const [info, settings] = await Promise.all([call('app.info', {}), call('settings.get', {})])
  if (info.ok) appInfo.set(info.value)
  if (!settings.ok) return settings
  settingsStore.set(settings.value)
  return ok(true)
}

export async function saveSettings(settings: Settings): Promise<Result<Settings>> {
  const saved = await call('settings.set', settings)
  if (saved.ok) settingsStore.set(saved.value)
  return saved
}

/** The choice of colours, which is seen at once; the other settings stay as they are saved. */
export function saveTheme(theme: Settings['theme']): void {
  void saveSettings({ ...currentSettings(), theme }).then((saved) => {
    if (!saved.ok) showFailure(saved.error)
  })
}
