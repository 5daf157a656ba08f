import { type ComponentProps, type ReactNode, useId } from 'react'

interface FieldProps {
  readonly label: string
  readonly note?: string
  /** A hint asks to look at something; a plain note only explains. */
  readonly noteKind?: 'plain' | 'hint'
  readonly error?: string
  /** Gets the id that ties label and input together. */
  readonly children: (id: string, describedBy: string | undefined) => ReactNode
}

/** A labelled input with its note or error under it. */
export function Field({ label, note, noteKind = 'plain', error, children }: FieldProps) {
  const id = useId()
  const about = error ?? note
  const noteId = about === undefined ? undefined : `${id}-note`
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children(id, noteId)}
      {about !== undefined && (
        <p
          id={noteId}
          className={error === undefined ? 'field-note' : 'field-error'}
          data-hint={noteKind === 'hint' || undefined}
          role={noteKind === 'hint' ? 'status' : undefined}
        >
          {about}
        </p>
      )}
    </div>
  )
}

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  readonly label: string
  readonly note?: string
  readonly noteKind?: 'plain' | 'hint'
  readonly error?: string
  readonly value: string
  readonly onChange: (value: string) => void
}

export function TextField(props: TextFieldProps) {
  const { label, note, noteKind, error, value, onChange, ...rest } = props
  const about = { ...(note && { note }), ...(noteKind && { noteKind }), ...(error && { error }) }
  return (
    <Field label={label} {...about}>
      {(id, about) => (
        <input
          {...rest}
          id={id}
          className="input"
          value={value}
          aria-describedby={about}
          aria-invalid={error !== undefined || undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

interface ChoiceFieldProps<T extends string> {
  readonly label: string
  readonly note?: string
  readonly value: T
  readonly choices: readonly (readonly [T, string])[]
  readonly onChange: (value: T) => void
  readonly testId?: string
}

export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { label, note, value, choices, onChange, testId } = props
  return (
    <Field label={label} {...(note && { note })}>
      {(id, about) => (
        <select
          id={id}
          className="input select"
          value={value}
          aria-describedby={about}
          data-testid={testId}
          onChange={(event) => {
            const chosen = choices.find(([key]) => key === event.target.value)
            if (chosen) onChange(chosen[0])
          }}
        >
          {choices.map(([key, words]) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
