import { useState } from 'react'
import { normalizeText } from '../../shared/text/normalize.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Modal } from '../ui/modal.tsx'

interface VersionNameDialogProps {
  readonly title: string
  readonly note: string
  readonly start?: string
  readonly onClose: () => void
  readonly onName: (name: string) => void
}

/** Asks how a version is to be called. */
export function VersionNameDialog(props: VersionNameDialogProps) {
  const { title, note, start = '', onClose, onName } = props
  const [name, setName] = useState(start)
  const clean = normalizeText(name).trim()

  function save(): void {
    if (clean === '') return
    onClose()
    onName(clean)
  }

  return (
    <Modal
      open
      onClose={onClose}
      title={title}
      note={note}
      testId="version-name-dialog"
      footer={
        <>
          <Button onClick={onClose}>Huỷ</Button>
          <Button
            look="primary"
            disabled={clean === ''}
            data-testid="version-name-save"
            onClick={save}
          >
            Lưu
          </Button>
        </>
      }
    >
      <TextField
        label="Tên phiên bản"
        placeholder="Ví dụ: Bản gửi Thường trực"
        value={name}
        maxLength={120}
        data-testid="version-name"
        onChange={setName}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) save()
        }}
      />
    </Modal>
  )
}
