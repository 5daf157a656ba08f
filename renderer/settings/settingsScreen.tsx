import { useEffect, useState } from 'react'
import type { Settings } from '../../shared/api/settings.ts'
import type { Result } from '../../shared/result.ts'
import { commands } from '../state/commands.ts'
import { Button } from '../ui/button.tsx'
import { showFailure, showToast } from '../ui/toast.tsx'
import { DropDraftDialog } from './dropDraftDialog.tsx'
import { SettingsForm } from './settingsForm.tsx'
import { ThemeField } from './themeField.tsx'
import { useKeepDraft } from './useKeepDraft.ts'
import { useSettingsDraft } from './useSettingsDraft.ts'

interface Question {
  readonly why: string
  readonly answer: (drop: boolean) => void
}

/** "Cài đặt": the same form as at the first start; leaving saves it. */
export function SettingsScreen() {
  const { draft, setDraft, setTermGood, dirty, save } = useSettingsDraft()
  const [question, setQuestion] = useState<Question>()

  async function saveWithWord(): Promise<Result<Settings>> {
    const saved = await save(true)
    if (saved.ok) {
      showToast({ words: 'Đã lưu cài đặt. Văn bản mới sẽ dùng các thông tin này.' })
    }
    return saved
  }

  async function saveNow(): Promise<void> {
    const saved = await saveWithWord()
    if (!saved.ok) showFailure(saved.error)
  }

  useKeepDraft({
    dirty,
    save: saveWithWord,
    mayDrop: (why) =>
      new Promise((resolve) =>
        setQuestion({
          why,
          answer: (drop) => {
            setQuestion(undefined)
            resolve(drop)
          },
        }),
      ),
  })
  useEffect(() =>
    commands.on((command) => {
      if (command === 'save') void saveNow()
    }),
  )

  return (
    <main className="screen" data-testid="settings-screen">
      <header className="screen-head">
        <h1>Cài đặt</h1>
        <span className="toolbar-space" />
        {dirty && (
          <span className="quiet" role="status">
            Có thay đổi chưa lưu
          </span>
        )}
        <Button look="primary" data-testid="settings-save" onClick={() => void saveNow()}>
          Lưu cài đặt
        </Button>
      </header>
      <div className="screen-body">
        <SettingsForm value={draft} onChange={setDraft} onTermGood={setTermGood}>
          <section aria-label="Giao diện">
            <h2>Giao diện</h2>
            <div className="form-grid">
              <ThemeField />
            </div>
          </section>
        </SettingsForm>
      </div>
      {question && <DropDraftDialog why={question.why} onAnswer={question.answer} />}
    </main>
  )
}
