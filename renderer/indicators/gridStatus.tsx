import { useEffect, useState } from 'react'
import { periodInWords } from '../../shared/document/period.ts'
import { observationWords } from '../../shared/figures/words.ts'
import { measureNames } from '../../shared/indicators/types.ts'
import { useStore } from '../state/store.ts'
import { cellLines } from './aboutCell.ts'
import { type CellRange, isOneCell, rangeOf } from './cellRange.ts'
import { cellAt, cellKey, figureRows, figureShown, type GridDesk } from './gridDesk.ts'
import { countStats, statsWords } from './selectionStats.ts'

/** The line under the table: the cell with the keyboard, and the figures of what is selected. */
export function GridStatus({ desk, rest }: { readonly desk: GridDesk; readonly rest: string }) {
  const selection = useStore(desk.selection)
  useStore(desk.view)
  const rejected = useStore(desk.rejected)
  const stats = useStats(desk, selection && rangeOf(selection))
  const cell = selection && cellAt(desk.view.get(), selection.active)
  const figure = cell && figureShown(desk, cell)
  const refused = cell && rejected.get(cellKey(cell))
  const words = figure && cell && observationWords(figure, cell.indicator, 'bounded')
  return (
    <footer className="screen-foot grid-status" data-testid="indicator-status">
      {cell === undefined ? (
        <span>{rest}</span>
      ) : (
        <span className="grid-status-cell" aria-live="polite">
          <b>{cell.indicator.name}</b>, {periodInWords(cell.column.period)},{' '}
          {measureNames[cell.column.measure].toLowerCase()}
          {refused === undefined ? (
            <>
              : {words ?? 'chưa có số liệu'}
              {figure && `. ${cellLines(desk, cell, figure).join('. ')}`}
            </>
          ) : (
            <span className="grid-refused">
              : “{refused.words}” chưa ghi. {refused.message}
            </span>
          )}
        </span>
      )}
      <span className="toolbar-space" />
      <span className="grid-stats" role="status" data-testid="indicator-stats">
        {stats.map((one) => (
          <span key={one}>{one}</span>
        ))}
      </span>
    </footer>
  )
}

/** Rows counted at once; a selection of everything must not hold the window up. */
const ROWS_A_SLICE = 60

function useStats(desk: GridDesk, range: CellRange | undefined): readonly string[] {
  const [words, setWords] = useState<readonly string[]>([])
  const view = useStore(desk.view)
  const pending = useStore(desk.pending)
  const wanted = range === undefined || isOneCell(range) ? undefined : range
  const { top, left, bottom, right } = wanted ?? { top: 0, left: 0, bottom: -1, right: -1 }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a figure on its way counts as well
  useEffect(() => {
    const rows = figureRows(view, { top, left, bottom, right })
    if (rows.length === 0) {
      setWords([])
      return
    }
    const counter = countStats()
    let at = 0
    let timer: ReturnType<typeof setTimeout>
    const look = (): void => {
      for (const row of rows.slice(at, at + ROWS_A_SLICE)) {
        for (let column = left; column <= right; column++) {
          const cell = cellAt(view, { row, column })
          if (cell !== undefined) counter.add(figureShown(desk, cell), cell.indicator.unit)
        }
      }
      at += ROWS_A_SLICE
      if (at < rows.length) timer = setTimeout(look)
      else setWords(statsWords(counter.done()))
    }
    timer = setTimeout(look)
    return () => clearTimeout(timer)
  }, [desk, view, pending, top, left, bottom, right])
  return words
}
