import { Copy, Scissors } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { Range } from 'slate'
import { ReactEditor } from 'slate-react'
import { ContextMenu } from '../../ui/contextMenu.tsx'
import type { MenuItem } from '../../ui/menu.tsx'
import { isInTable } from '../commands/table/tableAt.ts'
import { type OpenDocument, useOpenDocument } from '../sessionContext.ts'
import { takeOverSelection } from '../syncSelection.ts'
import { actionItem } from './actionItem.ts'
import { tableItems } from './tableMenu.tsx'

/** What the menu offers after cutting and copying; what can't be done now is left out. */
const usual = [
  'paste',
  'pastePlain',
  'line',
  'openInline',
  'comment',
  'insertNote',
  'insertFigure',
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
      onOpen={() => takeOverSelection(editor)}
      onClosed={() => {
        const run = chosen.current
        chosen.current = undefined
        ReactEditor.focus(editor)
        run?.()
      }}
    >
      {children}
    </ContextMenu>
  )
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
