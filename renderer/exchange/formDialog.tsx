import { useState } from 'react'
import { type ObservedPeriod, periodInWords, periodKey } from '../../shared/document/period.ts'
import { type Measure, measureNames, measureSchema } from '../../shared/indicators/types.ts'
import type { GridView } from '../indicators/gridDesk.ts'
import { gridRows, periodTitle } from '../indicators/gridModel.ts'
import { EntitySelect } from '../settings/entityField.tsx'
import { exportForm } from '../state/export.ts'
import { Button } from '../ui/button.tsx'
import { Field, TextField } from '../ui/field.tsx'
import { Modal } from '../ui/modal.tsx'
import { IndicatorTicks } from './indicatorTicks.tsx'

interface FormDialogProps {
  readonly view: GridView
  readonly periods: readonly ObservedPeriod[]
  readonly onClose: () => void
}

const MOST_COLUMNS = 60

/** "Mẫu nhập cho đơn vị": a blank sheet that a department fills in and that is read back exactly. */
export function FormDialog({ view, periods, onClose }: FormDialogProps) {
  const { store } = view
  const now = new Date().getFullYear()
  const [title, setTitle] = useState<string>()
  const [department, setDepartment] = useState('')
  const [entity, setEntity] = useState(view.entity)
  const [keys, setKeys] = useState<ReadonlySet<string>>(() => usualPeriods(periods, now))
  const [measures, setMeasures] = useState<ReadonlySet<Measure>>(new Set(['actual']))
  const [filled, setFilled] = useState(false)
  const [codes, setCodes] = useState<ReadonlySet<string>>(() => shownCodes(view))
  const [asked, setAsked] = useState(false)

  const chosen = periods.filter((one) => keys.has(periodKey(one)))
  const columns = chosen.flatMap((period) =>
    measureSchema.options
      .filter((one) => measures.has(one))
      .map((measure) => ({ period, measure })),
  )
  const usualTitle = `Biểu thu thập số liệu ${chosen.map(periodInWords).join(', ')}`.trim()
  const words = title ?? usualTitle
  const problem = problemOf(words, columns.length, codes.size)

  function make(): void {
    setAsked(true)
    if (problem !== undefined) return
    onClose()
    void exportForm({
      title: words.trim(),
      ...(department.trim() !== '' && { department: department.trim() }),
      ...{ entity, columns },
      // In the order of the table, group by group.
      indicators: gridRows(store.data.indicators, '').flatMap((row) =>
        row.kind === 'indicator' && codes.has(row.indicator.code) ? [row.indicator.code] : [],
      ),
      ...(filled && { filled }),
    })
  }

  return (
    <Modal
      open
      wide
      onClose={onClose}
      title="Mẫu nhập cho đơn vị"
      note="Tạo một tệp Excel trống để đơn vị điền; khi nhận lại, dùng “Nhập từ Excel” là số vào đúng chỗ."
      testId="form-dialog"
      footer={
        <>
          {asked && problem !== undefined && (
            <p className="field-error" role="alert" data-testid="form-problem">
              {problem}
            </p>
          )}
          <Button onClick={onClose}>Thôi</Button>
          <Button look="primary" data-testid="form-make" onClick={make}>
            Tạo mẫu nhập
          </Button>
        </>
      }
    >
      <TextField
        label="Đơn vị cung cấp"
        placeholder="Sở Tài chính"
        value={department}
        maxLength={200}
        data-testid="form-department"
        onChange={setDepartment}
      />
      <TextField
        label="Tên biểu"
        value={words}
        maxLength={300}
        data-testid="form-title"
        onChange={setTitle}
      />
      <Field label="Số liệu của">
        {(id) => (
          <EntitySelect
            id={id}
            value={entity}
            entities={store.data.entities}
            testId="form-entity"
            onChange={setEntity}
          />
        )}
      </Field>
      <fieldset className="export-choice">
        <legend className="field-label">Kỳ</legend>
        <div className="form-periods">
          {periods.map((one) => {
            const key = periodKey(one)
            return (
              <label key={key} className="tick">
                <input
                  type="checkbox"
                  checked={keys.has(key)}
                  data-testid={`form-period-${key}`}
                  onChange={() => setKeys(toggledSet(keys, key))}
                />
                <span>{periodTitle(one)}</span>
              </label>
            )
          })}
        </div>
      </fieldset>
      <fieldset className="export-choice">
        <legend className="field-label">Loại số</legend>
        <div className="form-periods">
          {measureSchema.options.map((one) => (
            <label key={one} className="tick">
              <input
                type="checkbox"
                checked={measures.has(one)}
                data-testid={`form-measure-${one}`}
                onChange={() => setMeasures(toggledSet(measures, one))}
              />
              <span>{measureNames[one]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <label className="tick">
        <input
          type="checkbox"
          checked={filled}
          data-testid="form-filled"
          onChange={(event) => setFilled(event.target.checked)}
        />
        <span>Điền sẵn số liệu kho đang có để đơn vị đối chiếu</span>
      </label>
      <IndicatorTicks indicators={store.data.indicators} chosen={codes} onChange={setCodes} />
    </Modal>
  )
}

function problemOf(title: string, columns: number, indicators: number): string | undefined {
  if (title.trim() === '') return 'Hãy đặt tên biểu.'
  if (columns === 0) return 'Hãy chọn ít nhất một kỳ và một loại số.'
  if (columns > MOST_COLUMNS) return `Biểu có nhiều nhất ${MOST_COLUMNS} cột số liệu.`
  if (indicators === 0) return 'Hãy chọn ít nhất một chỉ tiêu.'
  return undefined
}

/** This year where it is there, else the last one. */
function usualPeriods(periods: readonly ObservedPeriod[], now: number): ReadonlySet<string> {
  const years = periods.filter(({ kind }) => kind === 'year')
  const own = years.find((one) => one.kind === 'year' && one.year === now) ?? years.at(-1)
  return new Set(own === undefined ? [] : [periodKey(own)])
}

/** What the table shows is what the person works on. */
function shownCodes({ rows, store }: GridView): ReadonlySet<string> {
  const shown = rows.flatMap((row) => (row.kind === 'indicator' ? [row.indicator.code] : []))
  return new Set(shown.length > 0 ? shown : store.data.indicators.map(({ code }) => code))
}

function toggledSet<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(set)
  if (!next.delete(one)) next.add(one)
  return next
}
