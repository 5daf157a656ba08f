import { ChevronDown, Hash, ListChecks, Minus, Plus, Superscript, Table } from 'lucide-react'
import { useRef } from 'react'
import { ReactEditor, useSlateStatic } from 'slate-react'
import { Menu } from '../../ui/menu.tsx'
import { insertDivider, insertTable } from '../commands/insertBlock.ts'
import { insertFootnote } from '../commands/insertInline.ts'
import { useOpenDocument } from '../sessionContext.ts'

interface InsertMenuProps {
  readonly onFigure: () => void
  readonly onTargets: () => void
}

export function InsertMenu({ onFigure, onTargets }: InsertMenuProps) {
  const editor = useSlateStatic()
  const { desk } = useOpenDocument()
  // Dialogs and the note's window take the focus themselves.
  const toText = useRef(true)
  const elsewhere = (run: () => void) => () => {
    toText.current = false
    run()
  }
  return (
    <Menu
      align="start"
      focusAfter={() => {
        if (toText.current) ReactEditor.focus(editor)
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
        {
          label: 'Số liệu từ kho…',
          icon: Hash,
          testId: 'insert-figure',
          run: elsewhere(onFigure),
        },
        {
          label: 'Danh sách chỉ tiêu…',
          icon: ListChecks,
          testId: 'insert-targets',
          run: elsewhere(onTargets),
        },
        {
          label: 'Chú thích cuối trang',
          icon: Superscript,
          keys: 'Ctrl+Alt+F',
          testId: 'insert-note',
          run: elsewhere(() => {
            const note = insertFootnote(editor)
            if (note !== undefined) desk.note.set(note.id)
          }),
        },
        'line',
        { label: 'Bảng 3 x 3', icon: Table, run: () => insertTable(editor, 3, 3) },
        { label: 'Dòng ngăn cách', icon: Minus, run: () => insertDivider(editor) },
      ]}
    />
  )
}
