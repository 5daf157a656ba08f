import { CalendarPlus } from 'lucide-react'
import { useState } from 'react'
import { readYear } from '../home/readYear.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Modal } from '../ui/modal.tsx'

interface AddYearProps {
  /** What the field begins with. */
  readonly proposed: number
  readonly onAdd: (year: number) => void
}

/** "Thêm năm": columns for a year without figures and documents. */
export function AddYear({ proposed, onAdd }: AddYearProps) {
  const [words, setWords] = useState<string>()
  const year = readYear(words ?? '')
  const close = (): void => setWords(undefined)

  function add(): void {
    if (year === undefined) return
    onAdd(year)
    close()
  }

  return (
    <>
      <Button
        icon={CalendarPlus}
        data-testid="indicator-add-year"
        onClick={() => setWords(String(proposed))}
      >
        Thêm năm
      </Button>
      {words !== undefined && (
        <Modal
          open
          onClose={close}
          title="Thêm năm vào bảng"
          testId="add-year-dialog"
          footer={
            <>
              <Button onClick={close}>Huỷ</Button>
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
      )}
    </>
  )
}
