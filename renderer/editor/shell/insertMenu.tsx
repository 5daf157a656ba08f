import {
  ChevronDown,
  Hash,
  ListChecks,
  type LucideIcon,
  Minus,
  Omega,
  Plus,
  Superscript,
  Table,
} from 'lucide-react'
import { useRef } from 'react'
import { ReactEditor } from 'slate-react'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { actionOf } from '../actions/allActions.ts'
import { shownKeys } from '../actions/keys.ts'
import { useOpenDocument } from '../sessionContext.ts'

/** Entries that open a window of their own, which takes the focus. */
const windows = [
  ['insertFigure', Hash, 'insert-figure'],
  ['insertTargets', ListChecks, 'insert-targets'],
  ['insertNote', Superscript, 'insert-note'],
  ['insertTable', Table, 'insert-table'],
  ['insertSymbol', Omega, 'insert-symbol'],
] as const satisfies readonly (readonly [string, LucideIcon, string])[]

const inText = [['insertDivider', Minus]] as const satisfies readonly (readonly [
  string,
  LucideIcon,
])[]

export function InsertMenu() {
  const open = useOpenDocument()
  const toText = useRef(true)

  function entry(id: string, icon: LucideIcon, opensWindow: boolean): MenuItem {
    const { title, keys, run } = actionOf(id)
    return {
      label: opensWindow ? `${title}…` : title,
      icon,
      ...(keys?.[0] !== undefined && { keys: shownKeys(keys[0]) }),
      run: () => {
        toText.current = !opensWindow
        run(open)
      },
    }
  }

  return (
    <Menu
      align="start"
      focusAfter={() => {
        if (toText.current) ReactEditor.focus(open.session.editor)
        toText.current = true
      }}
      trigger={
        <button type="button" className="style-button insert-button" data-testid="insert-menu">
          <Plus aria-hidden size={16} />
          <span>Chèn</span>
          <ChevronDown aria-hidden size={15} />
        </button>
      }
      items={[
        ...windows.map(([id, icon, testId]) => ({ ...entry(id, icon, true), testId })),
        'line' as const,
        ...inText.map(([id, icon]) => entry(id, icon, false)),
      ]}
    />
  )
}
