import { type KeyboardEvent, type PointerEvent, useRef } from 'react'

interface SplitterProps {
  /** Part of the width that the first page has, in percent. */
  readonly share: number
  readonly onShare: (share: number) => void
}

const LEAST = 30
const MOST = 70
const STEP = 2

const within = (share: number): number => Math.min(MOST, Math.max(LEAST, Math.round(share)))

/** The line between two documents: drawn with the mouse, moved by the arrow keys. */
export function Splitter({ share, onShare }: SplitterProps) {
  const from = useRef<{ x: number; share: number; width: number }>(undefined)

  function begin(event: PointerEvent<HTMLDivElement>): void {
    const pages = [...(event.currentTarget.parentElement?.querySelectorAll('.pane-page') ?? [])]
    const width = pages.reduce((sum, page) => sum + page.clientWidth, 0)
    from.current = { x: event.clientX, share, width }
    event.currentTarget.setPointerCapture(event.pointerId)
  }

  function draw(event: PointerEvent): void {
    const start = from.current
    if (start === undefined || start.width === 0) return
    onShare(within(start.share + ((event.clientX - start.x) / start.width) * 100))
  }

  function step(event: KeyboardEvent): void {
    const next = {
      ArrowLeft: share - STEP,
      ArrowRight: share + STEP,
      Home: LEAST,
      End: MOST,
      Enter: 50,
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    onShare(within(next))
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a line that can be moved is no <hr>
    <div
      className="pane-line"
      role="separator"
      aria-label="Vạch chia hai văn bản"
      aria-orientation="vertical"
      aria-valuenow={share}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      tabIndex={0}
      data-testid="pane-line"
      onPointerDown={begin}
      onPointerMove={draw}
      onPointerUp={() => {
        from.current = undefined
      }}
      onDoubleClick={() => onShare(50)}
      onKeyDown={step}
    />
  )
}
