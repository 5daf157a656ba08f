import { ChevronDown, Plus } from 'lucide-react'
import { useRef } from 'react'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { actionOf } from '../actions/allActions.ts'
import { keysToShow } from '../actions/keys.ts'
import { focusText } from '../focusText.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { actionIcons } from './actionIcons.ts'

/** Entries that open a window of their own, which takes the focus. */
const windows = [
  ['insertFigure', 'insert-figure'],
  ['insertSentence', 'insert-sentence'],
  ['insertTargets', 'insert-targets'],
  ['insertSummary', 'insert-summary'],
  ['insertChart', 'insert-chart'],
  ['insertNote', 'insert-note'],
  ['insertTable', 'insert-table'],
  ['insertSymbol', 'insert-symbol'],
] as const

export function InsertMenu() {
  const open = useOpenDocument()
  const toText = useRef(true)

  function entry(id: string, opensWindow: boolean): MenuItem {
    const action = actionOf(id)
    const { title, run } = action
    const [keys] = keysToShow(action)
    const icon = actionIcons[id]
    return {
      label: opensWindow ? `${title}…` : title,
      ...(icon !== undefined && { icon }),
      ...(keys !== undefined && { keys }),
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
        if (toText.current) focusText(open.session.editor)
        toText.current = true
      }}
      trigger={
        <button
          type="button"
          className="style-button insert-button"
          aria-label="Chèn"
          data-testid="insert-menu"
        >
          <Plus aria-hidden size={16} />
          <span>Chèn</span>
          <ChevronDown aria-hidden size={15} />
        </button>
      }
      items={[
        ...windows.map(([id, testId]) => ({ ...entry(id, true), testId })),
        'line' as const,
        entry('insertDivider', false),
      ]}
    />
  )
}
