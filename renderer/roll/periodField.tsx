import { Minus, Plus } from 'lucide-react'
import type { DocumentEntry } from '../../shared/api/contract.ts'
import { type Period, periodInWords } from '../../shared/document/period.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import type { ReadPeriod, TypedPeriod } from './rollPlan.ts'

interface PeriodFieldProps {
  readonly kind: Period['kind']
  readonly typed: TypedPeriod
  readonly read: ReadPeriod
  /** The document of that period that is there already. */
  readonly there: DocumentEntry | undefined
  readonly onChange: (typed: TypedPeriod) => void
  readonly onOpen: (entry: DocumentEntry) => void
}

/** The year or the term that the new document is of. */
export function PeriodField({ kind, typed, read, there, onChange, onOpen }: PeriodFieldProps) {
  const error = 'problem' in read ? { error: read.problem } : {}
  const { period } = read
  const shift = (by: number): void => {
    if (period === undefined) return
    const step = period.kind === 'year' ? by : by * (period.to - period.from)
    const last = period.kind === 'year' ? '' : String(period.to + step)
    const first = period.kind === 'year' ? period.year : period.from
    onChange({ first: String(first + step), last })
  }
  const year = (label: string, part: keyof TypedPeriod, withError: boolean) => (
    <TextField
      label={label}
      {...(withError && error)}
      value={typed[part]}
      inputMode="numeric"
      maxLength={4}
      data-testid={`roll-${part}`}
      onChange={(value) => onChange({ ...typed, [part]: value })}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
        event.preventDefault()
        shift(event.key === 'ArrowUp' ? 1 : -1)
      }}
    />
  )
  return (
    <div className="roll-field">
      <div className="roll-period">
        {kind === 'year' ? (
          year('Cho năm', 'first', true)
        ) : (
          <>
            {year('Nhiệm kỳ từ', 'first', true)}
            {year('đến', 'last', false)}
          </>
        )}
        <IconButton label="Kỳ trước đó" icon={Minus} onClick={() => shift(-1)} />
        <IconButton label="Kỳ sau đó" icon={Plus} onClick={() => shift(1)} />
      </div>
      {there !== undefined && period !== undefined && (
        <div className="roll-warn" role="status" data-testid="roll-there">
          <p>
            Đã có văn bản {periodInWords(period)}: “{there.name}”. Tạo nữa thì có thêm một bản.
          </p>
          <Button data-testid="roll-there-open" onClick={() => onOpen(there)}>
            Mở văn bản đó
          </Button>
        </div>
      )}
    </div>
  )
}
