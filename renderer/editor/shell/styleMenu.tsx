import { ChevronDown } from 'lucide-react'
import type { Editor } from 'slate'
import { ReactEditor, useSlateSelector, useSlateStatic } from 'slate-react'
import type { HeadingLevel } from '../../../shared/document/types.ts'
import { indicatorStore } from '../../state/indicators.ts'
import { useStore } from '../../state/store.ts'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { showToast } from '../../ui/toast.tsx'
import { freeTargetAt, returnToStore } from '../commands/returnToStore.ts'
import { type LineStyle, selectedLines, setStyle } from '../commands/setStyle.ts'
import { currentLine } from '../plugins/withWordKeys.ts'
import { useOpenDocument } from '../sessionContext.ts'

const levels: readonly HeadingLevel[] = [1, 2, 3, 4, 5]

const styles: readonly (readonly [string, LineStyle, string?])[] = [
  ['Đoạn văn', { type: 'paragraph' }, 'Ctrl+Alt+0'],
  ...levels.map(
    (level) => [`Đề mục cấp ${level}`, { type: 'heading', level }, `Ctrl+Alt+${level}`] as const,
  ),
  ['Gạch đầu dòng (-)', { type: 'bullet', level: 1 }, 'Ctrl+Shift+L'],
  ['Gạch đầu dòng con (+)', { type: 'bullet', level: 2 }],
  ['Tiết đánh số', { type: 'item', level: 4 }],
  ['Tiết đánh chữ', { type: 'item', level: 5 }],
]

/** Name of the style of the line with the cursor, as Word shows it. */
function styleAtCursor(editor: Editor): string {
  const line = currentLine(editor)?.[0]
  if (line === undefined) return 'Kiểu'
  if (line.type === 'targetItem') return line.free ? 'Chỉ tiêu sửa tay' : 'Chỉ tiêu từ kho'
  if (line.type === 'tableCell') return 'Ô của bảng'
  if (line.type === 'item') return line.level === 5 ? 'Tiết đánh chữ' : 'Tiết đánh số'
  if (line.type === 'bullet') {
    return line.level === 1 ? 'Gạch đầu dòng (-)' : 'Gạch đầu dòng con (+)'
  }
  return line.type === 'heading' ? `Đề mục cấp ${line.level}` : 'Đoạn văn'
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
  const { session } = useOpenDocument()
  const store = useStore(indicatorStore)
  const current = useSlateSelector(styleAtCursor)
  const styled = useSlateSelector(canRestyle)
  const free = useSlateSelector(onFreeTarget)
  const items: (MenuItem | 'line')[] = styles.map(([label, style, keys]) => ({
    label,
    ...(keys !== undefined && { keys }),
    checked: label === current,
    disabled: !styled,
    run: () => setStyle(editor, style),
  }))
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
      focusAfter={() => ReactEditor.focus(editor)}
      trigger={
        <button type="button" className="style-button" data-testid="style-menu">
          <span>{current}</span>
          <ChevronDown aria-hidden size={15} />
        </button>
      }
      items={items}
    />
  )
}
