import { ClaimsLine } from '../editor/claims/claimsStatus.tsx'
import { Button } from '../ui/button.tsx'
import { Modal } from '../ui/modal.tsx'

interface CommentsDialogProps {
  /** Comments that nobody has settled yet. */
  readonly waiting: number
  readonly onExport: (comments: boolean) => void
  readonly onClose: () => void
}

/** Asks before a document with open comments goes out as Word. */
export function CommentsDialog({ waiting, onExport, onClose }: CommentsDialogProps) {
  return (
    <Modal
      open
      onClose={onClose}
      title={`Còn ${waiting} góp ý chưa xử lý`}
      note="Bản sạch không có góp ý, dùng để ban hành. Bản kèm góp ý dùng để trao đổi: mở bằng Word sẽ thấy góp ý bên lề."
      testId="comments-dialog"
      footer={
        <>
          <Button onClick={() => onExport(true)} data-testid="export-with-comments">
            Xuất kèm góp ý
          </Button>
          <Button look="primary" onClick={() => onExport(false)} data-testid="export-clean">
            Xuất bản sạch
          </Button>
        </>
      }
    >
      <ClaimsLine onShow={onClose} />
    </Modal>
  )
}
