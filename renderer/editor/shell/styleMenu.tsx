import { ChevronDown } from 'lucide-react'
import type { Editor } from 'slate'
import { useSlateStatic } from 'slate-react'
import { indicatorStore } from '../../state/indicators.ts'
import { useStore } from '../../state/store.ts'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { showToast } from '../../ui/toast.tsx'
import { actionOf } from '../actions/allActions.ts'
import { keysToShow } from '../actions/keys.ts'
import { freeTargetAt, returnToStore } from '../commands/returnToStore.ts'
import { selectedLines } from '../commands/setStyle.ts'
import { focusText } from '../focusText.ts'
import { currentLine } from '../plugins/withWordKeys.ts'
import { useOpenDocument } from '../sessionContext.ts'
import type { LineElement } from '../slateTypes.ts'
import { useAtCursor } from './useAtCursor.ts'

/** The styles of lines, by the actions that set them. */
const styles = [
  'paragraph',
  ...([1, 2, 3, 4, 5] as const).map((level) => `heading${level}`),
  'bullet',
  'subBullet',
  'numbered',
  'lettered',
] as const

/** Name of the style of the line with the cursor, as Word shows it. */
function styleAtCursor(editor: Editor): string {
  const line = currentLine(editor)?.[0]
  if (line === undefined) return 'Kiểu'
  if (line.type === 'targetItem') return line.free ? 'Chỉ tiêu sửa tay' : 'Chỉ tiêu từ kho'
  if (line.type === 'tableCell') return 'Ô của bảng'
  return actionOf(styleId(line)).title
}

function styleId(line: Exclude<LineElement, { type: 'targetItem' | 'tableCell' }>): string {
  switch (line.type) {
    case 'item':
      return line.level === 5 ? 'lettered' : 'numbered'
    case 'bullet':
      return line.level === 1 ? 'bullet' : 'subBullet'
    case 'heading':
      return `heading${line.level}`
    case 'paragraph':
      return 'paragraph'
  }
}

/** Targets and cells of tables keep their style. */
function canRestyle(editor: Editor): boolean {
  return selectedLines(editor).length > 0
}

function onFreeTarget(editor: Editor): boolean {
  return freeTargetAt(editor) !== undefined
}

export function StyleMenu() {
  const editor = useSlateStatic()
  const open = useOpenDocument()
  const { session } = open
  const store = useStore(indicatorStore)
  const current = useAtCursor(styleAtCursor)
  const styled = useAtCursor(canRestyle)
  const free = useAtCursor(onFreeTarget)
  const items: (MenuItem | 'line')[] = styles.map((id) => {
    const action = actionOf(id)
    const [keys] = keysToShow(action)
    return {
      label: action.title,
      ...(keys !== undefined && { keys }),
      checked: action.title === current,
      disabled: !styled,
      run: () => void action.run(open),
    }
  })
  if (free && store !== undefined) {
    items.push('line', {
      label: 'Trả về câu của kho',
      testId: 'return-to-store',
      run: () => {
        if (returnToStore(editor, session.meta.get(), store)) return
        showToast({ words: 'Kho không còn câu cho chỉ tiêu này; câu đã sửa được giữ nguyên.' })
      },
    })
  }
  return (
    <Menu
      align="start"
      focusAfter={() => focusText(editor)}
      trigger={
        <button
          type="button"
          className="style-button"
          aria-label={`Kiểu dòng: ${current}`}
          data-testid="style-menu"
        >
          <span>{current}</span>
          <ChevronDown aria-hidden size={15} />
        </button>
      }
      items={items}
    />
  )
}
