import { useEffect, useRef } from 'react'
import type { Settings } from '../../shared/api/settings.ts'
import { currentSettings, saveSettings } from '../state/office.ts'
import { Button } from '../ui/button.tsx'
import { showFailure } from '../ui/toast.tsx'
import { SettingsForm } from './settingsForm.tsx'
import { useKeepDraft } from './useKeepDraft.ts'
import { useSettingsDraft } from './useSettingsDraft.ts'

/** One short page at the first start; everything can be said later. */
export function FirstStart() {
  const { draft, setDraft, setTermGood, dirty, save } = useSettingsDraft(withOneSigner)
  const body = useRef<HTMLDivElement>(null)

  useEffect(() => {
    body.current?.querySelector('input')?.focus()
  }, [])
  // Closed before it is finished, the page comes again with what was typed.
  useKeepDraft({ dirty, save: () => save(false), mayDrop: () => Promise.resolve(true) })

  /** What was typed is kept all the same, if it can be. */
  async function skip(): Promise<void> {
    if (dirty && (await save(true)).ok) return
    const saved = await saveSettings({ ...currentSettings(), introduced: true })
    if (!saved.ok) showFailure(saved.error)
  }

  async function finish(): Promise<void> {
    const saved = await save(true)
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
        <div className="first-start-body" ref={body}>
          <SettingsForm value={draft} onChange={setDraft} onTermGood={setTermGood} />
        </div>
        <footer className="modal-foot">
          <Button data-testid="first-start-skip" onClick={() => void skip()}>
            Để sau
          </Button>
          <Button look="primary" data-testid="first-start-save" onClick={() => void finish()}>
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
