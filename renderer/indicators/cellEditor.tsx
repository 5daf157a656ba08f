import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useStore } from '../state/store.ts'
import type { GridPlace } from './cellRange.ts'
import { cellAt, type Editing, type GridDesk } from './gridDesk.ts'
import { periodTitle } from './gridModel.ts'
import { HEAD_HEIGHT, ROW_HEIGHT } from './gridSizes.ts'
import { readCell } from './readCell.ts'
import { type CellWrite, typed } from './writeCells.ts'

/** Where the keyboard goes when a cell is left. */
export type LeavingKey = Pick<globalThis.KeyboardEvent, 'key' | 'shiftKey'>

interface CellEditorProps {
  readonly desk: GridDesk
  /** Left edge of the first column of figures, and how wide each is. */
  readonly start: number
  readonly column: number
  readonly onWrite: (writes: readonly CellWrite[]) => void
  /** The words are written (or dropped): the keyboard goes back to the grid, and on by the key. */
  readonly onLeave: (key?: LeavingKey) => void
  /** Ctrl+Enter: the words go into the whole selection. */
  readonly onWriteAll: (words: string) => void
}

/** The field over the cell that is being changed. */
export function CellEditor(props: CellEditorProps) {
  const editing = useStore(props.desk.editing)
  if (editing === undefined) return null
  return (
    <EditorField key={`${editing.place.row}|${editing.place.column}`} {...props} {...editing} />
  )
}

const arrows = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])

function EditorField(props: CellEditorProps & Editing) {
  const { desk, place, mode, onWrite, onLeave, onWriteAll } = props
  const [words, setWords] = useState(props.words)
  const [error, setError] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const latest = useRef(words)
  const left = useRef(false)
  const changed = useRef(props.changed === true)
  const cell = cellAt(desk.view.get(), place)

  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true })
    input.current?.select()
  }, [])

  const write = (): void => {
    if (cell !== undefined && changed.current)
      onWrite([{ ...typed(cell, latest.current), instead: true }])
  }
  const latestWrite = useRef(write)
  useEffect(() => {
    latestWrite.current = write
  })
  // A table that goes away keeps what was typed.
  useEffect(
    () => () => {
      if (!left.current) latestWrite.current()
    },
    [],
  )

  const leave = (key?: LeavingKey): void => {
    left.current = true
    onLeave(key)
  }

  /** What can't be read is told while it can still be put right; nothing typed is lost. */
  function problem(): string | undefined {
    if (cell === undefined || !changed.current) return undefined
    const read = readCell(latest.current, cell.indicator)
    return read.ok ? undefined : read.error.message
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const { key, shiftKey, ctrlKey } = event
    if (key === 'Escape') {
      event.preventDefault()
      leave()
      return
    }
    if (key === 'F2') {
      event.preventDefault()
      desk.editing.set({ place, words: props.words, mode: mode === 'typed' ? 'opened' : 'typed' })
      return
    }
    if (key === 'Enter' && ctrlKey) {
      event.preventDefault()
      leave()
      onWriteAll(latest.current)
      return
    }
    const ends = key === 'Enter' || key === 'Tab' || (mode === 'typed' && arrows.has(key))
    if (!ends) return
    event.preventDefault()
    const wrong = problem()
    if (wrong !== undefined) {
      setError(wrong)
      return
    }
    write()
    leave({ key, shiftKey })
  }

  const about = cell && `${cell.indicator.name}, ${periodTitle(cell.column.period)}`
  return (
    <div className="cell-editor" style={boxOf(place, props)}>
      <input
        ref={input}
        className="cell-input"
        aria-label={about}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error === undefined ? undefined : 'cell-error'}
        value={words}
        spellCheck={false}
        data-testid="indicator-input"
        onChange={(event) => {
          latest.current = event.target.value
          changed.current = true
          setWords(event.target.value)
          setError(undefined)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (left.current) return
          left.current = true
          write()
          if (desk.editing.get()?.place === place) desk.editing.set(undefined)
        }}
      />
      {error !== undefined && (
        <div id="cell-error" className="cell-error" role="alert">
          {error}
        </div>
      )}
    </div>
  )
}

/** Where a cell lies in the table. */
export function boxOf(
  { row, column }: GridPlace,
  sizes: { readonly start: number; readonly column: number },
): { left: number; top: number; width: number; height: number } {
  return {
    left: sizes.start + column * sizes.column,
    top: HEAD_HEIGHT + row * ROW_HEIGHT,
    width: sizes.column,
    height: ROW_HEIGHT,
  }
}
