import { useState } from 'react'
import type { DocumentEntry } from '../../shared/api/contract.ts'
import { normalizeText } from '../../shared/text/normalize.ts'
import { renameDocument } from '../state/documents.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Modal } from '../ui/modal.tsx'

interface RenameDialogProps {
  readonly entry: DocumentEntry
  readonly onClose: () => void
}

export function RenameDialog({ entry, onClose }: RenameDialogProps) {
  const [name, setName] = useState(entry.name)
  const clean = normalizeText(name).trim()

  function save(): void {
    if (clean === '') return
    if (clean !== entry.name) void renameDocument(entry.file, clean)
    onClose()
  }

  return (
    <Modal
      open
      onClose={onClose}
      title="Đổi tên văn bản"
      testId="rename-dialog"
      footer={
        <>
          <Button onClick={onClose}>Huỷ</Button>
          <Button look="primary" disabled={clean === ''} onClick={save}>
            Đổi tên
          </Button>
        </>
      }
    >
      <TextField
        label="Tên mới"
        value={name}
        maxLength={200}
        onChange={setName}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) save()
        }}
      />
    </Modal>
  )
}
