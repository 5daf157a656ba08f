import { type RefObject, useEffect, useRef } from 'react'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { showFailure } from '../ui/toast.tsx'
import { cellWords, type GridColumn, type GridRow, observationAt } from './gridModel.ts'
import type { GridPlace } from './indicatorGrid.tsx'
import { type CellPlace, writeCell } from './writeCell.ts'

interface ActiveCellOptions {
  readonly store: StoreIndex
  readonly entity: string
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  readonly place: GridPlace | undefined
  readonly box: RefObject<HTMLDivElement | null>
  /** No cell is being changed. */
  readonly idle: boolean
}

interface ActiveCell {
  readonly words: () => string
  readonly write: (words: string) => void
}

/** Reads and writes the cell with the keyboard; copy and paste go through it. */
export function useActiveCell(options: ActiveCellOptions): ActiveCell {
  const { store, entity, rows, columns, place, box, idle } = options
  const row = place === undefined ? undefined : rows[place.row]
  const column = place === undefined ? undefined : columns[place.column]
  const cell: CellPlace | undefined =
    row?.kind === 'indicator' && column !== undefined
      ? {
          indicator: row.indicator,
          entity,
          column,
          old: observationAt(store, row.indicator, entity, column),
        }
      : undefined
  const active: ActiveCell = {
    words: () => (cell === undefined ? '' : cellWords(cell.old, cell.indicator)),
    write: (words) => {
      if (cell !== undefined) void writeAndTell(words, cell)
    },
  }

  const latest = useRef(active)
  useEffect(() => {
    latest.current = active
  })
  useEffect(() => {
    if (!idle) return
    // These events go to where the selection is, which is not always the focused cell.
    const inGrid = (): boolean => box.current?.contains(document.activeElement) ?? false
    const copy = (event: ClipboardEvent): void => {
      if (!inGrid() || document.getSelection()?.type === 'Range') return
      event.clipboardData?.setData('text/plain', latest.current.words())
      event.preventDefault()
    }
    const paste = (event: ClipboardEvent): void => {
      if (!inGrid()) return
      event.preventDefault()
      latest.current.write(firstCell(event.clipboardData?.getData('text/plain') ?? ''))
    }
    document.addEventListener('copy', copy)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('copy', copy)
      document.removeEventListener('paste', paste)
    }
  }, [idle, box])
  return active
}

/** A spreadsheet copies a block as lines of tabs: the first cell is taken. */
function firstCell(words: string): string {
  return words.split(/[\t\r\n]/)[0] ?? ''
}

async function writeAndTell(words: string, cell: CellPlace): Promise<void> {
  const written = await writeCell(words, cell)
  if (!written.ok) {
    showFailure({ message: `“${words}” (${cell.indicator.name}): ${written.error.message}` })
  }
}
