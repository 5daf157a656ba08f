import { useState } from 'react'
import { useSlateStatic } from 'slate-react'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Modal } from '../../ui/modal.tsx'
import { insertTable } from '../commands/insertBlock.ts'
import { MOST_COLUMNS } from '../commands/table/grid.ts'
import { nextFrame } from '../drawn.ts'
import { focusText } from '../focusText.ts'

/** What the squares offer; larger tables are typed in. */
const SQUARES = { rows: 8, columns: 10 }
const MOST_NEW_ROWS = 200

/** How many rows and columns the new table has: by the squares, or in figures. */
export function InsertTableDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useSlateStatic()
  const [rows, setRows] = useState('3')
  const [columns, setColumns] = useState('3')
  const size = { rows: count(rows, MOST_NEW_ROWS), columns: count(columns, MOST_COLUMNS) }
  const ready = size.rows !== undefined && size.columns !== undefined

  function insert(height: number | undefined, width: number | undefined): void {
    if (height === undefined || width === undefined) return
    insertTable(editor, height, width)
    onClose()
    nextFrame(editor, () => focusText(editor))
  }

  function show(height: number, width: number): void {
    setRows(String(height))
    setColumns(String(width))
  }

  return (
    <Modal
      open
      onClose={onClose}
      title="Chèn bảng"
      note="Hàng đầu là hàng tiêu đề, được lặp lại ở đầu mỗi trang."
      testId="table-dialog"
      footer={
        <>
          <Button onClick={onClose}>Huỷ</Button>
          <Button
            look="primary"
            disabled={!ready}
            onClick={() => insert(size.rows, size.columns)}
            data-testid="table-insert"
          >
            Chèn
          </Button>
        </>
      }
    >
      <form
        className="table-size"
        onSubmit={(event) => {
          event.preventDefault()
          insert(size.rows, size.columns)
        }}
      >
        <Squares rows={size.rows ?? 0} columns={size.columns ?? 0} onShow={show} onPick={insert} />
        <div className="table-size-fields">
          <TextField
            label="Số hàng"
            type="number"
            min={1}
            max={MOST_NEW_ROWS}
            value={rows}
            onChange={setRows}
            data-testid="table-rows"
          />
          <TextField
            label="Số cột"
            type="number"
            min={1}
            max={MOST_COLUMNS}
            value={columns}
            onChange={setColumns}
            data-testid="table-columns"
          />
        </div>
        <button type="submit" hidden />
      </form>
    </Modal>
  )
}

interface SquaresProps {
  readonly rows: number
  readonly columns: number
  readonly onShow: (rows: number, columns: number) => void
  readonly onPick: (rows: number, columns: number) => void
}

/** For the mouse; the fields beside them serve the keyboard. */
function Squares({ rows, columns, onShow, onPick }: SquaresProps) {
  const all = Array.from({ length: SQUARES.rows * SQUARES.columns }, (_, at) => ({
    row: Math.floor(at / SQUARES.columns) + 1,
    column: (at % SQUARES.columns) + 1,
  }))
  return (
    <div className="table-squares" aria-hidden data-testid="table-squares">
      {all.map(({ row, column }) => (
        <button
          key={`${row}-${column}`}
          type="button"
          tabIndex={-1}
          data-on={(row <= rows && column <= columns) || undefined}
          onMouseEnter={() => onShow(row, column)}
          onClick={() => onPick(row, column)}
        />
      ))}
    </div>
  )
}

function count(written: string, most: number): number | undefined {
  const number = Number(written)
  return Number.isInteger(number) && number >= 1 && number <= most ? number : undefined
}
