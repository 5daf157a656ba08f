import { type DragEvent, useState } from 'react'
import { documents, importQuietly } from '../state/documents.ts'
import { useStore } from '../state/store.ts'
import { Button } from '../ui/button.tsx'
import { showFailure } from '../ui/toast.tsx'
import { startInside, WideWindow } from '../ui/wideWindow.tsx'
import { ChoicesPane } from './choicesPane.tsx'
import { makeRolled } from './makeRolled.ts'
import { moveRollRegion } from './moveRollRegion.ts'
import { proposalFor } from './numberField.tsx'
import { PreviewPane } from './previewPane.tsx'
import type { RollDesk, RollSource } from './rollDesk.ts'
import { closeRoll, rollDesk } from './rollOpen.ts'
import { SourceField } from './sourceField.tsx'

/** "Tạo từ văn bản năm trước", over the whole window. */
export function RollWindow() {
  const desk = useStore(rollDesk)
  return desk === undefined ? null : <OpenRoll desk={desk} />
}

function OpenRoll({ desk }: { readonly desk: RollDesk }) {
  const source = useStore(desk.source)
  const view = useStore(desk.view)
  const [isMaking, setMaking] = useState(false)
  // What it says of the period hangs on the fields.
  useStore(desk.typed)
  const isReady = source.kind === 'read' && view.preview !== undefined && desk.wish() !== undefined

  async function make(): Promise<void> {
    if (!isReady || isMaking) return
    setMaking(true)
    const preview = await desk.shown()
    if (preview === undefined) return setMaking(false)
    const proposed = proposalFor(desk.register.get(), preview.parts, preview.to)
    const made = await makeRolled(desk, desk.takesNumber.get() ? proposed?.number : undefined)
    setMaking(false)
    if (!made.ok) showFailure(made.error)
  }

  const drop = {
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault()
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      void importQuietly(event.dataTransfer.files).then((file) => {
        if (file !== undefined) void desk.choose(file)
      })
    },
  }

  return (
    <WideWindow
      title="Tạo từ văn bản năm trước"
      className="roll"
      testId="roll-window"
      onOpenAutoFocus={startInside}
      onKeyDown={(event) => {
        if (event.key === 'F6') moveRollRegion(event.shiftKey ? -1 : 1)
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void make()
        else return
        event.preventDefault()
      }}
      {...drop}
      onClose={closeRoll}
    >
      <div className="roll-body">
        <Body desk={desk} source={source} />
      </div>
      <footer className="modal-foot roll-foot">
        <p className="quiet roll-keys">
          {source.kind === 'read' &&
            'F6 chuyển vùng · ↑ ↓ chuyển dòng · Dấu cách đổi hoặc giữ năm · Ctrl+Enter tạo văn bản'}
          {source.kind === 'none' && '↑ ↓ chuyển dòng · Enter chọn văn bản'}
        </p>
        <Button onClick={closeRoll}>Huỷ</Button>
        <Button
          look="primary"
          data-testid="roll-make"
          disabled={!isReady || isMaking}
          onClick={() => void make()}
        >
          {isMaking ? 'Đang tạo…' : 'Tạo văn bản'}
        </Button>
      </footer>
    </WideWindow>
  )
}

function focusAtOnce(button: HTMLElement | null): void {
  button?.focus()
}

interface BodyProps {
  readonly desk: RollDesk
  readonly source: RollSource
}

function Body({ desk, source }: BodyProps) {
  const listed = useStore(documents)
  if (source.kind === 'read') {
    return (
      <>
        <ChoicesPane key={source.file} desk={desk} source={source} />
        <PreviewPane key={`preview ${source.file}`} desk={desk} source={source} />
      </>
    )
  }
  if (source.kind === 'reading') {
    return (
      <div className="empty gather-wait">
        <p role="status">Đang đọc văn bản nguồn…</p>
      </div>
    )
  }
  if (source.kind === 'failed') {
    const name = listed?.find(({ file }) => file === source.file)?.name ?? source.file
    return (
      <div className="empty gather-wait" role="alert" data-testid="roll-failed">
        <h2>Không đọc được “{name}”</h2>
        <p>{source.message}</p>
        <Button ref={focusAtOnce} look="primary" onClick={() => desk.forget()}>
          Chọn văn bản khác
        </Button>
      </div>
    )
  }
  return (
    <>
      <SourceField onChoose={(file) => void desk.choose(file)} />
      <div className="roll-preview roll-explain">
        <h3>Văn bản năm nay từ văn bản năm trước</h3>
        <ul>
          <li>
            Dàn ý giữ nguyên; năm và nhiệm kỳ chuyển sang kỳ mới, từng chỗ đổi hay giữ đều xem và
            lật lại được.
          </li>
          <li>
            Số liệu gắn với kho lấy theo kỳ mới; số còn là chữ thường được đánh dấu là của năm
            trước.
          </li>
          <li>Số và ngày để trống; người ký, nơi nhận lấy theo Cài đặt.</li>
          <li>Văn bản năm trước không bị sửa.</li>
        </ul>
      </div>
    </>
  )
}
