import { useState } from 'react'
import { useStore } from '../../state/store.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast.tsx'
import { Composer } from '../comments/composer.tsx'
import { useOpenDocument } from '../sessionContext.ts'
import { type Claim, claimsOf } from './claims.ts'
import { decide, takeBack } from './decide.ts'
import { fixClaim, isStoreFigure } from './fixClaim.ts'
import { showPlace } from './goToClaim.ts'
import { openElsewhere } from './openElsewhere.ts'

interface ClaimActionsProps {
  readonly claim: Claim
  /** The first button takes the keyboard. */
  readonly focus?: boolean
  /** Asks at once why. */
  readonly asksReason?: boolean
  /** Something was decided: nothing is left to be done here. */
  readonly onDone: () => void
}

/** What can be done with a finding: put right, left as it is, or passed over with a reason. */
export function ClaimActions({ claim, focus, asksReason = false, onDone }: ClaimActionsProps) {
  const open = useOpenDocument()
  const { session, desk } = open
  const readOnly = useStore(desk.readOnly)
  const [asks, setAsks] = useState(asksReason)
  const { key, suggestion, places, elsewhere } = claim.finding
  const others = places.slice(1).filter(({ blockId }) => blockId !== places[0].blockId)
  const ofStore = suggestion !== null && isStoreFigure(open, claim)
  const canFix = suggestion !== null && !ofStore && !readOnly

  function decided(decision: 'accepted' | 'dismissed', reason: string, author?: string): void {
    decide(session, key, decision, reason, author)
    showToast({
      words: decision === 'accepted' ? 'Đã ghi là đúng.' : 'Đã bỏ qua, lý do lưu trong văn bản.',
      actions: [{ label: 'Hoàn tác', run: () => takeBack(session, key) }],
    })
    onDone()
  }

  if (asks && !readOnly) {
    return (
      <Composer
        label="Lý do bỏ qua"
        sendLabel="Bỏ qua"
        start=""
        testId="claim-reason"
        onSend={(words, author) => decided('dismissed', words, author)}
        onCancel={() => setAsks(false)}
        onLeave={() => setAsks(false)}
      />
    )
  }
  return (
    <>
      {ofStore && (
        <p className="claim-note">
          Số này lấy từ kho số liệu nên không sửa tại đây: hãy sửa trong kho, hoặc chuyển số thành
          chữ thường rồi sửa.
        </p>
      )}
      <div className="claim-buttons">
        {canFix && (
          <Button
            look="primary"
            autoFocus={focus === true}
            data-testid="claim-fix"
            onClick={() => {
              fixClaim(open, claim)
              onDone()
            }}
          >
            Sửa thành {suggestion}
          </Button>
        )}
        {others[0] !== undefined && (
          <Button
            data-testid="claim-other"
            onClick={() => {
              claimsOf(open).card.set(undefined)
              if (others[0] !== undefined) showPlace(session.editor, others[0])
            }}
          >
            Xem chỗ kia
          </Button>
        )}
        {elsewhere !== undefined && (
          <Button
            data-testid="claim-elsewhere"
            onClick={() => {
              claimsOf(open).card.set(undefined)
              openElsewhere(elsewhere)
            }}
          >
            Mở văn bản kia
          </Button>
        )}
        {!readOnly && (
          <>
            <Button
              autoFocus={focus === true && !canFix}
              data-testid="claim-accept"
              onClick={() => decided('accepted', '')}
            >
              Đúng rồi
            </Button>
            <Button look="quiet" data-testid="claim-dismiss" onClick={() => setAsks(true)}>
              Bỏ qua…
            </Button>
          </>
        )}
      </div>
    </>
  )
}
