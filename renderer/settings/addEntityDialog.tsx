import { useState } from 'react'
import { normalizeText } from '../../shared/text/normalize.ts'
import { call } from '../api.ts'
import { loadIndicators } from '../state/indicators.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceField, TextField } from '../ui/field.tsx'
import { Modal } from '../ui/modal.tsx'
import { type EntityLevel, entityLevels, levelOfName } from './entityLevels.ts'

interface AddEntityDialogProps {
  readonly onClose: () => void
  /** Gets the id of the unit, which the store knows by then. */
  readonly onAdded: (id: string) => void
}

/** A unit that the store does not know yet; it begins without figures. */
export function AddEntityDialog({ onClose, onAdded }: AddEntityDialogProps) {
  const [name, setName] = useState('')
  const [level, setLevel] = useState<EntityLevel>()
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const clean = normalizeText(name).replace(/\s+/g, ' ').trim()
  const shownLevel = level ?? levelOfName(clean) ?? entityLevels[0]

  async function add(): Promise<void> {
    if (clean === '' || busy) return
    setBusy(true)
    const added = await call('entities.add', { name: clean, level: shownLevel })
    if (!added.ok) {
      setError(added.error.message)
      setBusy(false)
      return
    }
    await loadIndicators()
    onAdded(added.value.id)
    onClose()
  }

  return (
    <Modal
      open
      onClose={onClose}
      title="Thêm đơn vị"
      note="Đơn vị mới chưa có số liệu; văn bản để trống chỗ cần điền cho đến khi nhập số."
      testId="entity-dialog"
      footer={
        <>
          <Button onClick={onClose}>Huỷ</Button>
          <Button
            look="primary"
            disabled={clean === '' || busy}
            data-testid="entity-add"
            onClick={() => void add()}
          >
            Thêm đơn vị
          </Button>
        </>
      }
    >
      <TextField
        label="Tên đơn vị"
        note="Viết như trong câu văn: tỉnh Đắk Lắk, xã Long Hữu."
        {...(error !== undefined && { error })}
        value={name}
        maxLength={200}
        data-testid="entity-name"
        onChange={(words) => {
          setName(words)
          setError(undefined)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void add()
        }}
      />
      <ChoiceField
        label="Cấp"
        value={shownLevel}
        choices={entityLevels.map((one) => [one, one] as const)}
        onChange={setLevel}
        testId="entity-level"
      />
    </Modal>
  )
}
