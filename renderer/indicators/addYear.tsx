import { useState } from 'react'
import { readYear } from '../home/readYear.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Modal } from '../ui/modal.tsx'

interface AddYearDialogProps {
  /** What the field begins with. */
  readonly proposed: number
  readonly onAdd: (year: number) => void
  readonly onClose: () => void
}

/** "Thêm năm": columns for a year without figures and documents. */
export function AddYearDialog({ proposed, onAdd, onClose }: AddYearDialogProps) {
  const [words, setWords] = useState(String(proposed))
  const year = readYear(words)

  function add(): void {
    if (year === undefined) return
    onAdd(year)
    onClose()
  }

  return (
    <Modal
      open
      onClose={onClose}
      title="Thêm năm vào bảng"
      testId="add-year-dialog"
      footer={
        <>
          <Button onClick={onClose}>Huỷ</Button>
          <Button look="primary" disabled={year === undefined} onClick={add}>
            Thêm
          </Button>
        </>
      }
    >
      <TextField
        label="Năm"
        {...(year === undefined && { error: 'Năm gồm bốn chữ số, ví dụ 2026.' })}
        value={words}
        inputMode="numeric"
        maxLength={4}
        data-testid="add-year"
        onChange={setWords}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add()
        }}
      />
    </Modal>
  )
}
