import { useState } from 'react'
import { currentSettings, saveSettings } from '../state/office.ts'
import { Button } from '../ui/button.tsx'
import { showFailure, showToast } from '../ui/toast.tsx'
import { cleanSettings } from './cleanSettings.ts'
import { SettingsForm } from './settingsForm.tsx'

/** "Cài đặt": the same form as at the first start. */
export function SettingsScreen() {
  const [draft, setDraft] = useState(currentSettings)

  async function save(): Promise<void> {
    const saved = await saveSettings({ ...cleanSettings(draft), introduced: true })
    if (!saved.ok) showFailure(saved.error)
    else {
      setDraft(saved.value)
      showToast({ words: 'Đã lưu cài đặt. Văn bản mới sẽ dùng các thông tin này.' })
    }
  }

  return (
    <main className="screen" data-testid="settings-screen">
      <header className="screen-head">
        <h1>Cài đặt</h1>
        <span className="toolbar-space" />
        <Button look="primary" data-testid="settings-save" onClick={() => void save()}>
          Lưu cài đặt
        </Button>
      </header>
      <div className="screen-body">
        <SettingsForm value={draft} onChange={setDraft} />
      </div>
    </main>
  )
}
