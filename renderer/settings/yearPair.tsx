import { useId, useState } from 'react'
import { readYear } from '../home/readYear.ts'

interface YearPairProps {
  readonly value: { readonly from: number; readonly to: number }
  readonly note: string
  readonly onChange: (value: { from: number; to: number }) => void
  readonly onGood?: (good: boolean) => void
}

/** First and last year of the term; only a good pair is handed on. */
export function YearPair({ value, note, onChange, onGood }: YearPairProps) {
  const id = useId()
  const [words, setWords] = useState({ from: String(value.from), to: String(value.to) })
  const good = readPair(words) !== undefined

  function change(next: typeof words): void {
    setWords(next)
    const pair = readPair(next)
    if (pair !== undefined) onChange(pair)
    onGood?.(pair !== undefined)
  }

  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        Nhiệm kỳ
      </label>
      <div className="row">
        <input
          id={id}
          className="input"
          inputMode="numeric"
          maxLength={4}
          aria-label="Nhiệm kỳ, năm đầu"
          aria-invalid={!good || undefined}
          value={words.from}
          onChange={(event) => change({ ...words, from: event.target.value })}
        />
        <span>đến</span>
        <input
          className="input"
          inputMode="numeric"
          maxLength={4}
          aria-label="Nhiệm kỳ, năm cuối"
          aria-invalid={!good || undefined}
          value={words.to}
          onChange={(event) => change({ ...words, to: event.target.value })}
        />
      </div>
      <p className={good ? 'field-note' : 'field-error'}>
        {good ? note : 'Năm cuối phải sau năm đầu.'}
      </p>
    </div>
  )
}

function readPair(words: { readonly from: string; readonly to: string }) {
  const [from, to] = [readYear(words.from), readYear(words.to)]
  return from === undefined || to === undefined || to <= from ? undefined : { from, to }
}
