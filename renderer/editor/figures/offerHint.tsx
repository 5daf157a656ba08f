import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { ReactEditor } from 'slate-react'
import { periodInWords, resolvePeriod } from '../../../shared/document/period.ts'
import { measureNames } from '../../../shared/indicators/types.ts'
import { useStore } from '../../state/store.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { actionOf } from '../actions/allActions.ts'
import { keysToShow } from '../actions/keys.ts'
import { focusText } from '../focusText.ts'
import { type OpenDocument, useOpenDocument } from '../sessionContext.ts'
import { recordTyped, takeStored } from './acceptOffer.ts'
import { type OfferHere, offerDeskOf, watchNumbers } from './offerDesk.ts'

/** A typed number that the store knows: told beside it, never changed by itself. */
export function OfferHint() {
  const open = useOpenDocument()
  const [isWatching, setWatching] = useState(false)
  useEffect(() => {
    const stop = watchNumbers(open)
    setWatching(true)
    return stop
  }, [open])
  const desk = offerDeskOf(open.session)
  return isWatching && desk !== undefined ? <Shown open={open} shown={desk.shown} /> : null
}

interface ShownProps {
  readonly open: OpenDocument
  readonly shown: NonNullable<ReturnType<typeof offerDeskOf>>['shown']
}

function Shown({ open, shown }: ShownProps) {
  const here = useStore(shown)
  return here === undefined ? null : <Hint key={here.offer.typed} open={open} here={here} />
}

/** Underlines the number by the browser's own highlight: no node changes. */
function usePainted({ session }: OpenDocument, here: OfferHere): DOMRect | undefined {
  const [box, setBox] = useState<DOMRect>()
  useLayoutEffect(() => {
    let range: globalThis.Range
    try {
      range = ReactEditor.toDOMRange(session.editor, here.range)
    } catch {
      return
    }
    const highlight = new Highlight(range)
    CSS.highlights.set('figure-offer', highlight)
    setBox(range.getBoundingClientRect())
    const follow = (): void => setBox(range.getBoundingClientRect())
    document.addEventListener('scroll', follow, { capture: true, passive: true })
    return () => {
      document.removeEventListener('scroll', follow, { capture: true })
      if (CSS.highlights.get('figure-offer') === highlight) CSS.highlights.delete('figure-offer')
    }
  }, [session, here])
  return box
}

const WIDTH = 380

function Hint({ open, here }: { readonly open: OpenDocument; readonly here: OfferHere }) {
  const { session } = open
  const box = usePainted(open, here)
  const root = useRef<HTMLDivElement>(null)
  const { offer } = here
  const period = periodInWords(resolvePeriod(offer.ref.period, session.meta.get().period))
  const about = `${offer.indicator.name}, ${measureNames[offer.ref.measure].toLowerCase()} ${period}`
  const dismiss = (): void => {
    offerDeskOf(session)?.dismiss()
    focusText(session.editor)
  }
  function onKeyDown(event: KeyboardEvent): void {
    const isWriting = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey
    if (event.key !== 'Escape' && !isWriting) return
    event.preventDefault()
    event.stopPropagation()
    if (isWriting) {
      // Whoever writes on has decided nothing: a space must not press a button.
      focusText(session.editor)
      session.editor.insertText(event.key)
    } else dismiss()
  }
  if (box === undefined || box.bottom < 0 || box.top > window.innerHeight) return null
  const [keys] = keysToShow(actionOf('takeOffer'))
  const left = Math.max(8, Math.min(box.left, window.innerWidth - WIDTH - 8))
  const isLow = window.innerHeight - box.bottom < 120
  const place = isLow
    ? { left, bottom: window.innerHeight - box.top + 5 }
    : { left, top: box.bottom + 5 }
  const record = (
    <Button data-testid="offer-record" onClick={() => void recordTyped(open, here)}>
      Ghi {offer.typed} vào kho (nháp)
    </Button>
  )
  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leads back to the text
    <div
      ref={root}
      className="offer-hint"
      data-testid="offer"
      data-kind={offer.kind}
      style={{ ...place, maxWidth: WIDTH }}
      onKeyDown={onKeyDown}
    >
      <p role="status">
        {offer.kind === 'same' && (
          <>
            Số này có trong kho: {about}: <strong>{offer.stored}</strong>
          </>
        )}
        {offer.kind === 'other' && (
          <>
            Kho ghi khác: {about}: <strong>{offer.stored}</strong>
          </>
        )}
        {offer.kind === 'new' && <>Kho chưa có số liệu: {about}</>}
      </p>
      <div className="offer-buttons">
        {offer.kind === 'same' && (
          <Button data-testid="offer-take" onClick={() => takeStored(open, here)}>
            Gắn với kho <kbd>{keys}</kbd>
          </Button>
        )}
        {offer.kind === 'other' && (
          <Button data-testid="offer-take" onClick={() => takeStored(open, here)}>
            Dùng số của kho
          </Button>
        )}
        {offer.kind !== 'same' && record}
        {offer.kind !== 'same' && <kbd>{keys}</kbd>}
        <IconButton icon={X} label="Bỏ qua (Esc)" data-testid="offer-dismiss" onClick={dismiss} />
      </div>
    </div>,
    document.body,
  )
}
