import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import type { Measure } from '../../shared/indicators/types.ts'
import { GridCell } from './gridCell.tsx'
import { type GridColumn, type GridRow, observationAt } from './gridModel.ts'
import type { GridPlace } from './indicatorGrid.tsx'
import { ROW_HEIGHT } from './useVisibleRows.ts'

interface GridLineProps {
  readonly row: GridRow
  readonly index: number
  readonly columns: readonly GridColumn[]
  readonly store: StoreIndex
  readonly entity: string
  readonly place: GridPlace | undefined
  /** A figure of the row is marked: the text stands on it. */
  readonly marked: { readonly measure: Measure } | undefined
  /** First row of figures: reached by Tab while no cell has the keyboard yet. */
  readonly startRow: boolean
  readonly editing: string | undefined
  readonly onPlace: (place: GridPlace) => void
  readonly onEdit: (words: string | undefined) => void
}

/** One row: a group's name over the whole width, or an indicator with its figures. */
export function GridLine(props: GridLineProps) {
  const { row, index, columns, store, entity, place, marked, startRow, editing } = props
  const top = { top: index * ROW_HEIGHT }
  if (row.kind === 'group') {
    return (
      // biome-ignore lint/a11y/useSemanticElements: row of a div grid (see indicatorGrid.tsx)
      // biome-ignore lint/a11y/useFocusableInteractive: a heading, nothing to change
      <div role="row" aria-rowindex={index + 2} className="grid-row grid-group" style={top}>
        {/* biome-ignore lint/a11y/useSemanticElements: cell of a div grid */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: a heading, nothing to change */}
        <div role="rowheader" className="grid-name">
          {row.title}
        </div>
      </div>
    )
  }
  const { indicator } = row
  return (
    // biome-ignore lint/a11y/useSemanticElements: row of a div grid (see indicatorGrid.tsx)
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
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
        className={row.part ? 'grid-name grid-part' : 'grid-name'}
        title={indicator.name}
      >
        <span>{indicator.name}</span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: cell of a div grid */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the unit can't be changed here */}
      <div role="gridcell" className="grid-unit" title={indicator.unit}>
        {indicator.unit}
      </div>
      {columns.map((column, at) => {
        const active = place?.column === at
        return (
          <GridCell
            key={column.key}
            indicator={indicator}
            entity={entity}
            column={column}
            observation={observationAt(store, indicator, entity, column)}
            active={active}
            marked={marked?.measure === column.measure}
            tabStop={active || (startRow && at === 0)}
            editing={active ? editing : undefined}
            onPlace={() => props.onPlace({ row: index, column: at })}
            onEdit={props.onEdit}
          />
        )
      })}
    </div>
  )
}
