import { useState } from 'react'
import { Range } from 'slate'
import { useSlateStatic } from 'slate-react'
import {
  addCounts,
  type Counts,
  countBlock,
  countBody,
  noCounts,
} from '../../../shared/document/counts.ts'
import type { Block } from '../../../shared/document/types.ts'
import { Button } from '../../ui/button.tsx'
import { Modal } from '../../ui/modal.tsx'
import { sectionAtCursor } from '../commands/sectionAt.ts'
import { countRange } from './countRange.ts'

const rows = [
  ['Số chữ', 'words'],
  ['Ký tự, kể cả dấu cách', 'letters'],
  ['Ký tự, không kể dấu cách', 'lettersWithoutSpaces'],
  ['Đoạn và đề mục', 'paragraphs'],
  ['Chú thích', 'notes'],
  ['Số chữ trong chú thích', 'noteWords'],
  ['Số liệu từ kho', 'figures'],
] as const satisfies readonly (readonly [string, keyof Counts])[]

/** "Đếm chữ": of the whole document, of the section with the cursor, of what is selected. */
export function CountsDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useSlateStatic()
  // Counted when the dialog opens: nobody writes behind it.
  const [columns] = useState(() => {
    // The editor's blocks are the document's, but for the divider, which has no words.
    const blocks = editor.children as Block[]
    const list: (readonly [string, Counts])[] = [['Cả văn bản', countBody(blocks)]]
    const section = sectionAtCursor(editor)
    if (section !== undefined) {
      const inside = blocks.slice(section.start, section.end).map(countBlock)
      list.push(['Mục đang viết', inside.reduce(addCounts, noCounts)])
    }
    const { selection } = editor
    if (selection !== null && !Range.isCollapsed(selection)) {
      list.push(['Đang chọn', countRange(editor, selection)])
    }
    return list
  })
  return (
    <Modal
      open
      onClose={onClose}
      title="Đếm chữ"
      testId="counts-dialog"
      footer={
        <Button look="primary" onClick={onClose}>
          Đóng
        </Button>
      }
    >
      <table className="plain-table counts-table">
        <thead>
          <tr>
            <td />
            {columns.map(([name]) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, key]) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {columns.map(([name, counts]) => (
                <td key={name} className="number" data-testid={`count-${key}`}>
                  {counts[key].toLocaleString('vi-VN')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  )
}
