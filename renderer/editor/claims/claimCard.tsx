import { useEffect, useReducer } from 'react'
import { createPortal } from 'react-dom'
import { useSlateStatic } from 'slate-react'
import { useStore } from '../../state/store.ts'
import { actionOf } from '../actions/allActions.ts'
import { keysToShow } from '../actions/keys.ts'
import { focusText } from '../focusText.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { placeBeside } from '../shell/placeBeside.ts'
import { scrollsText } from '../shell/scrollsText.ts'
import { ClaimActions } from './claimActions.tsx'
import { useClaimMarks } from './claimMarks.ts'
import { claimsOf } from './claims.ts'
import type { ClaimPainter } from './paintClaims.ts'
import { useHoveredClaim } from './useHoveredClaim.ts'
import { useSorted } from './useSorted.ts'

/** Underlines the findings and shows the card of the one that is pointed at or gone to. */
export function ClaimCards() {
  const open = useOpenDocument()
  const painter = useClaimMarks()
  const hovered = useHoveredClaim(painter)
  const pinned = useStore(claimsOf(open).card)
  const key = pinned?.key ?? hovered
  return key === undefined ? null : <Card key={key} claimKey={key} painter={painter} />
}

/** Keys that do not mean the text: the card stays. */
const others = new Set(['Shift', 'Control', 'Alt', 'F8', 'Meta'])

function Card({
  claimKey,
  painter,
}: {
  readonly claimKey: string
  readonly painter: ClaimPainter
}) {
  const open = useOpenDocument()
  const editor = useSlateStatic()
  const { card } = claimsOf(open)
  const pinned = useStore(card)
  const { errors, questions } = useSorted()
  const claim = [...errors, ...questions].find(({ finding }) => finding.key === claimKey)
  useStore(painter.times)
  const [, placeAgain] = useReducer((count: number) => count + 1, 0)

  useEffect(() => {
    const inCard = (target: EventTarget | null): boolean =>
      target instanceof Element && target.closest('.claim-card') !== null
    const key = (event: KeyboardEvent): void => {
      // A reason being written is left first.
      const { target } = event
      const writes = target instanceof Element && target.closest('.composer') !== null
      if (event.key === 'Escape' && writes) return
      if (event.key === 'Escape') {
        event.preventDefault()
        if (inCard(event.target)) focusText(editor)
        card.set(undefined)
      } else if (!inCard(event.target) && !others.has(event.key) && !event.ctrlKey) {
        card.set(undefined)
      }
    }
    const press = (event: PointerEvent): void => {
      if (!inCard(event.target)) card.set(undefined)
    }
    // Behind a jump the text is still moving: the card goes along.
    const scroll = (event: Event): void => {
      if (scrollsText(event)) placeAgain()
    }
    document.addEventListener('keydown', key, true)
    document.addEventListener('pointerdown', press, true)
    document.addEventListener('scroll', scroll, { capture: true, passive: true })
    return () => {
      document.removeEventListener('keydown', key, true)
      document.removeEventListener('pointerdown', press, true)
      document.removeEventListener('scroll', scroll, { capture: true })
    }
  }, [card, editor])

  const box = painter.boxOf(claimKey)
  if (claim === undefined || box === undefined || isOutside(box)) return null
  const { severity, message } = claim.finding
  const [keys] = keysToShow(actionOf('takeOffer'))
  const done = (): void => {
    card.set(undefined)
    focusText(editor)
  }
  return createPortal(
    <section
      className="claim-card"
      aria-label={severity === 'error' ? 'Lỗi số liệu' : 'Chỗ cần xem lại'}
      data-severity={severity}
      data-testid="claim-card"
      style={placeBeside(box)}
    >
      <p className="claim-kind" data-severity={severity}>
        {severity === 'error' ? 'Số liệu không khớp' : 'Cần xem lại'}
      </p>
      <p role={pinned ? 'status' : undefined} data-testid="claim-message">
        {message}
      </p>
      <ClaimActions
        key={pinned?.focus ? 'keys' : 'mouse'}
        claim={claim}
        focus={pinned?.focus === true}
        asksReason={pinned?.asksReason === true}
        onDone={done}
      />
      {pinned !== undefined && !pinned.focus && (
        <p className="claim-keys">{keys}: vào thẻ · F8: chỗ tiếp theo</p>
      )}
    </section>,
    document.body,
  )
}

function isOutside({ top, bottom }: DOMRect): boolean {
  return bottom < 0 || top > window.innerHeight
}
