import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react'
import type { Period } from '../../shared/document/period.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { type Measure, measureNames } from '../../shared/indicators/types.ts'
import { GridLine } from './gridLine.tsx'
import { followPlace, type GridColumn, type GridRow, gridColumns } from './gridModel.ts'
import { useActiveCell } from './useActiveCell.ts'
import { useGridKeys } from './useGridKeys.ts'
import { useStartAtFigures } from './useStartAtFigures.ts'
import { ROW_HEIGHT, useVisibleRows } from './useVisibleRows.ts'

interface IndicatorGridProps {
  readonly store: StoreIndex
  readonly entity: string
  readonly rows: readonly GridRow[]
  readonly periods: readonly Period[]
  readonly measures: readonly Measure[]
  /** The figure to show and focus; a new `ask` asks again. */
  readonly wanted?: WantedIndicator | undefined
  /** The figure to mark without taking the keyboard. */
  readonly marked?: Pick<WantedIndicator, 'code' | 'measure'> | undefined
  /** Narrow: in the panel beside the page. */
  readonly narrow?: boolean
}

/** What the grid is asked to show. */
export interface WantedIndicator {
  readonly code: string
  readonly measure: Measure
  readonly ask: number
}

/** Cell with the keyboard: row and column index. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** Indicators by figures of periods. Only the rows in sight are drawn. */
export function IndicatorGrid(props: IndicatorGridProps) {
  const { store, entity, rows, periods, measures, wanted, marked, narrow } = props
  const columns = useMemo(() => gridColumns(periods, measures), [periods, measures])
  const [place, setPlace] = useState<GridPlace>()
  const [editing, setEditing] = useState<string>()
  // A filter or a new year moves rows and columns: the place stays with its figure.
  const [drawn, setDrawn] = useState({ rows, columns })
  if (drawn.rows !== rows || drawn.columns !== columns) {
    setDrawn({ rows, columns })
    const followed = place && followPlace(place, drawn, { rows, columns })
    setPlace(followed)
    if (followed === undefined) setEditing(undefined)
  }
  const box = useRef<HTMLDivElement>(null)
  const { first, last } = useVisibleRows(box, rows.length)
  useStartAtFigures(box, columns, store, entity)
  const cell = useActiveCell({
    store,
    entity,
    rows,
    columns,
    place,
    box,
    idle: editing === undefined,
  })
  const keys = useGridKeys({ rows, columns, place, setPlace, editing, setEditing, box, ...cell })

  const answered = useRef<number>(undefined)
  useEffect(() => {
    // A new question (`ask`) shows the row again, even for the same indicator.
    if (wanted === undefined || wanted.ask === answered.current) return
    const row = rows.findIndex(
      (one) => one.kind === 'indicator' && one.indicator.code === wanted.code,
    )
    if (row < 0) return
    answered.current = wanted.ask
    box.current?.scrollTo({ top: Math.max(0, (row - 3) * ROW_HEIGHT) })
    const column = measures.indexOf(wanted.measure)
    setPlace({ row, column: Math.max(0, column) })
  }, [wanted, rows, measures])

  const markedCode = marked?.code
  useEffect(() => {
    if (markedCode === undefined) return
    const row = rows.findIndex(
      (one) => one.kind === 'indicator' && one.indicator.code === markedCode,
    )
    const element = box.current
    if (row < 0 || element === null) return
    const [top, bottom] = [row * ROW_HEIGHT, (row + 3) * ROW_HEIGHT]
    const isSeen = top >= element.scrollTop && bottom <= element.scrollTop + element.clientHeight
    if (!isSeen) element.scrollTo({ top: Math.max(0, top - 3 * ROW_HEIGHT) })
  }, [markedCode, rows])

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element can't draw only some of its rows
    <div
      ref={box}
      role="grid"
      tabIndex={-1}
      aria-label="Kho chỉ tiêu"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 2}
      className={narrow ? 'grid grid-narrow' : 'grid'}
      style={{ '--columns': columns.length } as CSSProperties}
      onKeyDown={keys}
    >
      <GridHead columns={columns} />
      <div className="grid-body" style={{ height: rows.length * ROW_HEIGHT }}>
        {drawnRows(first, last, place?.row).map((index) => {
          const row = rows[index]
          return row === undefined ? null : (
            <GridLine
              key={row.kind === 'group' ? row.group : row.indicator.code}
              row={row}
              index={index}
              columns={columns}
              store={store}
              entity={entity}
              place={place?.row === index ? place : undefined}
              marked={
                row.kind === 'indicator' && row.indicator.code === markedCode ? marked : undefined
              }
              startRow={place === undefined && index === 1}
              editing={place?.row === index ? editing : undefined}
              onPlace={(next) => {
                // The cell that is left writes what it holds by itself.
                setEditing(undefined)
                setPlace(next)
              }}
              onEdit={setEditing}
            />
          )
        })}
      </div>
    </div>
  )
}

/**
 * Rows in sight and the one with the keyboard: scrolled away it stays drawn, for focus would be
 * lost with it. In the order of the table, so that no row is moved in the page.
 */
function drawnRows(first: number, last: number, active: number | undefined): readonly number[] {
  const seen = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at)
  if (active === undefined || (active >= first && active < last)) return seen
  return active < first ? [active, ...seen] : [...seen, active]
}

function GridHead({ columns }: { readonly columns: readonly GridColumn[] }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: row of the grid above
    // biome-ignore lint/a11y/useFocusableInteractive: the head holds nothing to change
    <div role="row" className="grid-row grid-head" aria-rowindex={1}>
      <HeadCell className="grid-name">Chỉ tiêu</HeadCell>
      <HeadCell className="grid-unit">Đơn vị</HeadCell>
      {columns.map(({ key, period, measure }) => (
        <HeadCell key={key} className="grid-figure">
          <span>{period.kind === 'year' ? period.year : `${period.from} - ${period.to}`}</span>
          <span className="grid-measure">{measureNames[measure]}</span>
        </HeadCell>
      ))}
    </div>
  )
}

function HeadCell(props: { readonly className: string; readonly children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: head cell of the grid above
    // biome-ignore lint/a11y/useFocusableInteractive: the head holds nothing to change
    <div role="columnheader" className={props.className}>
      {props.children}
    </div>
  )
}
