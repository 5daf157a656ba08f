import { memo, useState } from 'react'
import { useStore } from '../../state/store.ts'
import { Button } from '../../ui/button.tsx'
import { commentedWhen } from '../comments/commentedWhen.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { ClaimActions } from './claimActions.tsx'
import type { Claim } from './claims.ts'
import { type DecidedClaim, takeBack } from './decide.ts'
import { showClaim } from './goToClaim.ts'

/** A finding in the panel: a click goes there and shows what can be done. */
export const ClaimRow = memo(function ClaimRow({ claim }: { readonly claim: Claim }) {
  const open = useOpenDocument()
  const [isOpen, setOpen] = useState(false)
  const { severity, quote, message } = claim.finding
  return (
    <li className="claim-line" data-testid="claim-row" data-severity={severity}>
      <button
        type="button"
        className="claim-row"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen)
          if (!isOpen) showClaim(open, claim)
        }}
      >
        <span className="claim-quote">“{quote}”</span>
        <span className="claim-message">{message}</span>
      </button>
      {isOpen && (
        <div className="claim-more">
          <ClaimActions claim={claim} onDone={() => setOpen(false)} />
        </div>
      )}
    </li>
  )
})

/** A finding that somebody has decided; it can be asked again. */
export function DecidedRow({ decided }: { readonly decided: DecidedClaim }) {
  const open = useOpenDocument()
  const readOnly = useStore(open.desk.readOnly)
  const { claim, decision } = decided
  const { quote, message } = claim.finding
  const about = decision.decision === 'accepted' ? 'Đã xem là đúng' : 'Bỏ qua'
  return (
    <li className="claim-line" data-testid="claim-decided">
      <button type="button" className="claim-row" onClick={() => showClaim(open, claim)}>
        <span className="claim-quote">“{quote}”</span>
        <span className="claim-message">{message}</span>
        <span className="claim-decision">
          {about}
          {decision.reason !== '' && `: ${decision.reason}`} ({decision.who},{' '}
          {commentedWhen(decision.when, new Date())})
        </span>
      </button>
      {!readOnly && (
        <div className="claim-more">
          <Button
            data-testid="claim-take-back"
            onClick={() => takeBack(open.session, claim.finding.key)}
          >
            Nêu lại chỗ này
          </Button>
        </div>
      )}
    </li>
  )
}
