import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { settingsStore } from '../../state/office.ts'
import { useStore } from '../../state/store.ts'
import { Button } from '../../ui/button.tsx'
import { quoteTyped } from '../../ui/typedQuotes.ts'
import { nameOf } from './threads.ts'
import { keepUserName } from './userName.ts'

interface ComposerProps {
  readonly label: string
  readonly sendLabel: string
  readonly start: string
  readonly testId: string
  /** Every change, so that nothing typed is lost when the panel closes. */
  readonly onType?: (words: string) => void
  readonly onSend: (words: string, author: string) => void
  readonly onCancel: () => void
  /** Escape: the keyboard goes back to the text; what is typed stays here. */
  readonly onLeave: (words: string) => void
}

/** A field for a comment or a reply; asks once for the person's name. */
export function Composer(props: ComposerProps) {
  const { label, sendLabel, start, testId, onType, onSend, onCancel, onLeave } = props
  const known = nameOf(useStore(settingsStore)?.userName ?? '')
  // Not taken away under the hands that type it.
  const [asks] = useState(known === '')
  const [name, setName] = useState(known)
  const [nameMissing, setNameMissing] = useState(false)
  const [words, setWords] = useState(start)
  const nameField = useRef<HTMLInputElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const nameId = useId()

  useEffect(() => {
    const first = nameField.current ?? field.current
    first?.focus()
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
  }, [])

  function send(): void {
    if (words.trim() === '') {
      field.current?.focus()
      return
    }
    const author = nameOf(asks ? name : known)
    if (author === '') {
      setNameMissing(true)
      nameField.current?.focus()
      return
    }
    if (asks) void keepUserName(author)
    onSend(words, author)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.stopPropagation()
      send()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onLeave(words)
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside
    <div className="composer" onKeyDown={onKeyDown}>
      {asks && (
        <>
          <label className="field-label" htmlFor={nameId}>
            Họ và tên của bạn
          </label>
          <input
            ref={nameField}
            id={nameId}
            className="input"
            maxLength={100}
            value={name}
            aria-invalid={nameMissing || undefined}
            data-testid="comment-name"
            onChange={(event) => {
              setName(event.target.value)
              setNameMissing(false)
            }}
          />
          <p className={nameMissing ? 'field-error' : 'field-note'}>
            {nameMissing
              ? 'Hãy cho biết tên để người khác biết ai góp ý.'
              : 'Hỏi một lần; đổi được trong Cài đặt.'}
          </p>
        </>
      )}
      <textarea
        ref={field}
        className="input"
        rows={3}
        maxLength={5000}
        aria-label={label}
        placeholder={label}
        value={words}
        data-testid={testId}
        onBeforeInput={quoteTyped}
        onChange={(event) => {
          setWords(event.target.value)
          onType?.(event.target.value)
        }}
      />
      <div className="composer-foot">
        <span className="quiet composer-keys">Ctrl+Enter để gửi</span>
        <Button look="quiet" onClick={onCancel}>
          Huỷ
        </Button>
        <Button look="primary" onClick={send} data-testid={`${testId}-send`}>
          {sendLabel}
        </Button>
      </div>
    </div>
  )
}
