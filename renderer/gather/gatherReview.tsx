import { useEffect, useRef } from 'react'
import { documentName } from '../../shared/document/name.ts'
import { type OpenDocument, useOpenDocument } from '../editor/sessionContext.ts'
import { EntitySelect } from '../settings/entityField.tsx'
import { indicatorStore } from '../state/indicators.ts'
import { useStore } from '../state/store.ts'
import { Button } from '../ui/button.tsx'
import { startInside, WideWindow } from '../ui/wideWindow.tsx'
import { gatherDeskOf, type Reading } from './gatherDesk.ts'
import { closeGather, openGather } from './gatherOpen.ts'
import { ReadReview, type ReviewProps } from './readReview.tsx'

/** The review of a text's figures, over the whole window. */
export function GatherReview() {
  const open = useOpenDocument()
  const desk = gatherDeskOf(open.session)
  const isOpen = useStore(desk.isOpen)
  const store = useStore(indicatorStore)
  return isOpen && store !== undefined ? <Review open={open} desk={desk} store={store} /> : null
}

function Review({ open, desk, store }: ReviewProps) {
  const reading = useStore(desk.reading)
  const meta = useStore(open.session.meta)
  const entity = useStore(desk.entity) ?? meta.entity
  return (
    <WideWindow
      title="Lấy số liệu vào kho"
      className="gather"
      testId="gather-review"
      onEscapeKeyDown={(event) => {
        // From the fields Escape leads back to the list.
        const fields = document.activeElement?.closest('.gather-left')
        if (!fields) return
        event.preventDefault()
        document.querySelector<HTMLElement>('.gather-list')?.focus()
      }}
      onOpenAutoFocus={startInside}
      headClass="gather-head"
      onClose={() => closeGather(open)}
      head={
        <>
          <span className="gather-document">{documentName(meta)}</span>
          <EntitySelect
            label="Đơn vị của số liệu"
            value={entity}
            entities={store.data.entities}
            testId="gather-entity"
            onChange={(id) => desk.entity.set(id)}
          />
        </>
      }
    >
      {!store.entities.has(entity) && (
        <p className="gather-owner" role="status" data-testid="gather-owner">
          Kho chưa có đơn vị của văn bản này nên chưa nhận được số nào. Hãy chọn đơn vị của số liệu
          ở góc trên, hoặc “Đơn vị khác…” để thêm.
        </p>
      )}
      {reading.kind === 'read' ? (
        <ReadReview open={open} desk={desk} store={store} />
      ) : (
        <Waiting open={open} reading={reading} />
      )}
    </WideWindow>
  )
}

interface WaitingProps {
  readonly open: OpenDocument
  readonly reading: Reading
}

function Waiting({ open, reading }: WaitingProps) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  const done = reading.kind === 'reading' ? Math.round(reading.done * 100) : 0
  return (
    <div className="empty gather-wait">
      {reading.kind === 'failed' ? (
        <p role="alert">Không đọc được số liệu của văn bản này. Hãy thử lại.</p>
      ) : (
        <>
          <p role="status">Đang đọc số liệu của văn bản… {done}%</p>
          <progress max={100} value={done} aria-label="Đang đọc số liệu" />
        </>
      )}
      <div className="row">
        {reading.kind === 'failed' && <Button onClick={() => openGather(open)}>Thử lại</Button>}
        <Button ref={button} data-testid="gather-stop" onClick={() => closeGather(open)}>
          {reading.kind === 'failed' ? 'Đóng' : 'Dừng'}
        </Button>
      </div>
    </div>
  )
}
