import type { ReviewSummary } from '../../shared/document/reviewSummary.ts'
import { ClaimsLine } from '../editor/claims/claimsStatus.tsx'
import { Button } from '../ui/button.tsx'
import { Modal } from '../ui/modal.tsx'

interface ReviewDialogProps {
  readonly summary: ReviewSummary
  /** Shows what is left. */
  readonly onShow: () => void
  readonly onExport: () => void
  readonly onClose: () => void
}

/** Asks before a document made from last year's goes out with what nobody has looked at. */
export function ReviewDialog({ summary, onShow, onExport, onClose }: ReviewDialogProps) {
  const { whole, partsWait } = summary
  const rows: readonly (readonly [number, string])[] = [
    [whole.inherited, 'đoạn kế thừa chưa rà soát'],
    [whole.numbers, 'số liệu của năm trước còn trong văn bản'],
    [whole.questions, 'câu hỏi chưa trả lời'],
  ]
  return (
    <Modal
      open
      onClose={onClose}
      title="Văn bản chưa rà soát xong"
      note="Văn bản này kế thừa từ năm trước. Những chỗ chưa xem lại có thể còn nội dung cũ."
      testId="review-dialog"
      footer={
        <>
          <Button onClick={onExport} data-testid="review-export-anyway">
            Vẫn xuất
          </Button>
          <Button look="primary" onClick={onShow} data-testid="review-show">
            Xem
          </Button>
        </>
      }
    >
      <ClaimsLine onShow={onClose} />
      <ul className="review-left" data-testid="review-left">
        {rows.map(([count, words]) =>
          count === 0 ? null : (
            <li key={words}>
              <strong>{count.toLocaleString('vi-VN')}</strong> {words}
            </li>
          ),
        )}
        {partsWait && <li>Phần thể thức (số, ngày, trích yếu, người ký) chưa rà soát</li>}
      </ul>
    </Modal>
  )
}
