import { type NumberHabit, numberHabit } from '../../shared/exchange/cellNumber.ts'
import { ok } from '../../shared/result.ts'
import { showToast } from '../ui/toast.tsx'
import { type CellRange, isOneCell, rangeOf, selectionAt, span } from './cellRange.ts'
import {
  type CopiedCell,
  isOurTable,
  type PastedCell,
  readTableHtml,
  readTabText,
  tableHtml,
  tabText,
} from './clipboardTable.ts'
import type { Fill } from './fillCells.ts'
import {
  type CellName,
  cellAt,
  cellKey,
  cellsIn,
  figureRows,
  figureShown,
  type GridDesk,
} from './gridDesk.ts'
import { exactWords } from './gridModel.ts'
import { readPasted } from './readPasted.ts'
import { type CellWrite, typed, writeCells } from './writeCells.ts'

/** What is done to a block of cells: copied, pasted, filled, emptied. */

export function selectedRange(desk: GridDesk): CellRange | undefined {
  const selection = desk.selection.get()
  return selection && rangeOf(selection)
}

function copied(desk: GridDesk, cell: CellName): CopiedCell {
  const figure = figureShown(desk, cell)
  const rejected = desk.rejected.get().get(cellKey(cell))
  const words = rejected?.words ?? exactWords(figure, cell.indicator)
  const isNumber = rejected === undefined && figure?.comparator === '='
  return { words, ...(isNumber && figure.value !== undefined && { number: figure.value }) }
}

/** The block as text and as a table; nothing on the name of a group. */
export function copyBlock(desk: GridDesk): { text: string; html: string } | undefined {
  const range = selectedRange(desk)
  if (range === undefined) return undefined
  const cells = cellsIn(desk.view.get(), range).map((row) => row.map((cell) => copied(desk, cell)))
  desk.cut.set(undefined)
  return { text: tabText(cells), html: tableHtml(cells) }
}

/** The same; the next paste in this table moves the figures. */
export function cutBlock(desk: GridDesk): { text: string; html: string } | undefined {
  const range = selectedRange(desk)
  const block = copyBlock(desk)
  if (range === undefined || block === undefined) return undefined
  desk.cut.set({ range, cells: cellsIn(desk.view.get(), range).flat(), text: block.text })
  return block
}

/** Delete: empties the cells. */
export function clearBlock(desk: GridDesk): void {
  const range = selectedRange(desk)
  if (range === undefined) return
  writeCells(
    desk,
    cellsIn(desk.view.get(), range)
      .flat()
      .map((cell) => typed(cell, '')),
  )
}

/** Puts the figures of other cells into cells. */
export function fillBlock(desk: GridDesk, fills: readonly Fill[]): void {
  const view = desk.view.get()
  const writes = fills.flatMap(({ from, to }): CellWrite[] => {
    const source = cellAt(view, from)
    const cell = cellAt(view, to)
    if (source === undefined || cell === undefined) return []
    const figure = figureShown(desk, source)
    const words = exactWords(figure, source.indicator)
    // A figure goes over as it is; words and numbers are read anew for what the cell takes.
    if (figure === undefined || source.indicator.qualitative !== cell.indicator.qualitative) {
      return [typed(cell, words)]
    }
    const { value, min, max, text, comparator } = figure
    const read = ok({
      comparator,
      ...(value !== undefined && { value }),
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
      ...(text !== undefined && { text }),
    })
    return [{ cell, words, read }]
  })
  const { rejected } = writeCells(desk, writes)
  if (rejected > 0) showToast({ words: notTaken(rejected) })
}

function notTaken(count: number): string {
  return `${count} ô chưa ghi được, còn đánh dấu đỏ trong bảng.`
}

/** The cells that a paste fills: one cell is repeated over a block, a block keeps its size. */
function pasteTargets(
  desk: GridDesk,
  cells: readonly (readonly PastedCell[])[],
): { writes: { cell: CellName; pasted: PastedCell }[]; range: CellRange; lost: number } {
  const view = desk.view.get()
  const range = selectedRange(desk) ?? { top: 0, left: 0, bottom: 0, right: 0 }
  const height = cells.length
  const width = Math.max(0, ...cells.map((row) => row.length))
  const selectedRows = figureRows(view, range)
  const selectedWidth = range.right - range.left + 1
  // As Excel: a selection of whole multiples of the block is filled with copies of it.
  const repeats =
    !isOneCell(range) && selectedRows.length % height === 0 && selectedWidth % width === 0
  const rows = repeats
    ? selectedRows
    : figureRows(view, { ...range, bottom: view.rows.length - 1 }).slice(0, height)
  const right = repeats ? range.right : Math.min(view.columns.length - 1, range.left + width - 1)
  const writes = rows.flatMap((row, down) =>
    span(range.left, right).flatMap((column, over) => {
      const cell = cellAt(view, { row, column })
      const pasted = cells[down % height]?.[over % width]
      return cell === undefined || pasted === undefined ? [] : [{ cell, pasted }]
    }),
  )
  const lost = repeats ? 0 : height * width - rows.length * (right - range.left + 1)
  return {
    writes,
    range: { top: range.top, left: range.left, bottom: rows.at(-1) ?? range.bottom, right },
    lost,
  }
}

/** Pastes what the clipboard holds; `as` overrules how its numbers are read. */
export function pasteBlock(
  desk: GridDesk,
  { text, html }: { readonly text: string; readonly html: string },
  as?: NumberHabit,
): Promise<void> {
  const selection = desk.selection.get()
  if (selection === undefined) return Promise.resolve()
  const cut = desk.cut.get()
  const isMove = cut !== undefined && sameText(cut.text, text)
  const cells = (isMove ? undefined : readTableHtml(html)) ?? readTabText(text)
  if (cells.length === 0) return Promise.resolve()
  const { writes, range, lost } = pasteTargets(desk, cells)
  // What this table has copied is written the Vietnamese way.
  const isOurs = isMove || isOurTable(html)
  const habit = as ?? (isOurs ? 'vietnamese' : numberHabit(cells.flat().map(({ words }) => words)))
  let doubtful = 0
  const read = writes.map(({ cell, pasted }): CellWrite => {
    const one = readPasted(pasted, cell.indicator, habit)
    if (one.ok && one.value.doubtful) doubtful++
    return { cell, words: pasted.words, read: one.ok ? ok(one.value.figure) : one }
  })
  const filled = new Set(read.map(({ cell }) => cellKey(cell)))
  const emptied = isMove ? cut.cells.filter((cell) => !filled.has(cellKey(cell))) : []
  if (isMove) desk.cut.set(undefined)
  const start = { row: figureRows(desk.view.get(), range)[0] ?? range.top, column: range.left }
  desk.selection.set({
    ...selectionAt(start),
    end: { row: range.bottom, column: range.right },
  })
  const written = writeCells(desk, [...emptied.map((cell) => typed(cell, '')), ...read])
  const doubt = doubtful > 0 || (as === undefined && habit === 'english')
  tellPaste(desk, { text, html }, { ...written, lost, habit, doubt })
  return written.done
}

interface PasteOutcome {
  readonly changed: number
  readonly rejected: number
  readonly lost: number
  readonly habit: NumberHabit
  readonly doubt: boolean
}

/** Says what a glance at the table does not show; silent where all went as one expects. */
function tellPaste(
  desk: GridDesk,
  clipboard: { readonly text: string; readonly html: string },
  { rejected, lost, habit, doubt }: PasteOutcome,
): void {
  const english = habit === 'english'
  const said = [
    rejected > 0 && notTaken(rejected),
    lost > 0 && `${lost} ô nằm ngoài bảng nên không dán.`,
    doubt &&
      (english
        ? 'Số được đọc theo kiểu tiếng Anh (1,446.25).'
        : 'Có số đọc được hai cách, đã đọc theo kiểu tiếng Việt (1.446,25).'),
  ].filter((words) => words !== false)
  if (said.length === 0) return
  const other = english ? 'vietnamese' : 'english'
  showToast({
    words: said.join(' '),
    ...(doubt && {
      actions: [
        {
          label: english ? 'Đọc kiểu Việt' : 'Đọc kiểu Anh',
          run: () => void pasteBlock(desk, clipboard, other),
        },
      ],
    }),
  })
}

/** The system may write line breaks anew on the way. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  return plain(a) === plain(b)
}
