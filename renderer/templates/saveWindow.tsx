import { useEffect, useState } from 'react'
import { normalizeText } from '../../shared/text/normalize.ts'
import { loadTemplates, templates } from '../state/documents.ts'
import { useStore } from '../state/store.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceField, TextField } from '../ui/field.tsx'
import { WideWindow } from '../ui/wideWindow.tsx'
import { ChangesPane } from './changesPane.tsx'
import { saveTemplate } from './saveTemplate.ts'
import { SectionDetail } from './sectionDetail.tsx'
import { SectionTree } from './sectionTree.tsx'
import type { TemplateDesk } from './templateDesk.ts'
import { TemplatePreviewPane } from './templatePreviewPane.tsx'
import { closeSaveTemplate, templateDesk } from './templatesOpen.ts'

/** "Lưu làm mẫu", over the whole window. */
export function SaveTemplateWindow() {
  const desk = useStore(templateDesk)
  return desk === undefined ? null : <OpenSaveTemplate desk={desk} />
}

const NEW = 'new'

function OpenSaveTemplate({ desk }: { readonly desk: TemplateDesk }) {
  const [isSaving, setSaving] = useState(false)
  const view = useStore(desk.view)
  const name = useStore(desk.name)
  const description = useStore(desk.description)
  const present = useStore(desk.present)
  const selected = useStore(desk.selected)
  const keepNumbers = useStore(desk.keepNumbers)
  const own = (useStore(templates) ?? []).filter((one) => one.own === true)
  const kind = desk.document.period.kind
  const fitting = own.filter(({ periodKind }) => periodKind === kind)
  const isNamed = normalizeText(name).trim() !== '' && normalizeText(description).trim() !== ''
  const isNew = present === undefined
  const twin = isNew && own.some((one) => one.name === normalizeText(name).trim())
  const isReady = view.state === 'made' && (!isNew || (isNamed && !twin)) && !isSaving
  const { made } = view
  const at = isNew ? headingAt(desk, selected) : undefined

  useEffect(() => {
    void loadTemplates()
  }, [])

  async function save(): Promise<void> {
    if (!isReady || made === undefined) return
    setSaving(true)
    await saveTemplate(desk, made.template)
    setSaving(false)
  }

  return (
    <WideWindow
      title={isNew ? 'Lưu làm mẫu' : 'Cập nhật mẫu từ văn bản này'}
      className="template-window"
      testId="template-window"
      onOpenAutoFocus={startAtTree}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        void save()
      }}
      onClose={closeSaveTemplate}
    >
      <div className="template-window-body">
        <div className="template-side">
          {fitting.length > 0 && (
            <ChoiceField
              label="Lưu thành"
              value={present?.id ?? NEW}
              choices={[
                [NEW, 'Mẫu mới'],
                ...fitting.map((one) => [one.id, `Bản mới của “${one.name}”`] as const),
              ]}
              onChange={(id) => void desk.improve(id === NEW ? undefined : id)}
              testId="template-target"
            />
          )}
          {isNew && (
            <div className="template-names">
              <TextField
                label="Tên mẫu"
                value={name}
                maxLength={200}
                {...(twin && { error: 'Đã có mẫu của cơ quan mang tên này.' })}
                data-testid="template-name"
                onChange={desk.name.set}
              />
              <TextField
                label="Mô tả"
                value={description}
                maxLength={500}
                data-testid="template-description"
                onChange={desk.description.set}
              />
            </div>
          )}
          <SectionTree desk={desk} />
          <SectionDetail desk={desk} />
        </div>
        <section
          className="template-result"
          aria-label="Xem trước"
          aria-busy={view.state === 'working'}
          data-testid="template-result"
          data-state={view.state}
        >
          {view.state === 'failed' ? (
            <p className="template-same" role="alert">
              {view.problem}
            </p>
          ) : made === undefined ? (
            <p className="template-same" role="status">
              Đang làm mẫu…
            </p>
          ) : (
            <>
              {!isNew && (
                <>
                  <h3>Khác với mẫu</h3>
                  <ChangesPane desk={desk} changes={made.changes} />
                </>
              )}
              <div className="template-result-head">
                <h3>{`Văn bản mới của ${made.preview.when} sẽ bắt đầu thế này`}</h3>
                <label className="template-numbers">
                  <input
                    type="checkbox"
                    checked={!keepNumbers}
                    data-testid="template-gaps"
                    onChange={(event) => desk.setKeepNumbers(!event.target.checked)}
                  />
                  {`Thay số liệu gõ tay bằng [...]${made.gaps > 0 ? ` (${made.gaps} chỗ)` : ''}`}
                </label>
              </div>
              <TemplatePreviewPane preview={made.preview} at={at} />
            </>
          )}
        </section>
      </div>
      <footer className="modal-foot">
        <p className="quiet template-keys">↑ ↓ chuyển mục · 1 – 4 chọn cách giữ · Ctrl+Enter lưu</p>
        <Button onClick={closeSaveTemplate}>Huỷ</Button>
        <Button
          look="primary"
          disabled={!isReady}
          data-testid="template-save"
          onClick={() => void save()}
        >
          {isSaving ? 'Đang lưu…' : isNew ? 'Lưu mẫu' : 'Lưu bản mới'}
        </Button>
      </footer>
    </WideWindow>
  )
}

function startAtTree(event: Event): void {
  event.preventDefault()
  const dialog = event.currentTarget
  if (dialog instanceof HTMLElement) dialog.querySelector<HTMLElement>('[role="tree"]')?.focus()
}

/** Which heading of the template the chosen section is; undefined: it has none. */
function headingAt(desk: TemplateDesk, selected: string): number | undefined {
  let at = -1
  for (const section of desk.sections) {
    const isLeftOut = desk.choiceOf(section) === 'drop' || desk.droppedBy(section) !== undefined
    if (section.heading !== undefined && !isLeftOut) at++
    if (section.id === selected) return isLeftOut ? undefined : at
  }
  return undefined
}
