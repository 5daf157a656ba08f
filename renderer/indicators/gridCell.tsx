import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Indicator, Observation } from '../../shared/indicators/types.ts'
import { showFailure } from '../ui/toast.tsx'
import { cellWords, type GridColumn, isToCome } from './gridModel.ts'
import { writeCell } from './writeCell.ts'

interface GridCellProps {
  readonly indicator: Indicator
  readonly entity: string
  readonly column: GridColumn
  readonly observation: Observation | undefined
  readonly active: boolean
  /** The text stands on this figure. */
  readonly marked: boolean
  readonly tabStop: boolean
  /** Words the editing begins with; undefined while the cell is only shown. */
  readonly editing: string | undefined
  readonly onPlace: () => void
  readonly onEdit: (words: string | undefined) => void
}

/** One figure. F2, Enter, a double click or just typing begins to change it. */
export function GridCell(props: GridCellProps) {
  const { indicator, column, observation, active, marked, tabStop, editing, onPlace, onEdit } =
    props
  const cell = useRef<HTMLDivElement>(null)
  const words = cellWords(observation, indicator)
  const isEditing = editing !== undefined
  const toCome = words === '' && isToCome(column, new Date())
  const gap = toCome ? 'chưa đến kỳ có số liệu' : 'chưa có số liệu'

  useEffect(() => {
    if (!active || isEditing) return
    cell.current?.focus({ preventScroll: true })
    // Focus alone leaves a cell half under the fixed names where it is.
    cell.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [active, isEditing])

  return (
    // biome-ignore lint/a11y/useSemanticElements: cell of a div grid (see indicatorGrid.tsx)
    <div
      ref={cell}
      role="gridcell"
      className="grid-figure grid-cell"
      tabIndex={tabStop ? 0 : -1}
      data-missing={(words === '' && !toCome) || undefined}
      data-marked={marked || undefined}
      data-draft={observation?.state === 'draft' || undefined}
      data-testid="indicator-cell"
      data-cell={`${indicator.code}|${column.key}`}
      aria-label={`${indicator.name}: ${words || gap}`}
      title={
        observation === undefined
          ? gap.charAt(0).toUpperCase() + gap.slice(1)
          : `Nguồn: ${observation.source.document}`
      }
      onFocus={() => {
        if (!active) onPlace()
      }}
      onDoubleClick={() => onEdit(words)}
    >
      {isEditing ? (
        <CellInput {...props} start={editing} />
      ) : (
        words || (!toCome && <span aria-hidden>…</span>)
      )}
    </div>
  )
}

function CellInput(props: GridCellProps & { readonly start: string }) {
  const { indicator, entity, column, observation, start, onEdit } = props
  const [words, setWords] = useState(start)
  const [error, setError] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const closing = useRef(false)

  useEffect(() => {
    input.current?.focus()
    // A typed character goes on; an opened figure is selected whole.
    if (input.current?.value.length !== 1) input.current?.select()
  }, [])

  /** True when the words were good (or said nothing new). */
  async function commit(): Promise<boolean> {
    const written = await writeCell(words, { indicator, entity, column, old: observation })
    if (written.ok) return true
    setError(written.error.message)
    return false
  }

  /** Another cell was clicked: what can't be read is told, and the old figure stays. */
  async function leave(): Promise<void> {
    const written = await writeCell(words, { indicator, entity, column, old: observation })
    if (!written.ok) {
      const { message } = written.error
      showFailure({ message: `“${words}” (${indicator.name}): ${message} Ô giữ số liệu cũ.` })
    }
    if (input.current !== null) onEdit(undefined)
  }

  async function onKeyDown(event: KeyboardEvent<HTMLInputElement>): Promise<void> {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      closing.current = true
      onEdit(undefined)
      return
    }
    if (event.key !== 'Enter' && event.key !== 'Tab') {
      event.stopPropagation()
      return
    }
    event.preventDefault()
    event.stopPropagation()
    const grid = event.currentTarget.closest('[role="grid"]')
    const { key, shiftKey } = event
    closing.current = true
    if (!(await commit())) {
      closing.current = false
      return
    }
    onEdit(undefined)
    // The grid moves on as it does for these keys in a cell that is not being changed.
    const next = key === 'Enter' ? 'ArrowDown' : shiftKey ? 'ArrowLeft' : 'ArrowRight'
    requestAnimationFrame(() =>
      grid?.dispatchEvent(new globalThis.KeyboardEvent('keydown', { key: next, bubbles: true })),
    )
  }

  return (
    <>
      <input
        ref={input}
        className="cell-input"
        aria-label={indicator.name}
        aria-invalid={error !== undefined || undefined}
        value={words}
        data-testid="indicator-input"
        onChange={(event) => {
          setWords(event.target.value)
          setError(undefined)
        }}
        onKeyDown={(event) => void onKeyDown(event)}
        onBlur={() => {
          if (closing.current) return
          void leave()
        }}
      />
      {error !== undefined && (
        <div className="cell-error" role="alert">
          {error}
        </div>
      )}
    </>
  )
}
