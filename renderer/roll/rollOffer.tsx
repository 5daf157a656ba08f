import { periodInWords } from '../../shared/document/period.ts'
import { useOpenDocument } from '../editor/sessionContext.ts'
import { rollableFiles } from '../state/documents.ts'
import { useStore } from '../state/store.ts'
import { Button } from '../ui/button.tsx'
import { openRoll } from './rollOpen.ts'
import { nextPeriod } from './rollPlan.ts'

/** Over a text that has just been brought in: the next period's document can be made from it. */
export function RollOffer() {
  const { session } = useOpenDocument()
  const offered = useStore(rollableFiles).has(session.file)
  const { period } = useStore(session.meta)
  if (!offered) return null
  return (
    <div className="gather-offer" role="status" data-testid="roll-offer">
      <p>Có thể tạo văn bản {periodInWords(nextPeriod(period, 'same'))} từ văn bản này.</p>
      <Button
        data-testid="roll-offer-open"
        onClick={() => {
          forget(session.file)
          openRoll(session.file)
        }}
      >
        Tạo
      </Button>
      <Button look="quiet" data-testid="roll-offer-later" onClick={() => forget(session.file)}>
        Để sau
      </Button>
    </div>
  )
}

function forget(file: string): void {
  rollableFiles.set(new Set([...rollableFiles.get()].filter((one) => one !== file)))
}
