import { Copy, Scissors } from 'lucide-react'
import { type MouseEvent, type ReactNode, useRef } from 'react'
import { type Editor, Path, type Point, Range, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { ContextMenu } from '../../ui/contextMenu.tsx'
import type { MenuItem } from '../../ui/menu.tsx'
import { cellsIn } from '../commands/table/grid.ts'
import {
  cellPathAt,
  isInTable,
  pathOfCell,
  severalCells,
  tableAt,
} from '../commands/table/tableAt.ts'
import { focusText } from '../focusText.ts'
import { type OpenDocument, useOpenDocument } from '../sessionContext.ts'
import { takeOverSelection } from '../syncSelection.ts'
import { actionItem } from './actionItem.ts'
import { tableItems } from './tableMenu.tsx'

/** What the menu offers after cutting and copying; what can't be done now is left out. */
const usual = [
  'fixClaim',
  'dismissClaim',
  'line',
  'paste',
  'pastePlain',
  'line',
  'openInline',
  'changeFigure',
  'showInStore',
  'figureToText',
  'comment',
  'insertNote',
  'insertFigure',
  'line',
  'listTargets',
  'targetUp',
  'targetDown',
  'targetToText',
  'summaryToTable',
  'line',
  'restartNumbering',
  'continueNumbering',
  'runIn',
  'line',
] as const

/** The menu of the right mouse button in the text. */
export function TextMenu({ children }: { readonly children: ReactNode }) {
  const open = useOpenDocument()
  const { editor } = open.session
  // Run once the text has the focus again: a chosen action may move it on.
  const chosen = useRef<() => void>(undefined)

  return (
    <ContextMenu
      items={() =>
        textItems(open).map((item) =>
          item === 'line'
            ? item
            : {
                ...item,
                run: () => {
                  chosen.current = item.run
                },
              },
        )
      }
      onOpen={(event) => takeOverClick(event, editor)}
      onClosed={() => {
        const run = chosen.current
        chosen.current = undefined
        focusText(editor)
        run?.()
      }}
    >
      {children}
    </ContextMenu>
  )
}

/** The right button, too, puts the cursor where it is pressed, but not within the selection. */
function takeOverClick(event: MouseEvent, editor: Editor): void {
  takeOverSelection(editor)
  // The menu key opens the menu where the cursor is.
  if (event.button !== 2) return
  const dom = document.caretRangeFromPoint(event.clientX, event.clientY)
  if (dom === null) return
  const range = ReactEditor.toSlateRange(editor, dom, { exactMatch: false, suppressThrow: true })
  if (range === null || isSelected(editor, range.anchor)) return
  Transforms.select(editor, range)
}

/** Words of the selection, or a cell of those that it covers. */
function isSelected(editor: Editor, point: Point): boolean {
  const { selection } = editor
  if (selection === null || Range.isCollapsed(selection)) return false
  const at = tableAt(editor)
  if (at === undefined || !severalCells(at)) return Range.includes(selection, point)
  const path = cellPathAt(editor, point)
  const cells = cellsIn(at.grid, at.area).map(({ cell }) => pathOfCell(editor, at.path, cell.id))
  return path !== undefined && cells.some((cell) => cell !== undefined && Path.equals(cell, path))
}

function textItems(open: OpenDocument): (MenuItem | 'line')[] {
  const items: (MenuItem | 'line')[] = usual.map((id) =>
    id === 'line' ? id : { ...actionItem(open, id), testId: `context-${id}` },
  )
  if (isInTable(open.session.editor)) items.push(...tableItems(open))
  const offered = items.filter((item) => item === 'line' || item.disabled !== true)
  const listed = [...clipboardItems(open), ...offered]
  return listed.filter((item, at) => item !== 'line' || isBetween(listed, at))
}

/** A line parts two items; not one more line, and not the end. */
function isBetween(items: readonly (MenuItem | 'line')[], at: number): boolean {
  return items[at - 1] !== 'line' && items.slice(at).some((item) => item !== 'line')
}

/** What the browser itself does with the selection of the focused text. */
function clipboardItems({ session, desk }: OpenDocument): MenuItem[] {
  const { selection } = session.editor
  const nothing = selection === null || Range.isCollapsed(selection)
  const run = (command: 'cut' | 'copy') => () => void document.execCommand(command)
  return [
    {
      label: 'Cắt',
      icon: Scissors,
      keys: 'Ctrl+X',
      disabled: nothing || desk.readOnly.get(),
      run: run('cut'),
    },
    { label: 'Sao chép', icon: Copy, keys: 'Ctrl+C', disabled: nothing, run: run('copy') },
  ]
}
