import { type RefObject, useEffect, useRef } from 'react'
import { useSlateStatic } from 'slate-react'
import { type OpenDocument, useOpenDocument } from '../editor/sessionContext.ts'
import { useStore } from '../state/store.ts'
import { ReviewPainter } from './paintReview.ts'
import { reviewOf } from './review.ts'

/** Milliseconds that the text keeps its height before the marks move. */
const REST = 150

/** Milliseconds between two paintings while the text is scrolled. */
const PAUSE = 60

/** Follows the review of a rolled document and marks it on the page. */
export function ReviewMarks({ scroll }: { readonly scroll: RefObject<HTMLElement | null> }) {
  const open = useOpenDocument()
  const { rolledFrom } = useStore(open.session.meta)
  return rolledFrom === undefined ? null : <Marks scroll={scroll} />
}

const shown = new WeakSet<OpenDocument>()

/** A document that was just made is there to be reviewed: the panel stands open. */
function showWhatToDo(open: OpenDocument): void {
  if (shown.has(open)) return
  shown.add(open)
  const whole = reviewOf(open).state.get()?.summary.whole
  const isUntouched = whole !== undefined && whole.reviewed + whole.edited === 0
  if (isUntouched && open.desk.panel.get() === undefined) open.desk.panel.set('review')
}

function Marks({ scroll }: { readonly scroll: RefObject<HTMLElement | null> }) {
  const open = useOpenDocument()
  const editor = useSlateStatic()
  const layer = useRef<HTMLDivElement>(null)
  const review = reviewOf(open)
  useEffect(() => {
    const stop = review.follow()
    showWhatToDo(open)
    return stop
  }, [open, review])

  useEffect(() => {
    const [over, box] = [layer.current, scroll.current]
    const text = box?.querySelector('.page-text')
    if (over === null || box === null || !text) return
    const painter = new ReviewPainter(editor, over)
    let timer: ReturnType<typeof setTimeout> | undefined
    let summedUp: ReturnType<typeof setTimeout> | undefined
    const paint = (): void => {
      timer = undefined
      painter.paint()
    }
    // Wheel after wheel, but not at each; and behind the last change of height.
    const moved = (): void => {
      timer ??= setTimeout(paint, PAUSE)
    }
    const afterRest = (): void => {
      clearTimeout(timer)
      timer = setTimeout(paint, REST)
    }
    const stop = review.state.subscribe(() => {
      clearTimeout(summedUp)
      // React draws the new blocks first.
      summedUp = setTimeout(() => painter.refresh(), 0)
    })
    afterRest()
    box.addEventListener('scroll', moved, { passive: true })
    const resize = new ResizeObserver(afterRest)
    resize.observe(text)
    resize.observe(box)
    return () => {
      clearTimeout(timer)
      clearTimeout(summedUp)
      stop()
      box.removeEventListener('scroll', moved)
      resize.disconnect()
      painter.clear()
    }
  }, [editor, review, scroll])

  return <div ref={layer} className="review-marks" aria-hidden data-testid="review-marks" />
}
