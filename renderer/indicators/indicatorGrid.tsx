import {
  type CSSProperties,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import type { ObservedPeriod } from '../../shared/document/period.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { type IndicatorGroup, type Measure, measureNames } from '../../shared/indicators/types.ts'
import { useStore } from '../state/store.ts'
import { aboutCell } from './aboutCell.ts'
import { selectedRange } from './blockCommands.ts'
import { CellEditor, type LeavingKey } from './cellEditor.tsx'
import { selectionAt } from './cellRange.ts'
import { placeUnder, reveal } from './gridBox.ts'
import { cellsIn, createGridDesk, type GridDesk } from './gridDesk.ts'
import { gridKey, openCell, step, wordsToEdit } from './gridKeys.ts'
import { cellId, GridLine, opensPeriod } from './gridLine.tsx'
import {
  followPlace,
  type GridColumn,
  type GridRow,
  gridColumns,
  periodTitle,
} from './gridModel.ts'
import { type GridWindow, ROW_HEIGHT } from './gridSizes.ts'
import { movedPlace } from './moves.ts'
import { SelectionLayer } from './selectionLayer.tsx'
import { startColumn } from './startColumn.ts'
import { useGridClipboard } from './useGridClipboard.ts'
import { useGridPointer } from './useGridPointer.ts'
import { useGridWindow } from './useGridWindow.ts'
import { useRowVersions } from './useRowVersions.ts'
import { typed, writeCells } from './writeCells.ts'

interface IndicatorGridProps {
  readonly store: StoreIndex
  readonly entity: string
  readonly rows: readonly GridRow[]
  readonly periods: readonly ObservedPeriod[]
  readonly measures: readonly Measure[]
  /** What is going on in the table, for those who show something beside it; absent: its own. */
  readonly desk?: GridDesk
  /** The figure to show and focus; a new `ask` asks again. */
  readonly wanted?: WantedIndicator | undefined
  /** The figure to mark without taking the keyboard. */
  readonly marked?: Pick<WantedIndicator, 'code' | 'measure'> | undefined
  /** Narrow: in the panel beside the page. */
  readonly narrow?: boolean
  readonly onFold?: (group: IndicatorGroup) => void
  /** Shows the page of an indicator. */
  readonly onAbout?: (code: string) => void
}

/** What the grid is asked to show. */
export interface WantedIndicator {
  readonly code: string
  readonly measure: Measure
  /** Key of its period; absent: the first one shown. */
  readonly periodKey?: string
  readonly ask: number
}

/**
 * Indicators by figures of periods, worked in as in Excel. Only what is in sight is drawn; the
 * grid itself has the keyboard and names its cell, so that no scrolling loses it.
 */
export function IndicatorGrid(props: IndicatorGridProps) {
  const { store, entity, rows, periods, measures, wanted, marked, narrow = false } = props
  const columns = useMemo(() => gridColumns(periods, measures), [periods, measures])
  const [own] = useState(() => createGridDesk({ store, entity, rows, columns }))
  const desk = props.desk ?? own
  const box = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const gridId = useId()
  const { sizes, window: shown, room } = useGridWindow(box, narrow)
  const pending = useStore(desk.pending)
  const rejected = useStore(desk.rejected)
  const pendingRows = useMemo(() => codesOf(pending), [pending])
  const rejectedRows = useMemo(() => codesOf(rejected), [rejected])
  const versionOf = useRowVersions()
  const [today] = useState(() => new Date())
  const pointer = useGridPointer({ desk, box, sizes })
  useGridClipboard(desk, grid)
  useView(desk, { store, entity, rows, columns })
  useNamedCell(desk, grid, gridId)

  const show = (place: { row: number; column: number }): void => {
    if (box.current !== null) reveal(box.current, place, sizes)
  }
  const ground = {
    desk,
    show,
    page: () => Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2),
    about: props.onAbout,
  }

  // A panel that opens beside the table must not take the cell out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the room that is left asks for it
  useLayoutEffect(() => {
    const active = desk.selection.get()?.active
    if (active !== undefined) show(active)
  }, [sizes, room])

  // The table opens where its newest figures stand.
  const startedFor = useRef<string>(undefined)
  useLayoutEffect(() => {
    if (startedFor.current === entity || columns.length === 0) return
    startedFor.current = entity
    const column = startColumn(columns, store, entity)
    if (box.current !== null && column !== undefined) {
      box.current.scrollLeft = 0
      reveal(box.current, { row: 0, column }, sizes)
    }
  }, [columns, store, entity, sizes])

  const answered = useRef<number>(undefined)
  useEffect(() => {
    // A new question (`ask`) shows the row again, even for the same indicator.
    if (wanted === undefined || wanted.ask === answered.current) return
    const row = rowOf(rows, wanted.code)
    if (row < 0) return
    answered.current = wanted.ask
    const exact = columns.findIndex(({ key }) => key === `${wanted.periodKey}|${wanted.measure}`)
    const column = exact < 0 ? Math.max(0, measures.indexOf(wanted.measure)) : exact
    box.current?.scrollTo({ top: Math.max(0, (row - 3) * ROW_HEIGHT) })
    desk.selection.set(selectionAt({ row, column }))
    if (box.current !== null) reveal(box.current, { row, column }, sizes)
    grid.current?.focus({ preventScroll: true })
  }, [wanted, rows, columns, measures, desk, sizes])

  const markedCode = marked?.code
  useEffect(() => {
    const element = box.current
    const row = markedCode === undefined ? -1 : rowOf(rows, markedCode)
    if (row < 0 || element === null) return
    const [top, bottom] = [row * ROW_HEIGHT, (row + 3) * ROW_HEIGHT]
    const isSeen = top >= element.scrollTop && bottom <= element.scrollTop + element.clientHeight
    if (!isSeen) element.scrollTo({ top: Math.max(0, top - 3 * ROW_HEIGHT) })
  }, [markedCode, rows])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== grid.current) return
    if (!gridKey(ground, event.nativeEvent)) return
    event.preventDefault()
    event.stopPropagation()
  }

  function leaveCell(key: LeavingKey | undefined): void {
    // First the focus: taking the focused field away costs the browser more.
    grid.current?.focus({ preventScroll: true })
    flushSync(() => desk.editing.set(undefined))
    if (key === undefined) return
    if (key.key === 'Enter') step(ground, 'down', key.shiftKey ? -1 : 1)
    else if (key.key === 'Tab') step(ground, 'right', key.shiftKey ? -1 : 1)
    else {
      const selection = desk.selection.get()
      const around = { rows, width: columns.length, filled: () => false }
      const to = selection && movedPlace({ key: key.key }, selection.active, around)
      if (to === undefined) return
      desk.selection.set(selectionAt(to))
      show(to)
    }
  }

  const start = sizes.name + sizes.unit
  const style = {
    '--name': `${sizes.name}px`,
    '--unit': `${sizes.unit}px`,
    '--figure-column': `${sizes.column}px`,
    width: start + columns.length * sizes.column,
  } as CSSProperties
  const last = Math.min(shown.last, rows.length)
  const right = Math.min(shown.right, columns.length)

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the grid inside has the keyboard
    <div
      ref={box}
      className={narrow ? 'grid grid-narrow' : 'grid'}
      data-pending={pending.size}
      onKeyDown={onKeyDown}
      onPointerOver={(event) => {
        // Written when it is asked for: a table full of sources would take long to draw.
        const cell = (event.target as Element).closest('.grid-cell')
        if (cell === null || box.current === null) return
        const words = aboutCell(desk, placeUnder(box.current, event, sizes))
        if (words !== undefined) cell.setAttribute('title', words)
      }}
      onDoubleClick={(event) => {
        if (box.current === null || (event.target as Element).closest('button, input')) return
        const place = placeUnder(box.current, event, sizes)
        const row = rows[place.row]
        if (row?.kind !== 'indicator' || place.column >= columns.length) return
        if (place.column < 0) props.onAbout?.(row.indicator.code)
        else openCell(desk, { place, words: wordsToEdit(desk, place), mode: 'opened' })
      }}
      {...pointer}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a table can't draw only some of its cells */}
      <div
        ref={grid}
        role="grid"
        tabIndex={0}
        aria-label="Kho chỉ tiêu"
        aria-multiselectable
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 2}
        className="grid-sheet"
        style={style}
        onFocus={() => {
          // Reached by Tab: keys go to the first cell in sight.
          if (desk.selection.get() !== undefined) return
          const first = rows.findIndex((row, at) => at >= shown.first && row.kind === 'indicator')
          if (first >= 0) desk.selection.set(selectionAt({ row: first, column: shown.left }))
        }}
      >
        <GridHead columns={columns} shown={shown} />
        {/* biome-ignore lint/a11y/useSemanticElements: rows of a div grid */}
        <div role="rowgroup" className="grid-body" style={{ height: rows.length * ROW_HEIGHT }}>
          {rows.slice(shown.first, last).map((row, by) => (
            <GridLine
              key={row.kind === 'group' ? row.group : row.indicator.code}
              row={row}
              index={shown.first + by}
              gridId={gridId}
              columns={columns}
              left={shown.left}
              right={right}
              store={store}
              version={row.kind === 'group' ? 0 : versionOf(row.indicator.code)}
              entity={entity}
              pending={has(pendingRows, row) ? pending : NONE}
              rejected={has(rejectedRows, row) ? rejected : NONE}
              marked={
                row.kind === 'indicator' && row.indicator.code === markedCode
                  ? marked?.measure
                  : undefined
              }
              today={today}
              onFold={props.onFold}
              onAbout={props.onAbout}
            />
          ))}
        </div>
      </div>
      <SelectionLayer desk={desk} start={start} column={sizes.column} />
      <CellEditor
        desk={desk}
        start={start}
        column={sizes.column}
        onWrite={(writes) => void writeCells(desk, writes)}
        onLeave={leaveCell}
        onWriteAll={(words) => {
          const range = selectedRange(desk)
          if (range === undefined) return
          const cells = cellsIn(desk.view.get(), range).flat()
          writeCells(
            desk,
            cells.map((cell) => typed(cell, words)),
          )
        }}
      />
    </div>
  )
}

const NONE: ReadonlyMap<string, never> = new Map<string, never>()

/** Indicators that keys of cells belong to. */
function codesOf(cells: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  return new Set([...cells.keys()].map((key) => key.slice(0, key.indexOf('|'))))
}

function has(codes: ReadonlySet<string>, row: GridRow): boolean {
  return row.kind === 'indicator' && codes.has(row.indicator.code)
}

function rowOf(rows: readonly GridRow[], code: string): number {
  return rows.findIndex((one) => one.kind === 'indicator' && one.indicator.code === code)
}

/** The desk knows what is shown; a filter or a new year moves cells, the place stays with its own. */
function useView(desk: GridDesk, view: ReturnType<GridDesk['view']['get']>): void {
  const { store, entity, rows, columns } = view
  useLayoutEffect(() => {
    const before = desk.view.get()
    desk.view.set({ store, entity, rows, columns })
    if (before.rows === rows && before.columns === columns) return
    desk.cut.set(undefined)
    desk.tabStart.set(undefined)
    const selection = desk.selection.get()
    const followed = selection && followPlace(selection.active, before, { rows, columns })
    const editing = desk.editing.get()
    if (editing !== undefined) {
      const stays = followed?.row === editing.place.row && followed.column === editing.place.column
      if (!stays) desk.editing.set(undefined)
    }
    desk.selection.set(followed && selectionAt(followed))
  }, [desk, store, entity, rows, columns])
}

/** Names the cell with the keyboard; by hand, for a moved selection must not draw the table. */
function useNamedCell(
  desk: GridDesk,
  grid: React.RefObject<HTMLElement | null>,
  gridId: string,
): void {
  useEffect(() => {
    const name = (): void => {
      const active = desk.selection.get()?.active
      if (active === undefined) grid.current?.removeAttribute('aria-activedescendant')
      else {
        grid.current?.setAttribute(
          'aria-activedescendant',
          cellId(gridId, active.row, active.column),
        )
      }
    }
    name()
    return desk.selection.subscribe(name)
  }, [desk, grid, gridId])
}

interface GridHeadProps {
  readonly columns: readonly GridColumn[]
  readonly shown: GridWindow
}

function GridHead({ columns, shown }: GridHeadProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: row of the grid above
    // biome-ignore lint/a11y/useFocusableInteractive: the head holds nothing to change
    <div role="row" className="grid-row grid-head" aria-rowindex={1}>
      <HeadCell className="grid-name" index={1}>
        Chỉ tiêu
      </HeadCell>
      <HeadCell className="grid-unit" index={2}>
        Đơn vị
      </HeadCell>
      <div
        className="grid-skipped"
        style={{ width: `calc(${shown.left} * var(--figure-column))` }}
      />
      {columns.slice(shown.left, shown.right).map(({ key, period, measure }, by) => (
        <HeadCell
          key={key}
          className="grid-figure"
          index={shown.left + by + 3}
          opens={opensPeriod(columns, shown.left + by)}
        >
          <span>{periodTitle(period)}</span>
          <span className="grid-measure">{measureNames[measure]}</span>
        </HeadCell>
      ))}
    </div>
  )
}

interface HeadCellProps {
  readonly className: string
  readonly index: number
  readonly opens?: boolean
  readonly children: React.ReactNode
}

function HeadCell({ className, index, opens, children }: HeadCellProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: head cell of the grid above
    // biome-ignore lint/a11y/useFocusableInteractive: the head holds nothing to change
    <div
      role="columnheader"
      aria-colindex={index}
      className={className}
      data-opens={opens || undefined}
    >
      {children}
    </div>
  )
}
