import type { OpenDocument } from '../editor/sessionContext.ts'
import { Button } from '../ui/button.tsx'
import { type Accepted, acceptedWords, takeBackAccepted } from './acceptProposals.ts'
import type { GatherDesk } from './gatherDesk.ts'
import { openGather } from './gatherOpen.ts'

interface AcceptedLineProps {
  readonly open: OpenDocument
  readonly desk: GatherDesk
  readonly done: Accepted
}

/** What was accepted last, and the way back. */
export function AcceptedLine({ open, desk, done }: AcceptedLineProps) {
  return (
    <div className="gather-done" role="status" data-testid="gather-done">
      <p>{acceptedWords(done)} Hoàn tác trong văn bản không xoá số liệu khỏi kho.</p>
      <Button
        data-testid="gather-take-back"
        onClick={() => {
          desk.accepted.set(undefined)
          void takeBackAccepted(open, done).then(() => openGather(open))
        }}
      >
        Hoàn tác cả hai
      </Button>
    </div>
  )
}

interface ReviewFootProps {
  readonly count: number
  readonly isWriting: boolean
  readonly onClose: () => void
  readonly onAccept: () => void
}

export function ReviewFoot({ count, isWriting, onClose, onAccept }: ReviewFootProps) {
  return (
    <footer className="modal-foot gather-foot">
      <p className="quiet gather-keys">
        ↑ ↓ chuyển dòng · Dấu cách chọn, bỏ chọn · Enter sửa · A chọn mọi số chắc · / tìm chỉ tiêu ·
        N chỉ tiêu mới · S bỏ qua · Ctrl+Enter nhận
      </p>
      <Button onClick={onClose}>Đóng</Button>
      <Button
        look="primary"
        data-testid="gather-accept"
        disabled={count === 0 || isWriting}
        onClick={onAccept}
      >
        {isWriting ? 'Đang ghi…' : `Nhận ${count} số liệu`}
      </Button>
    </footer>
  )
}
