import { useState } from 'react'
import type { Settings } from '../../shared/api/settings.ts'
import { currentSettings, saveSettings } from '../state/office.ts'
import { Button } from '../ui/button.tsx'
import { showFailure } from '../ui/toast.tsx'
import { cleanSettings } from './cleanSettings.ts'
import { SettingsForm } from './settingsForm.tsx'

/** One short page at the first start; everything can be said later. */
export function FirstStart() {
  const [draft, setDraft] = useState(() => withOneSigner(currentSettings()))

  async function finish(settings: Settings): Promise<void> {
    const saved = await saveSettings({ ...settings, introduced: true })
    if (!saved.ok) showFailure(saved.error)
  }

  return (
    <main className="first-start" data-testid="first-start">
      <div className="first-start-card">
        <header>
          <h1>Chào mừng đến với Văn Kiện</h1>
          <p>
            Vài thông tin về cơ quan để văn bản mới có sẵn thể thức. Có thể bỏ qua và điền sau trong
            Cài đặt.
          </p>
        </header>
        <div className="first-start-body">
          <SettingsForm value={draft} onChange={setDraft} />
        </div>
        <footer className="modal-foot">
          <Button data-testid="first-start-skip" onClick={() => void finish(currentSettings())}>
            Để sau
          </Button>
          <Button
            look="primary"
            data-testid="first-start-save"
            onClick={() => void finish(cleanSettings(draft))}
          >
            Lưu và bắt đầu
          </Button>
        </footer>
      </div>
    </main>
  )
}

/** A first empty line shows what is wanted. */
function withOneSigner(settings: Settings): Settings {
  return settings.signers.length > 0
    ? settings
    : { ...settings, signers: [{ name: '', title: '' }] }
}
