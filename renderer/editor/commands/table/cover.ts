import { Editor, type Point, Range, Transforms } from 'slate'
import { paragraph } from '../../../../shared/document/build.ts'
import { withoutRows } from './edits.ts'
import { enteredTables, type MarkedCells, wholeRows } from './marked.ts'
import { applyGrid, cellPathAt, tableAt } from './tableAt.ts'
import { clearCells } from './tableCommands.ts'

/** Does the selection begin or end in a cell that does not hold all of it? */
export function crossesCells(editor: Editor, range: Range): boolean {
  if (Range.isCollapsed(range)) return false
  const [start, end] = [cellPathAt(editor, range.anchor), cellPathAt(editor, range.focus)]
  if (start === undefined && end === undefined) return false
  return start?.join() !== end?.join()
}

/**
 * Deletes a selection that crosses cells, as Word does: within one table the covered cells are
 * emptied; beyond it the rows that are marked go, and the table with its last row. The grid of a
 * table never breaks.
 */
export function deleteAcrossCells(editor: Editor, chosen: Range): void {
  const within = tableAt(editor)
  if (within !== undefined) {
    clearCells(editor, within)
    return
  }
  const selection = wholeRows(editor, chosen)
  const entered = enteredTables(editor, selection)
  const [start, end] = Range.edges(selection)
  const [first = 0, last = 0] = [start.path[0], end.path[0]]
  // Typing goes on where words were, never in a row that stays.
  const words = entered.first === undefined ? start : end
  const cursor = Editor.pointRef(editor, words, { affinity: 'backward' })
  // A table that goes leaves no emptied line behind it.
  const startsWhole = entered.first !== undefined && isWhole(entered.first)
  const stays = [entered.first, entered.last].map((one) => one !== undefined && !isWhole(one))
  Editor.withoutNormalizing(editor, () => {
    for (let at = last; at >= first; at--) {
      const between = first < at && at < last
      const rows = at === first ? entered.first : at === last ? entered.last : undefined
      if (between) Transforms.removeNodes(editor, { at: [at] })
      else if (rows !== undefined) removeRows(editor, rows)
      else deleteWords(editor, at, selection, startsWhole)
    }
    const parted = entered.first !== undefined && entered.last !== undefined
    if (parted && stays.includes(true)) {
      const place = [stays[0] === true ? first + 1 : first]
      Transforms.insertNodes(editor, paragraph(''), { at: place, select: true })
    }
  })
  const there = placeAfter(editor, cursor.unref())
  if (there !== undefined) Transforms.select(editor, there)
}

/** Where the words were; undefined: the selection stands rightly already. */
function placeAfter(editor: Editor, words: Point | null): Point | undefined {
  if (words !== null && cellPathAt(editor, words) === undefined) return words
  return editor.selection === null ? Editor.start(editor, []) : undefined
}

function isWhole({ area, grid }: MarkedCells): boolean {
  return area.top === 0 && area.bottom === grid.rows.length - 1
}

function removeRows(editor: Editor, { path, grid, area }: MarkedCells): void {
  const left = withoutRows(grid, area)
  if (left === undefined) Transforms.removeNodes(editor, { at: path })
  else applyGrid(editor, path, left)
}

/** Deletes what the selection covers of the line or list at `at`; with `all` also the block. */
function deleteWords(editor: Editor, at: number, selection: Range, all: boolean): void {
  const whole = Editor.range(editor, [at])
  const part = Range.intersection(whole, selection)
  if (part === null) return
  if (all && Range.equals(part, whole)) Transforms.removeNodes(editor, { at: [at] })
  else if (Range.isExpanded(part)) Transforms.delete(editor, { at: part })
}
