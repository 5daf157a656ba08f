import { useState } from 'react'
import type { GridView } from '../indicators/gridDesk.ts'
import { exportTable } from '../state/export.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceField } from '../ui/field.tsx'
import { Modal } from '../ui/modal.tsx'
import { viewSheet } from './viewSheet.ts'

interface ExportDialogProps {
  readonly view: GridView
  readonly onClose: () => void
}

type What = 'view' | 'store'
type Format = 'xlsx' | 'csv'

const formats: readonly (readonly [Format, string])[] = [
  ['xlsx', 'Excel (.xlsx)'],
  ['csv', 'Văn bản phân cách (.csv)'],
]

/** "Xuất Excel": the table as it is shown, or all of the store. */
export function ExportDialog({ view, onClose }: ExportDialogProps) {
  const rows = view.rows.filter(({ kind }) => kind === 'indicator').length
  const [what, setWhat] = useState<What>(rows === 0 ? 'store' : 'view')
  const [format, setFormat] = useState<Format>('xlsx')
  const entity = view.store.entities.get(view.entity)?.name ?? view.entity
  const choices: readonly (readonly [What, string, string])[] = [
    [
      'view',
      'Bảng đang xem',
      `${rows} chỉ tiêu, ${view.columns.length} cột số liệu của ${entity}; nhóm đang thu gọn không xuất.`,
    ],
    [
      'store',
      'Toàn bộ kho chỉ tiêu',
      `${view.store.data.observations.length} số liệu của mọi đơn vị, mọi kỳ.`,
    ],
  ]
  function start(): void {
    onClose()
    void exportTable({
      name: 'Kho chỉ tiêu',
      format,
      what: what === 'store' ? 'store' : [viewSheet(view)],
    })
  }
  return (
    <Modal
      open
      onClose={onClose}
      title="Xuất Excel"
      testId="table-export"
      footer={
        <>
          <Button onClick={onClose}>Thôi</Button>
          <Button look="primary" data-testid="table-export-start" onClick={start}>
            Xuất
          </Button>
        </>
      }
    >
      <fieldset className="export-choice">
        <legend className="field-label">Xuất gì</legend>
        {choices.map(([id, name, note]) => (
          <label key={id} className="tick">
            <input
              type="radio"
              name="export-what"
              checked={what === id}
              disabled={id === 'view' && rows === 0}
              data-testid={`table-export-${id}`}
              onChange={() => setWhat(id)}
            />
            <span>
              {name}
              <br />
              <span className="quiet">{note}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <ChoiceField
        label="Dạng tệp"
        value={format}
        choices={formats}
        testId="table-export-format"
        onChange={setFormat}
      />
    </Modal>
  )
}
