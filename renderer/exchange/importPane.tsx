import { useEffect, useRef, useState } from 'react'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { useStore } from '../state/store.ts'
import { Button } from '../ui/button.tsx'
import { Modal } from '../ui/modal.tsx'
import { startInside, WideWindow } from '../ui/wideWindow.tsx'
import { ImportConflicts } from './importConflicts.tsx'
import {
  closeImport,
  hasChoices,
  type ImportStage,
  importStage,
  stopReading,
} from './importDesk.ts'
import { ImportReview } from './importReview.tsx'
import { ChooseTable } from './tableInput.tsx'

/** A department's file over the whole window, from its reading to what was written. */
export function ImportPane({ store }: { readonly store: StoreIndex }) {
  const stage = useStore(importStage)
  return stage.kind === 'idle' ? null : <Pane stage={stage} store={store} />
}

interface PaneProps {
  readonly stage: Exclude<ImportStage, { kind: 'idle' }>
  readonly store: StoreIndex
}

function Pane({ stage, store }: PaneProps) {
  const [asks, setAsks] = useState(false)
  function close(): void {
    if (stage.kind === 'review' && stage.busy === 'writing') return
    if (stage.kind === 'review' && hasChoices(stage)) setAsks(true)
    else closeImport()
  }
  return (
    <WideWindow
      title={titleOf(stage)}
      className={stage.kind === 'review' ? 'gather import' : ''}
      testId="import-pane"
      onInteractOutside={(event) => event.preventDefault()}
      onEscapeKeyDown={(event) => {
        // From the fields Escape leads back to the list.
        const list = document.querySelector<HTMLElement>('.import-list')
        if (list === null || !document.activeElement?.closest('.import-side, .search')) return
        event.preventDefault()
        list.focus()
      }}
      onOpenAutoFocus={startInside}
      headClass="gather-head"
      onClose={close}
      head={
        <span className="gather-document">
          {stage.kind === 'review' ? stage.preview.file : stage.file}
        </span>
      }
      over={
        <Modal
          open={asks}
          onClose={() => setAsks(false)}
          title="Bỏ những gì đã chọn?"
          note="Chưa có số liệu nào của tệp này được ghi vào kho. Các dòng đã ghép, đã chọn sẽ mất."
          testId="import-leave-dialog"
          footer={
            <>
              <Button look="danger" data-testid="import-drop" onClick={closeImport}>
                Bỏ và đóng
              </Button>
              <Button look="primary" data-testid="import-stay" onClick={() => setAsks(false)}>
                Xem tiếp
              </Button>
            </>
          }
        >
          {null}
        </Modal>
      }
    >
      {stage.kind === 'reading' && <Waiting done={stage.done} step={stage.step} />}
      {stage.kind === 'failed' && <Failed message={stage.message} />}
      {stage.kind === 'review' && <ImportReview review={stage} store={store} onClose={close} />}
      {stage.kind === 'conflicts' && <ImportConflicts stage={stage} store={store} />}
    </WideWindow>
  )
}

function titleOf({ kind }: PaneProps['stage']): string {
  return kind === 'conflicts' ? 'Số liệu vừa được sửa ở nơi khác' : 'Nhập từ Excel'
}

function Waiting({ done, step }: { readonly done: number; readonly step: string }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  const percent = Math.round(done * 100)
  return (
    <>
      <div className="modal-body">
        <p role="status" className="export-step" data-testid="import-step">
          {step}
        </p>
        <progress className="progress" max={100} value={percent} aria-label="Đang đọc tệp">
          {percent}%
        </progress>
      </div>
      <footer className="modal-foot">
        <Button ref={button} data-testid="import-stop" onClick={stopReading}>
          Dừng
        </Button>
      </footer>
    </>
  )
}

function Failed({ message }: { readonly message: string }) {
  return (
    <>
      <div className="modal-body">
        <p role="alert" data-testid="import-failed">
          {message}
        </p>
      </div>
      <footer className="modal-foot">
        <Button data-testid="import-close" onClick={closeImport}>
          Đóng
        </Button>
        <ChooseTable takesFocus>Chọn tệp khác…</ChooseTable>
      </footer>
    </>
  )
}
