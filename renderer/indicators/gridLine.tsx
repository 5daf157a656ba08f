import { ChevronDown, ChevronRight, PanelRightOpen } from 'lucide-react'
import { memo } from 'react'
import { partsGap } from '../../shared/indicators/parts.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import type {
  Indicator,
  IndicatorGroup,
  Measure,
  Observation,
} from '../../shared/indicators/types.ts'
import { GridCell } from './gridCell.tsx'
import type { Pending, Rejected } from './gridDesk.ts'
import { type GridColumn, type GridRow, isGap, shownAt } from './gridModel.ts'
import { ROW_HEIGHT } from './gridSizes.ts'

interface GridLineProps {
  readonly row: GridRow
  readonly index: number
  /** Of the grid, for the ids of cells. */
  readonly gridId: string
  readonly columns: readonly GridColumn[]
  /** The columns drawn; `right` is behind them. */
  readonly left: number
  readonly right: number
  readonly store: StoreIndex
  /** Grows when a figure of the row has changed: the store alone says nothing of this row. */
  readonly version: number
  readonly entity: string
  readonly pending: ReadonlyMap<string, Pending>
  readonly rejected: ReadonlyMap<string, Rejected>
  /** A figure of the row is marked: the text stands on it. */
  readonly marked: Measure | undefined
  readonly today: Date
  readonly onFold: ((group: IndicatorGroup) => void) | undefined
  readonly onAbout: ((code: string) => void) | undefined
}

/** The id of a cell in the page: the grid names the one with the keyboard. */
export function cellId(gridId: string, row: number, column: number): string {
  return `${gridId}-${row}-${column}`
}

/** One row: a group's name over the whole width, or an indicator with its figures. */
export const GridLine = memo(Line, isSameLine)

function isSameLine(a: GridLineProps, b: GridLineProps): boolean {
  const names = Object.keys(b) as (keyof GridLineProps)[]
  return names.every((name) => name === 'store' || a[name] === b[name])
}

function Line(props: GridLineProps) {
  const { row, index, columns, left, right, marked } = props
  const top = { top: index * ROW_HEIGHT }
  if (row.kind === 'group') return <GroupLine {...props} row={row} />
  const { indicator, depth } = row
  return (
    // biome-ignore lint/a11y/useSemanticElements: row of a div grid (see indicatorGrid.tsx)
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the keyboard
    <div
      role="row"
      aria-rowindex={index + 2}
      className="grid-row"
      data-marked={marked && ''}
      style={top}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: cell of a div grid */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the name can't be changed here */}
      <div
        role="rowheader"
        aria-colindex={1}
        className="grid-name"
        data-depth={depth || undefined}
        title={indicator.name}
      >
        <span style={{ paddingLeft: Math.min(depth, 4) * 16 }}>{indicator.name}</span>
        {props.onAbout && (
          <button
            type="button"
            tabIndex={-1}
            className="grid-about"
            aria-label={`Trang của chỉ tiêu ${indicator.name}`}
            title="Trang của chỉ tiêu (Alt+Enter)"
            data-testid="indicator-about"
            onClick={() => props.onAbout?.(indicator.code)}
          >
            <PanelRightOpen aria-hidden size={15} strokeWidth={1.75} />
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: cell of a div grid */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the unit can't be changed here */}
      <div role="gridcell" aria-colindex={2} className="grid-unit" title={indicator.unit}>
        {indicator.unit}
      </div>
      <div className="grid-skipped" style={{ width: `calc(${left} * var(--figure-column))` }} />
      {columns.slice(left, right).map((column, by) => {
        const at = left + by
        const key = `${indicator.code}|${props.entity}|${column.key}`
        const observation = shownFigure(props, key, indicator, column)
        return (
          <GridCell
            key={column.key}
            id={cellId(props.gridId, index, at)}
            index={at}
            indicator={indicator}
            column={column}
            observation={observation}
            gap={observation === undefined && isGap(props.store, indicator, props.entity, column)}
            computed={observation !== undefined && isComputed(props, key)}
            partsApart={hasGapOfParts(props, indicator, column)}
            rejected={props.rejected.get(key)}
            marked={marked === column.measure}
            opensPeriod={opensPeriod(columns, at)}
            today={props.today}
          />
        )
      })}
    </div>
  )
}

function shownFigure(
  { store, entity, pending }: GridLineProps,
  key: string,
  indicator: Indicator,
  column: GridColumn,
): Observation | undefined {
  const going = pending.get(key)
  return going === undefined ? shownAt(store, indicator, entity, column) : going.after
}

function isComputed({ store, pending }: GridLineProps, key: string): boolean {
  return !pending.has(key) && !store.observations.has(key)
}

function hasGapOfParts(
  { store, entity }: GridLineProps,
  { code, sums }: Indicator,
  { period, measure }: GridColumn,
): boolean {
  if (sums === undefined) return false
  return partsGap(store, { indicator: code, entity, period, measure }) !== undefined
}

/** Is the column the first one of its period? A stronger line stands before it. */
export function opensPeriod(columns: readonly GridColumn[], at: number): boolean {
  return columns[at - 1]?.period !== columns[at]?.period
}

function GroupLine(
  props: GridLineProps & { readonly row: Extract<GridRow, { readonly kind: 'group' }> },
) {
  const { row, index, onFold } = props
  const Icon = row.folded ? ChevronRight : ChevronDown
  return (
    // biome-ignore lint/a11y/useSemanticElements: row of a div grid (see indicatorGrid.tsx)
    // biome-ignore lint/a11y/useFocusableInteractive: a heading, nothing to change
    <div
      role="row"
      aria-rowindex={index + 2}
      className="grid-row grid-group"
      data-group={row.group}
      style={{ top: index * ROW_HEIGHT }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: cell of a div grid */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: a heading, nothing to change */}
      <div role="rowheader" className="grid-name">
        {onFold === undefined ? (
          row.title
        ) : (
          <button
            type="button"
            tabIndex={-1}
            className="grid-fold"
            aria-expanded={!row.folded}
            data-testid="indicator-fold"
            onClick={() => onFold(row.group)}
          >
            <Icon aria-hidden size={16} strokeWidth={1.75} />
            {row.title}
            <span className="grid-count">{row.count}</span>
          </button>
        )}
      </div>
    </div>
  )
}
