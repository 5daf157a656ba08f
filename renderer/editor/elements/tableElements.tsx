import type { Table, TableCell, TableRow } from '../../../shared/document/types.ts'
import { ColumnEdges } from './columnEdges.tsx'
import type { ViewProps } from './renderElement.tsx'

export function TableElement({ attributes, children, element }: ViewProps<Table>) {
  const total = element.widths?.reduce((sum, width) => sum + width, 0) ?? 1
  return (
    <div {...attributes} className="block table" data-block={element.id}>
      <table>
        {element.widths && (
          <colgroup>
            {element.widths.map((width, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name but their place
              <col key={at} style={{ width: `${(width / total) * 100}%` }} />
            ))}
          </colgroup>
        )}
        <tbody>{children}</tbody>
      </table>
      <ColumnEdges table={element} />
    </div>
  )
}

export function TableRowElement({ attributes, children, element }: ViewProps<TableRow>) {
  return (
    <tr {...attributes} data-head={element.head}>
      {children}
    </tr>
  )
}

export function TableCellElement({ attributes, children, element }: ViewProps<TableCell>) {
  return (
    <td
      {...attributes}
      colSpan={element.colSpan}
      rowSpan={element.rowSpan}
      data-align={element.align}
    >
      {children}
    </td>
  )
}
