import { importNotes } from '../state/documents.ts'
import { useStore } from '../state/store.ts'
import { Button } from '../ui/button.tsx'
import { Modal } from '../ui/modal.tsx'

const kindNames = {
  doubtful: 'Cần xem lại',
  dropped: 'Đã bỏ',
  joined: 'Đã nối',
  info: 'Ghi chú',
} as const

/** What the reading of a text was unsure of, with the lines to look at. */
export function ImportNotesDialog() {
  const notes = useStore(importNotes)
  if (notes === undefined) return null
  const close = () => importNotes.set(undefined)
  return (
    <Modal
      open
      wide
      onClose={close}
      title="Kết quả đọc tệp"
      note={`Có ${notes.length} chỗ nên xem lại. Văn bản đã mở, không mất chữ nào.`}
      testId="import-notes"
      footer={
        <Button look="primary" onClick={close}>
          Đã hiểu
        </Button>
      }
    >
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Dòng</th>
            <th scope="col">Loại</th>
            <th scope="col">Nội dung</th>
          </tr>
        </thead>
        <tbody>
          {notes.slice(0, 300).map((note) => (
            <tr key={`${note.line}-${note.kind}-${note.message}`}>
              <td className="number">{note.line}</td>
              <td>{kindNames[note.kind]}</td>
              <td>{note.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {notes.length > 300 && <p className="quiet">… và {notes.length - 300} dòng nữa.</p>}
    </Modal>
  )
}
