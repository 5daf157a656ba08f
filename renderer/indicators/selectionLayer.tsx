import { useStore } from '../state/store.ts'
import { boxOf } from './cellEditor.tsx'
import { type CellRange, isOneCell, rangeOf } from './cellRange.ts'
import type { GridDesk } from './gridDesk.ts'
import { ROW_HEIGHT } from './gridSizes.ts'

interface SelectionLayerProps {
  readonly desk: GridDesk
  readonly start: number
  readonly column: number
}

/** The frames over the cells: what is selected, cut, and being filled. */
export function SelectionLayer({ desk, ...sizes }: SelectionLayerProps) {
  const selection = useStore(desk.selection)
  const cut = useStore(desk.cut)
  const filling = useStore(desk.filling)
  const editing = useStore(desk.editing)
  if (selection === undefined) return null
  const range = rangeOf(selection)
  const outer = boxOfRange(range, sizes)
  return (
    <div aria-hidden className="grid-selection">
      {!isOneCell(range) && <div className="grid-range" style={outer} />}
      {cut !== undefined && <div className="grid-cut" style={boxOfRange(cut.range, sizes)} />}
      {filling !== undefined && <div className="grid-filling" style={boxOfRange(filling, sizes)} />}
      {editing === undefined && (
        <>
          <div className="grid-active" style={boxOf(selection.active, sizes)} />
          <div
            className="grid-handle"
            data-testid="indicator-fill"
            style={{ left: outer.left + outer.width - 5, top: outer.top + outer.height - 5 }}
          />
        </>
      )}
    </div>
  )
}

function boxOfRange(
  { top, left, bottom, right }: CellRange,
  sizes: Omit<SelectionLayerProps, 'desk'>,
): ReturnType<typeof boxOf> {
  return {
    ...boxOf({ row: top, column: left }, sizes),
    width: (right - left + 1) * sizes.column,
    height: (bottom - top + 1) * ROW_HEIGHT,
  }
}
