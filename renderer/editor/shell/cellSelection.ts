import { useEffect } from 'react'
import { type Editor, Node } from 'slate'
import { ReactEditor, useSlateStatic } from 'slate-react'
import { cellsIn } from '../commands/table/grid.ts'
import { markedCells } from '../commands/table/marked.ts'
import { pathOfCell } from '../commands/table/tableAt.ts'
import { useAtCursor } from './useAtCursor.ts'

/**
 * Shows the cells that a selection stands for (a rectangle, or whole rows of a table whose edge it
 * crosses): the browser itself would show the words between its two ends. One listener for the whole text (see selectedInline.ts).
 */
export function CellSelection(): null {
  const editor = useSlateStatic()
  const covered = useAtCursor(coveredCells)
  useEffect(() => {
    if (covered === '') return
    const marked = markedCells(editor).map(({ path, grid, area }) => ({
      table: domOf(editor, path),
      cells: cellsIn(grid, area).flatMap(({ cell }) => {
        const at = pathOfCell(editor, path, cell.id)
        const dom = at && domOf(editor, at)
        return dom === undefined ? [] : [dom]
      }),
    }))
    for (const { table, cells } of marked) {
      table?.setAttribute('data-cells', '')
      for (const cell of cells) cell.setAttribute('data-covered', '')
    }
    return () => {
      for (const { table, cells } of marked) {
        table?.removeAttribute('data-cells')
        for (const cell of cells) cell.removeAttribute('data-covered')
      }
    }
  }, [editor, covered])
  return null
}

/** Ids of the covered cells; '' where the selection stays within one or within words. */
function coveredCells(editor: Editor): string {
  return markedCells(editor)
    .flatMap(({ grid, area }) => cellsIn(grid, area).map(({ cell }) => cell.id))
    .join(' ')
}

function domOf(editor: Editor, path: number[]): HTMLElement | undefined {
  const node = Node.getIf(editor, path)
  if (node === undefined) return undefined
  try {
    return ReactEditor.toDOMNode(editor, node)
  } catch {
    // Not drawn yet: the next change of the selection marks it.
    return undefined
  }
}
