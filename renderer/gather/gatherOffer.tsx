import { useEffect } from 'react'
import { useOpenDocument } from '../editor/sessionContext.ts'
import { importedFiles } from '../state/documents.ts'
import { indicatorStore } from '../state/indicators.ts'
import { useStore } from '../state/store.ts'
import { Button } from '../ui/button.tsx'
import { gatherDeskOf } from './gatherDesk.ts'
import { openGather } from './gatherOpen.ts'

/** Over a text that has just been brought in: how many figures it has for the store. */
export function GatherOffer() {
  const { session } = useOpenDocument()
  return useStore(importedFiles).has(session.file) ? <Offer /> : null
}

function Offer() {
  const open = useOpenDocument()
  const { session, desk: around } = open
  const desk = gatherDeskOf(session)
  const store = useStore(indicatorStore)
  const reading = useStore(desk.reading)
  const isOpen = useStore(desk.isOpen)
  const readOnly = useStore(around.readOnly)
  const isReady = store !== undefined
  useEffect(() => {
    const now = indicatorStore.get()
    // Behind the first drawing of the text.
    if (isReady && now !== undefined && desk.reading.get().kind === 'idle') desk.read(now)
  }, [desk, isReady])
  if (store === undefined || reading.kind !== 'read' || isOpen || readOnly) return null
  const count = desk.proposals(store).filter(({ held }) => held === 'none').length
  if (count === 0) return null
  return (
    <div className="gather-offer" role="status" data-testid="gather-offer">
      <p>Văn bản này có {count} số liệu chưa có trong kho.</p>
      <Button
        data-testid="gather-offer-open"
        onClick={() => {
          forget(session.file)
          openGather(open)
        }}
      >
        Xem
      </Button>
      <Button look="quiet" data-testid="gather-offer-later" onClick={() => forget(session.file)}>
        Để sau
      </Button>
    </div>
  )
}

function forget(file: string): void {
  importedFiles.set(new Set([...importedFiles.get()].filter((one) => one !== file)))
}
