import { useEffect } from 'react'
import { type Editor, Node, Range } from 'slate'
import { ReactEditor, useSlateSelector, useSlateStatic } from 'slate-react'
import { cellsIn } from '../commands/table/grid.ts'
import { pathOfCell, severalCells, tableAt } from '../commands/table/tableAt.ts'

/**
 * Shows the rectangle of cells that a selection stands for: the browser itself would show the
 * words between its two ends. One listener for the whole text (see selectedInline.ts).
 */
export function CellSelection(): null {
  const editor = useSlateStatic()
  const covered = useSlateSelector(coveredCells)
  useEffect(() => {
    if (covered === '') return
    const at = tableAt(editor)
    if (at === undefined) return
    const table = domOf(editor, at.path)
    const cells = covered.split(' ').flatMap((id) => {
      const path = pathOfCell(editor, at.path, id)
      const dom = path && domOf(editor, path)
      return dom === undefined ? [] : [dom]
    })
    table?.setAttribute('data-cells', '')
    for (const cell of cells) cell.setAttribute('data-covered', '')
    return () => {
      table?.removeAttribute('data-cells')
      for (const cell of cells) cell.removeAttribute('data-covered')
    }
  }, [editor, covered])
  return null
}

/** Ids of the covered cells; '' where the selection stays within one. */
function coveredCells(editor: Editor): string {
  if (editor.selection === null || Range.isCollapsed(editor.selection)) return ''
  const at = tableAt(editor)
  if (at === undefined || !severalCells(at)) return ''
  return cellsIn(at.grid, at.area)
    .map(({ cell }) => cell.id)
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
