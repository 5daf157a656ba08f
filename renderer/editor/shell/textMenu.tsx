import { ClipboardPaste, Copy, type LucideIcon, Scissors, Superscript } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { Range } from 'slate'
import { ReactEditor } from 'slate-react'
import { ContextMenu } from '../../ui/contextMenu.tsx'
import type { MenuItem } from '../../ui/menu.tsx'
import { allActions } from '../actions/allActions.ts'
import { shownKeys } from '../actions/keys.ts'
import { canRun } from '../actions/runAction.ts'
import { isInTable } from '../commands/table/tableAt.ts'
import type { OpenDocument } from '../sessionContext.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { tableEntries } from './tableMenu.tsx'

type Entry = readonly [string, LucideIcon?]

/** Actions that the menu offers after the clipboard's; those that can't be done are left out. */
const usual: readonly (Entry | 'line')[] = [
  ['pastePlain'],
  'line',
  ['openInline'],
  ['insertNote', Superscript],
  ['insertFigure'],
  ['addComment'],
  'line',
  ['restartNumbering'],
  ['continueNumbering'],
  ['runIn'],
]

/** The menu of the right mouse button in the text. */
export function TextMenu({ children }: { readonly children: ReactNode }) {
  const open = useOpenDocument()
  const { editor } = open.session
  // Run once the text has the focus again: a chosen action may move it on.
  const chosen = useRef<() => unknown>(undefined)

  const choice = (run: () => unknown): (() => void) => {
    return () => {
      chosen.current = run
    }
  }

  function items(): (MenuItem | 'line')[] {
    const listed: (MenuItem | 'line')[] = clipboardItems(open, choice)
    for (const entry of [
      ...usual,
      ...(isInTable(editor) ? ['line' as const, ...tableEntries] : []),
    ]) {
      if (entry === 'line') {
        if (listed.at(-1) !== 'line') listed.push('line')
        continue
      }
      const [id, icon] = entry
      const action = allActions.find((one) => one.id === id)
      if (action === undefined || !canRun(action, open)) continue
      listed.push({
        label: action.title,
        ...(icon && { icon }),
        ...(action.keys?.[0] !== undefined && { keys: shownKeys(action.keys[0]) }),
        danger: id === 'deleteTable',
        testId: `context-${id}`,
        run: choice(() => action.run(open)),
      })
    }
    return listed.at(-1) === 'line' ? listed.slice(0, -1) : listed
  }

  return (
    <ContextMenu
      items={items}
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

/** What the browser itself does with the selection of the focused text. */
function clipboardItems(
  { session, desk }: OpenDocument,
  choice: (run: () => unknown) => () => void,
): MenuItem[] {
  const { selection } = session.editor
  const nothing = selection === null || Range.isCollapsed(selection)
  const readOnly = desk.readOnly.get()
  const exec = (command: string): (() => void) => choice(() => document.execCommand(command))
  return [
    {
      label: 'Cắt',
      icon: Scissors,
      keys: 'Ctrl+X',
      disabled: nothing || readOnly,
      run: exec('cut'),
    },
    { label: 'Sao chép', icon: Copy, keys: 'Ctrl+C', disabled: nothing, run: exec('copy') },
    { label: 'Dán', icon: ClipboardPaste, keys: 'Ctrl+V', disabled: readOnly, run: exec('paste') },
  ]
}
