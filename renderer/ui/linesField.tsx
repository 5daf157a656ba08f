import { Field } from './field.tsx'

interface LinesFieldProps {
  readonly name: string
  readonly label: string
  readonly note?: string
  readonly rows: number
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A labelled field of several lines. */
export function LinesField({ name, label, note, rows, value, onChange }: LinesFieldProps) {
  return (
    <Field label={label} {...(note && { note })}>
      {(id, about) => (
        <textarea
          id={id}
          name={name}
          className="input"
          rows={rows}
          value={value}
          aria-describedby={about}
          data-testid={`part-${name}`}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

interface TickProps {
  readonly name: string
  readonly label: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

export function Tick({ name, label, on, onChange }: TickProps) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        name={name}
        checked={on}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  )
}
