import type { Indicator, Observation } from '../../shared/indicators/types.ts'
import type { Rejected } from './gridDesk.ts'
import { cellWords, type GridColumn, isToCome } from './gridModel.ts'

interface GridCellProps {
  readonly id: string
  readonly index: number
  readonly indicator: Indicator
  readonly column: GridColumn
  readonly observation: Observation | undefined
  readonly rejected: Rejected | undefined
  /** The text stands on this figure. */
  readonly marked: boolean
  /** The first column of its period. */
  readonly opensPeriod: boolean
  /** Made of other figures by a formula or as their sum. */
  readonly computed: boolean
  /** Its parts do not sum to it. */
  readonly partsApart: boolean
  /** A target of the period asks for the figure, which is not there. */
  readonly gap: boolean
  readonly today: Date
}

/** One figure as shown. What is selected and what is being changed is drawn over the cells. */
export function GridCell(props: GridCellProps) {
  const { id, index, indicator, column, observation, rejected, marked, opensPeriod } = props
  const words = rejected?.words ?? cellWords(observation, indicator)
  const toCome = words === '' && isToCome(column, props.today)
  return (
    // biome-ignore lint/a11y/useSemanticElements: cell of a div grid (see indicatorGrid.tsx)
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the keyboard and names its cell
    <div
      id={id}
      role="gridcell"
      className="grid-figure grid-cell"
      aria-colindex={index + 3}
      aria-invalid={rejected !== undefined || undefined}
      data-missing={(props.gap && words === '' && !toCome) || undefined}
      data-marked={marked || undefined}
      data-draft={
        (rejected === undefined && !props.computed && observation?.state === 'draft') || undefined
      }
      data-computed={(rejected === undefined && props.computed) || undefined}
      data-apart={(rejected === undefined && props.partsApart) || undefined}
      data-rejected={rejected !== undefined || undefined}
      data-opens={opensPeriod || undefined}
      data-testid="indicator-cell"
      data-cell={`${indicator.code}|${column.key}`}
    >
      {words || (props.gap && !toCome && '…')}
    </div>
  )
}
