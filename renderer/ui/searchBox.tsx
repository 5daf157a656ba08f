import { Search } from 'lucide-react'
import { useId } from 'react'

interface SearchBoxProps {
  /** For screen readers; the placeholder says it to everyone else. */
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly testId: string
}

/** A box to search a list with, as one types. */
export function SearchBox({ label, placeholder, value, onChange, testId }: SearchBoxProps) {
  const id = useId()
  return (
    <div className="search">
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <Search aria-hidden size={16} className="search-icon" />
      <input
        id={id}
        className="input"
        type="search"
        placeholder={placeholder}
        value={value}
        data-testid={testId}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
