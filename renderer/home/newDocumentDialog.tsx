import { Fragment, useState } from 'react'
import type { Period } from '../../shared/document/period.ts'
import { typeNames } from '../../shared/document/typeNames.ts'
import { isForAnyType, type TemplateSummary } from '../../shared/template/types.ts'
import { applySpelling } from '../../shared/text/spelling.ts'
import { createDocument, templates } from '../state/documents.ts'
import { currentSettings } from '../state/office.ts'
import { useStore } from '../state/store.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceField, TextField } from '../ui/field.tsx'
import { Modal } from '../ui/modal.tsx'
import { readYear } from './readYear.ts'
import { usualYear } from './usualYear.ts'

/** Template and period of a new document. */
interface NewDocumentDialogProps {
  /** Chosen at the beginning; absent: the one used most often. */
  readonly template?: string | undefined
  readonly onClose: () => void
}

export function NewDocumentDialog({ template: wanted, onClose }: NewDocumentDialogProps) {
  const list = useStore(templates)?.toSorted(byUse)
  const { term, spelling } = currentSettings()
  const [chosen, setChosen] = useState(wanted)
  const [type, setType] = useState('NQ')
  const [typedYear, setYear] = useState<string>()
  const [from, setFrom] = useState(String(term.from))
  const [to, setTo] = useState(String(term.to))
  const [busy, setBusy] = useState(false)
  const template = list?.find(({ id }) => id === chosen) ?? list?.[0]
  const year = typedYear ?? String(template ? usualYear(template, new Date()) : '')
  const hasOwn = list?.some(({ own }) => own) === true
  const isTerm = template?.periodKind === 'term'
  const period = isTerm ? readTerm(from, to) : readOneYear(year)

  async function create(): Promise<void> {
    if (template === undefined || period === undefined || busy) return
    setBusy(true)
    // When it works the screen is left, and the dialog with it.
    const created = await createDocument({
      template: template.id,
      period,
      ...(isForAnyType(template) && { documentType: type }),
    })
    if (!created) setBusy(false)
  }

  return (
    <Modal
      open
      wide
      onClose={onClose}
      title="Văn bản mới"
      note="Mẫu cho sẵn đề mục, vai trò từng mục và danh sách chỉ tiêu; số liệu lấy từ kho."
      testId="new-dialog"
      footer={
        <>
          <Button onClick={onClose}>Huỷ</Button>
          <Button
            look="primary"
            disabled={template === undefined || period === undefined || busy}
            data-testid="new-create"
            onClick={() => void create()}
          >
            {busy ? 'Đang tạo…' : 'Tạo văn bản'}
          </Button>
        </>
      }
    >
      <div className="new-document">
        <fieldset className="template-list">
          <legend className="field-label">Mẫu</legend>
          {list === undefined && <p className="quiet">Đang đọc danh sách mẫu…</p>}
          {list?.map(({ id, name, description, own }, at) => (
            <Fragment key={id}>
              {hasOwn && list[at - 1]?.own !== own && (
                <p className="template-origin">{own ? 'Mẫu của cơ quan' : 'Mẫu có sẵn'}</p>
              )}
              <label className="template-choice" data-testid={`template-${id}`}>
                <input
                  type="radio"
                  name="template"
                  value={id}
                  checked={id === template?.id}
                  onChange={() => setChosen(id)}
                />
                <span>
                  <strong>{own ? name : applySpelling(name, spelling)}</strong>
                  <span className="template-note">
                    {own ? description : applySpelling(description, spelling)}
                  </span>
                </span>
              </label>
            </Fragment>
          ))}
        </fieldset>
        <div className="new-choices">
          {template && isForAnyType(template) && (
            <ChoiceField
              label="Loại văn bản"
              value={type}
              choices={Object.entries(typeNames)}
              onChange={setType}
              testId="new-type"
            />
          )}
          {isTerm ? (
            <>
              <YearField
                label="Nhiệm kỳ từ năm"
                value={from}
                onChange={setFrom}
                testId="new-from"
              />
              <YearField label="đến năm" value={to} onChange={setTo} testId="new-to" />
              {period === undefined &&
                readYear(from) !== undefined &&
                readYear(to) !== undefined && (
                  <p className="field-error">Năm cuối phải sau năm đầu.</p>
                )}
            </>
          ) : (
            <YearField
              label="Năm của văn bản"
              note="Số liệu “năm nay”, “năm trước” tính theo năm này."
              value={year}
              onChange={setYear}
              onEnter={() => void create()}
              testId="new-year"
            />
          )}
        </div>
      </div>
    </Modal>
  )
}

interface YearFieldProps {
  readonly label: string
  readonly note?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onEnter?: () => void
  readonly testId: string
}

function YearField({ label, note, value, onChange, onEnter, testId }: YearFieldProps) {
  return (
    <TextField
      label={label}
      {...(note && { note })}
      {...(readYear(value) === undefined && { error: 'Năm gồm bốn chữ số, ví dụ 2026.' })}
      value={value}
      inputMode="numeric"
      maxLength={4}
      data-testid={testId}
      onChange={onChange}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onEnter?.()
      }}
    />
  )
}

/** The office's own first, then what is written most often: a year's resolution on top; blank last. */
function byUse(a: TemplateSummary, b: TemplateSummary): number {
  const rank = (one: TemplateSummary): number =>
    one.own
      ? -1
      : isForAnyType(one)
        ? 4
        : (one.periodKind === 'year' ? 0 : 2) + (one.documentType === 'NQ' ? 0 : 1)
  return rank(a) - rank(b)
}

function readOneYear(words: string): Period | undefined {
  const year = readYear(words)
  return year === undefined ? undefined : { kind: 'year', year }
}

function readTerm(fromWords: string, toWords: string): Period | undefined {
  const from = readYear(fromWords)
  const to = readYear(toWords)
  if (from === undefined || to === undefined || to <= from) return undefined
  return { kind: 'term', from, to }
}
