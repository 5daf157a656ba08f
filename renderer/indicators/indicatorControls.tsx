import { Redo2, Undo2 } from 'lucide-react'
import { EntitySelect } from '../settings/entityField.tsx'
import {
  redoChanges,
  redoIndicatorChange,
  undoChanges,
  undoIndicatorChange,
} from '../state/indicators.ts'
import { useStore } from '../state/store.ts'
import { IconButton } from '../ui/button.tsx'
import { SearchBox } from '../ui/searchBox.tsx'

interface FilterBoxProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

export function FilterBox({ value, onChange }: FilterBoxProps) {
  return (
    <SearchBox
      label="Lọc chỉ tiêu"
      placeholder="Tìm chỉ tiêu (không cần dấu)"
      value={value}
      onChange={onChange}
      testId="indicator-filter"
    />
  )
}

export function UndoButton() {
  const changes = useStore(undoChanges)
  return (
    <IconButton
      label="Hoàn tác sửa số liệu"
      keys="Ctrl+Z"
      icon={Undo2}
      disabled={changes.length === 0}
      data-testid="indicator-undo"
      onClick={() => void undoIndicatorChange()}
    />
  )
}

export function RedoButton() {
  const changes = useStore(redoChanges)
  return (
    <IconButton
      label="Làm lại"
      keys="Ctrl+Y"
      icon={Redo2}
      disabled={changes.length === 0}
      data-testid="indicator-redo"
      onClick={() => void redoIndicatorChange()}
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
