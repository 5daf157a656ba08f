import { Button } from '../ui/button.tsx'
import { Modal } from '../ui/modal.tsx'

interface DropDraftDialogProps {
  readonly why: string
  /** True: leave without what was typed. */
  readonly onAnswer: (drop: boolean) => void
}

/** The settings can't be saved; leaving would lose them. */
export function DropDraftDialog({ why, onAnswer }: DropDraftDialogProps) {
  return (
    <Modal
      open
      onClose={() => onAnswer(false)}
      title="Chưa lưu được cài đặt"
      note={why}
      testId="settings-drop-dialog"
      footer={
        <>
          <Button look="danger" data-testid="settings-drop" onClick={() => onAnswer(true)}>
            Bỏ thay đổi
          </Button>
          <Button look="primary" onClick={() => onAnswer(false)}>
            Ở lại sửa
          </Button>
        </>
      }
    >
      <p>Rời màn hình này bây giờ thì những gì vừa sửa sẽ mất.</p>
    </Modal>
  )
}
