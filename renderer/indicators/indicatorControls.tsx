import { Search, Undo2 } from 'lucide-react'
import { useId } from 'react'
import { EntitySelect } from '../settings/entityField.tsx'
import { undoChanges, undoIndicatorChange } from '../state/indicators.ts'
import { useStore } from '../state/store.ts'
import { IconButton } from '../ui/button.tsx'

interface FilterBoxProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

export function FilterBox({ value, onChange }: FilterBoxProps) {
  const id = useId()
  return (
    <div className="search">
      <label htmlFor={id} className="visually-hidden">
        Lọc chỉ tiêu
      </label>
      <Search aria-hidden size={16} className="search-icon" />
      <input
        id={id}
        className="input"
        type="search"
        placeholder="Lọc chỉ tiêu (không cần dấu)"
        value={value}
        data-testid="indicator-filter"
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

export function UndoButton() {
  const changes = useStore(undoChanges)
  return (
    <IconButton
      label="Hoàn tác sửa số liệu"
      icon={Undo2}
      disabled={changes.length === 0}
      data-testid="indicator-undo"
      onClick={() => void undoIndicatorChange()}
    />
  )
}

interface EntityChoiceProps {
  readonly value: string
  readonly entities: readonly { readonly id: string; readonly name: string }[]
  readonly onChange: (id: string) => void
}

/** Whose figures the table shows. */
export function EntityChoice({ value, entities, onChange }: EntityChoiceProps) {
  return (
    <EntitySelect
      label="Đơn vị"
      value={value}
      entities={entities}
      testId="indicator-entity"
      onChange={onChange}
    />
  )
}
