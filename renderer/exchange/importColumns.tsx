import { useEffect, useRef, useState } from 'react'
import { type ObservedPeriod, periodInWords } from '../../shared/document/period.ts'
import { periodOf } from '../../shared/exchange/headings.ts'
import type { ColumnMeaning, ImportPreview, SheetColumn } from '../../shared/exchange/types.ts'
import { type Measure, measureNames, measureSchema } from '../../shared/indicators/types.ts'
import { ChoiceField, TextField } from '../ui/field.tsx'

interface ImportColumnsProps {
  readonly preview: ImportPreview
  readonly onColumn: (key: string, meaning: ColumnMeaning) => void
  readonly onSheets: (sheets: readonly string[]) => void
}

/** Which sheets are read, and what each of their columns holds. */
export function ImportColumns({ preview, onColumn, onSheets }: ImportColumnsProps) {
  const read = preview.sheets.map(({ name }) => name)
  const others = preview.skipped.filter(({ place }) => !place.includes('!')).map((one) => one.place)
  const all = [...new Set([...read, ...others])]
  const box = useRef<HTMLElement>(null)
  // What waits for an answer comes into sight.
  useEffect(() => box.current?.querySelector('[data-open="true"]')?.scrollIntoView(), [])
  return (
    <section
      ref={box}
      className="import-detail"
      aria-label="Cột và trang tính"
      data-testid="import-columns"
    >
      {all.length > 1 && (
        <fieldset className="import-sheets">
          <legend className="field-label">Trang tính được đọc</legend>
          {all.map((name) => (
            <label key={name} className="tick">
              <input
                type="checkbox"
                checked={read.includes(name)}
                disabled={read.length === 1 && read.includes(name)}
                onChange={(event) =>
                  onSheets(
                    event.target.checked ? [...read, name] : read.filter((one) => one !== name),
                  )
                }
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
      )}
      {preview.sheets.map((sheet) => (
        <div key={sheet.name} className="import-columns">
          <h3>{sheet.name}</h3>
          {sheet.headerRows === undefined ? (
            <p className="quiet">Không tìm thấy hàng tiêu đề.</p>
          ) : (
            <p className="quiet">
              {sheet.form
                ? 'Mẫu nhập của chương trình: các cột có sẵn ý nghĩa.'
                : `Tiêu đề ở hàng ${sheet.headerRows.join(', ')}.`}
            </p>
          )}
          {sheet.form !== true &&
            preview.columns
              .filter((column) => column.sheet === sheet.name)
              .map((column, at) => (
                <ColumnFields
                  // biome-ignore lint/suspicious/noArrayIndexKey: tables below each other have the same letters
                  key={`${column.column} ${at}`}
                  column={column}
                  onChange={(meaning) => onColumn(`${sheet.name}!${column.column}`, meaning)}
                />
              ))}
        </div>
      ))}
    </section>
  )
}

const roles: readonly (readonly [ColumnMeaning['role'], string])[] = [
  ['figure', 'Số liệu'],
  ['name', 'Tên chỉ tiêu'],
  ['unit', 'Đơn vị tính'],
  ['code', 'Mã chỉ tiêu'],
  ['entity', 'Đơn vị hành chính'],
  ['period', 'Kỳ'],
  ['order', 'Số thứ tự'],
  ['note', 'Ghi chú (không đọc)'],
  ['computed', 'Số so sánh (không đọc)'],
  ['unknown', 'Không đọc'],
]
const measures: readonly (readonly [Measure | '', string])[] = [
  ['', 'Hãy chọn'],
  ...measureSchema.options.map((one) => [one, measureNames[one]] as const),
]

interface ColumnFieldsProps {
  readonly column: SheetColumn
  readonly onChange: (meaning: ColumnMeaning) => void
}

function ColumnFields({ column, onChange }: ColumnFieldsProps) {
  const { meaning } = column
  return (
    <div
      className="import-column"
      data-testid="import-column"
      data-open={column.reason !== undefined}
    >
      <ChoiceField
        label={`Cột ${column.column}: ${column.title || '(không có tiêu đề)'}`}
        value={meaning.role}
        choices={roles}
        testId="import-role"
        onChange={(role) => onChange({ role })}
      />
      {meaning.role === 'figure' && (
        <div className="gather-fields">
          <ChoiceField
            label="Loại số"
            value={meaning.measure ?? ''}
            choices={measures}
            testId="import-measure"
            onChange={(measure) => {
              const { measure: _, ...rest } = meaning
              onChange(measure === '' ? rest : { ...rest, measure })
            }}
          />
          <PeriodField
            key={meaning.period === undefined ? '' : periodInWords(meaning.period)}
            period={meaning.period}
            onChange={(period) => onChange({ ...meaning, period })}
          />
          <UnitField
            key={`unit ${meaning.unit ?? ''}`}
            unit={meaning.unit ?? ''}
            onChange={(unit) => {
              const { unit: _, ...rest } = meaning
              onChange(unit === '' ? rest : { ...rest, unit })
            }}
          />
        </div>
      )}
      {column.reason !== undefined && (
        <p className="field-error" role="status">
          {column.reason}
        </p>
      )}
    </div>
  )
}

interface PeriodFieldProps {
  readonly period: ObservedPeriod | undefined
  readonly onChange: (period: ObservedPeriod) => void
}

/** "2021", "Quý I/2022", "Tháng 3/2022", "2021 - 2025", read as the heading of a column is. */
function PeriodField({ period, onChange }: PeriodFieldProps) {
  const [words, setWords] = useState(period === undefined ? '' : periodInWords(period))
  const [isWrong, setWrong] = useState(false)
  function leave(): void {
    const read = periodOf(words)
    const known = read === 'part-of-year' ? undefined : read
    setWrong(known === undefined && words.trim() !== '')
    if (known === undefined) return
    if (period === undefined || periodInWords(known) !== periodInWords(period)) onChange(known)
  }
  return (
    <TextField
      label="Kỳ"
      value={words}
      data-testid="import-period"
      {...(isWrong && { error: 'Ví dụ: 2021; Quý I/2022; Tháng 3/2022; 2021 - 2025.' })}
      onChange={setWords}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) leave()
      }}
    />
  )
}

interface UnitFieldProps {
  readonly unit: string
  readonly onChange: (unit: string) => void
}

function UnitField({ unit, onChange }: UnitFieldProps) {
  const [words, setWords] = useState(unit)
  const leave = (): void => {
    if (words.trim() !== unit) onChange(words.trim())
  }
  return (
    <TextField
      label="Đơn vị tính"
      placeholder="như cột ĐVT"
      value={words}
      onChange={setWords}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) leave()
      }}
    />
  )
}
