import type { DocumentTab } from '../tabs/openTabs.ts'
import { Modal } from '../ui/modal.tsx'
import { openBeside } from './beside.ts'
import { DocumentChoices } from './documentChoices.tsx'

interface BesideDialogProps {
  readonly main: DocumentTab
  readonly onClose: () => void
}

/** Which document to put beside this one. */
export function BesideDialog({ main, onClose }: BesideDialogProps) {
  return (
    <Modal
      open
      wide
      onClose={onClose}
      title="Mở cạnh văn bản này"
      note="Hai văn bản đứng cạnh nhau và cuộn theo nhau từng mục; văn bản bên cạnh mở ra để xem, muốn sửa thì bấm “Sửa”."
      testId="beside-dialog"
    >
      <DocumentChoices
        file={main.file.get()}
        testId="beside"
        onChoose={({ file, name }) => {
          onClose()
          openBeside(main, file, name)
        }}
      />
    </Modal>
  )
}
