import type { PointerEvent } from 'react'
import { useReadOnly, useSlateStatic } from 'slate-react'
import type { Table } from '../../../shared/document/types.ts'
import { LEAST_SHARE, setColumnWidths, sharesOf } from '../commands/table/tableCommands.ts'
import { pathOfId } from '../reveal.ts'

/** The borders between the columns, to be dragged; by keys "Nới rộng cột" does the same. */
export function ColumnEdges({ table }: { readonly table: Table }) {
  const editor = useSlateStatic()
  const readOnly = useReadOnly()
  const columns = columnsOf(table)
  if (readOnly || columns < 2) return null
  const widths = table.widths?.length === columns ? table.widths : undefined
  const shares = sharesOf({ columns, ...(widths && { widths }) })

  function drag(start: PointerEvent<HTMLDivElement>, column: number): void {
    if (start.button !== 0) return
    start.preventDefault()
    const edge = start.currentTarget
    const width = edge.parentElement?.getBoundingClientRect().width ?? 0
    if (width === 0) return
    const before = leftOf(shares, column)
    const room = (shares[column] ?? 0) + (shares[column + 1] ?? 0)
    let share = shares[column] ?? 0
    edge.setPointerCapture(start.pointerId)
    edge.dataset.dragged = ''
    edge.onpointermove = (event) => {
      const wanted = (shares[column] ?? 0) + ((event.clientX - start.clientX) / width) * 100
      share = Math.min(Math.max(wanted, LEAST_SHARE), room - LEAST_SHARE)
      edge.style.left = `${before + share}%`
    }
    edge.onlostpointercapture = () => {
      edge.onpointermove = null
      edge.onlostpointercapture = null
      delete edge.dataset.dragged
      edge.style.left = `${before + (shares[column] ?? 0)}%`
      if (Math.abs(share - (shares[column] ?? 0)) < 0.2) return
      const next = shares.with(column, share).with(column + 1, room - share)
      // Letters may have been typed in the table since it was drawn: by its id, not as a node.
      const path = pathOfId(editor, table.id)
      if (path !== undefined) setColumnWidths(editor, path, next)
    }
  }

  return (
    <>
      {shares.slice(0, -1).map((share, column) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name but their place
          key={column}
          className="column-edge"
          contentEditable={false}
          style={{ left: `${leftOf(shares, column) + share}%` }}
          onPointerDown={(event) => drag(event, column)}
        />
      ))}
    </>
  )
}

function leftOf(shares: readonly number[], column: number): number {
  return shares.slice(0, column).reduce((sum, share) => sum + share, 0)
}

/** No cell reaches into the first row from above it. */
function columnsOf(table: Table): number {
  const first = table.children[0]?.children ?? []
  return first.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0)
}
