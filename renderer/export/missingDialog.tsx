import { ClaimsLine } from '../editor/claims/claimsStatus.tsx'
import type { FigureRow } from '../editor/listFigures.ts'
import { Button } from '../ui/button.tsx'
import { Modal } from '../ui/modal.tsx'
import { ReviewLine } from './reviewLine.tsx'

interface MissingDialogProps {
  readonly rows: readonly FigureRow[]
  readonly nameOf: (row: FigureRow) => string
  readonly onJump: (row: FigureRow) => void
  readonly onExport: () => void
  readonly onClose: () => void
}

/** Asks before a document with gaps is exported. */
export function MissingDialog({ rows, nameOf, onJump, onExport, onClose }: MissingDialogProps) {
  return (
    <Modal
      open
      onClose={onClose}
      title={`Còn ${rows.length} chỗ chưa có số liệu`}
      note="Những chỗ này sẽ in “[chưa có số liệu]”. Bấm vào một dòng để đến chỗ đó."
      testId="missing-dialog"
      footer={
        <>
          <Button onClick={onClose}>Quay lại sửa</Button>
          <Button look="primary" onClick={onExport} data-testid="export-anyway">
            Vẫn xuất
          </Button>
        </>
      }
    >
      <ClaimsLine onShow={onClose} />
      <ReviewLine onShow={onClose} />
      <ul className="missing-list">
        {rows.map((row) => (
          <li key={row.figure.id}>
            <button type="button" className="figure-row" onClick={() => onJump(row)}>
              <span>{nameOf(row)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
