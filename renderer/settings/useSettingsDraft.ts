import { useState } from 'react'
import type { Settings } from '../../shared/api/settings.ts'
import { fail, type Result } from '../../shared/result.ts'
import { currentSettings, saveSettings } from '../state/office.ts'
import { cleanSettings } from './cleanSettings.ts'

export interface SettingsDraft {
  readonly draft: Settings
  readonly setDraft: (draft: Settings) => void
  readonly setTermGood: (good: boolean) => void
  readonly dirty: boolean
  readonly save: (introduced: boolean) => Promise<Result<Settings>>
}

/** The settings as they are being typed; `prepare` may add empty lines that show what is wanted. */
export function useSettingsDraft(
  prepare: (settings: Settings) => Settings = (settings) => settings,
): SettingsDraft {
  const [draft, setDraft] = useState(() => prepare(currentSettings()))
  // Years that are no pair never get into the draft, so the form tells of them.
  const [termGood, setTermGood] = useState(true)
  const cleaned = { ...cleanSettings(draft), theme: currentSettings().theme }
  const dirty = !termGood || !sameSettings(cleaned, cleanSettings(currentSettings()))

  async function save(introduced: boolean): Promise<Result<Settings>> {
    if (!termGood) return fail('bad-term', 'Nhiệm kỳ chưa đúng: năm cuối phải sau năm đầu.')
    // The colours have been kept already, when they were chosen (themeField.tsx).
    const { theme } = currentSettings()
    const saved = await saveSettings({ ...cleanSettings(draft), theme, introduced })
    if (saved.ok) setDraft(prepare(saved.value))
    return saved
  }

  return { draft, setDraft, setTermGood, dirty, save }
}

function sameSettings(one: Settings, other: Settings): boolean {
  const keys = Object.keys(one) as (keyof Settings)[]
  return keys.every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]))
}
