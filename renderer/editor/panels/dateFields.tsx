import { useState } from 'react'
import { type DocumentDate, documentDateSchema } from '../../../shared/document/types.ts'

interface DateFieldsProps {
  readonly date: DocumentDate | undefined
  readonly onChange: (date: DocumentDate | undefined) => void
}

const fields = [
  ['day', 'Ngày', 2],
  ['month', 'Tháng', 2],
  ['year', 'Năm', 4],
] as const

/** Day of signing; what is not known yet stays empty and prints as a blank. */
export function DateFields({ date, onChange }: DateFieldsProps) {
  const [words, setWords] = useState(() => ({
    day: String(date?.day ?? ''),
    month: String(date?.month ?? ''),
    year: String(date?.year ?? ''),
  }))
  const read = readDate(words)

  function change(next: typeof words): void {
    setWords(next)
    const parsed = readDate(next)
    if (parsed !== 'wrong') onChange(parsed)
  }

  return (
    <fieldset className="field">
      <legend className="field-label">Ngày ban hành</legend>
      <div className="row">
        {fields.map(([key, label, length]) => (
          <label key={key} className="date-field">
            <span className="visually-hidden">{label}</span>
            <input
              className="input"
              name={key}
              inputMode="numeric"
              placeholder={label.toLowerCase()}
              maxLength={length}
              value={words[key]}
              data-testid={`part-${key}`}
              aria-invalid={read === 'wrong' || undefined}
              onChange={(event) => change({ ...words, [key]: event.target.value })}
            />
          </label>
        ))}
      </div>
      <p className={read === 'wrong' ? 'field-error' : 'field-note'}>
        {read === 'wrong' ? 'Ngày chưa đúng.' : 'Để trống ngày, tháng khi chưa ban hành.'}
      </p>
    </fieldset>
  )
}

/** The typed date; `wrong` when a part is no number of that kind. */
function readDate(
  words: Readonly<Record<'day' | 'month' | 'year', string>>,
): DocumentDate | undefined | 'wrong' {
  const date: Record<string, number> = {}
  for (const [key] of fields) {
    const typed = words[key].trim()
    if (typed === '') continue
    if (!/^\d+$/.test(typed)) return 'wrong'
    date[key] = Number(typed)
  }
  if (Object.keys(date).length === 0) return undefined
  const parsed = documentDateSchema.safeParse(date)
  return parsed.success ? parsed.data : 'wrong'
}
