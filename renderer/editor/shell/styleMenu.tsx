import { ChevronDown } from 'lucide-react'
import type { Editor } from 'slate'
import { ReactEditor, useSlateSelector, useSlateStatic } from 'slate-react'
import type { HeadingLevel } from '../../../shared/document/types.ts'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { type LineStyle, setStyle } from '../commands/setStyle.ts'
import { currentLine } from '../plugins/withWordKeys.ts'

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
  if (line.type === 'targetItem') return 'Chỉ tiêu từ kho'
  if (line.type === 'tableCell') return 'Ô của bảng'
  if (line.type === 'item') return line.level === 5 ? 'Tiết đánh chữ' : 'Tiết đánh số'
  if (line.type === 'bullet') {
    return line.level === 1 ? 'Gạch đầu dòng (-)' : 'Gạch đầu dòng con (+)'
  }
  return line.type === 'heading' ? `Đề mục cấp ${line.level}` : 'Đoạn văn'
}

export function StyleMenu() {
  const editor = useSlateStatic()
  const current = useSlateSelector(styleAtCursor)
  const items: MenuItem[] = styles.map(([label, style, keys]) => ({
    label,
    ...(keys !== undefined && { keys }),
    checked: label === current,
    run: () => setStyle(editor, style),
  }))
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
