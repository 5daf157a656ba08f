import { useState } from 'react'
import type { TemplateSummary } from '../../shared/template/types.ts'
import { normalizeText } from '../../shared/text/normalize.ts'
import { call } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Modal } from '../ui/modal.tsx'
import { showFailure } from '../ui/toast.tsx'

interface RenameTemplateDialogProps {
  readonly template: TemplateSummary
  readonly onClose: () => void
}

export function RenameTemplateDialog({ template, onClose }: RenameTemplateDialogProps) {
  const [name, setName] = useState(template.name)
  const [description, setDescription] = useState(template.description)
  const clean = (words: string): string => normalizeText(words).replace(/\s+/g, ' ').trim()
  const isGood = clean(name) !== '' && clean(description) !== ''

  async function save(): Promise<void> {
    if (!isGood) return
    onClose()
    const { id } = template
    const renamed = await call('templates.rename', {
      id,
      name: clean(name),
      description: clean(description),
    })
    if (!renamed.ok) showFailure(renamed.error)
  }

  return (
    <Modal
      open
      onClose={onClose}
      title="Đổi tên và mô tả"
      testId="template-rename-dialog"
      footer={
        <>
          <Button onClick={onClose}>Huỷ</Button>
          <Button
            look="primary"
            disabled={!isGood}
            data-testid="template-rename-save"
            onClick={() => void save()}
          >
            Lưu
          </Button>
        </>
      }
    >
      <TextField
        label="Tên mẫu"
        value={name}
        maxLength={200}
        data-testid="template-rename-name"
        onChange={setName}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void save()
        }}
      />
      <TextField label="Mô tả" value={description} maxLength={500} onChange={setDescription} />
    </Modal>
  )
}
