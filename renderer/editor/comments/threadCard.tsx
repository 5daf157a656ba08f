import { type KeyboardEvent, memo, useEffect, useRef } from 'react'
import { useOpenDocument } from '../sessionContext.ts'
import { commentedWhen } from './commentedWhen.ts'
import { CommentWords } from './commentWords.tsx'
import { goToThread, scrollToThread } from './showThread.ts'
import { ThreadFoot } from './threadFoot.tsx'
import type { ThreadRow } from './threads.ts'

interface ThreadCardProps {
  readonly row: ThreadRow
  readonly active: boolean
  readonly tabStop: boolean
}

/**
 * One thread. Only the active one has its buttons: in a list of hundreds the others are words
 * only. The arrow keys lead from card to card, Enter answers.
 */
export const ThreadCard = memo(function ThreadCard({ row, active, tabStop }: ThreadCardProps) {
  const { session, desk } = useOpenDocument()
  const card = useRef<HTMLElement>(null)
  const { thread, words } = row
  const settled = thread.resolved
  const now = new Date()
  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: 'nearest' })
  }, [active])

  function choose(): void {
    if (active) return
    desk.comments.active.set(thread.id)
    scrollToThread(session.editor, thread.id)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== card.current) return
    if (event.key === 'Enter') desk.comments.replying.set(thread.id)
    else if (!focusBeside(card.current, event.key)) return
    event.preventDefault()
  }

  return (
    <article
      ref={card}
      className="thread"
      data-testid="comment-thread"
      data-settled={settled !== undefined || undefined}
      aria-current={active || undefined}
      aria-label={`Góp ý của ${thread.comments[0]?.author ?? ''}`}
      tabIndex={tabStop ? 0 : -1}
      onFocus={choose}
      onMouseDown={choose}
      onKeyDown={onKeyDown}
    >
      <button
        type="button"
        className="thread-quote"
        tabIndex={active ? 0 : -1}
        disabled={words === undefined}
        title={
          words === undefined ? 'Chữ được góp ý không còn trong văn bản' : 'Đến chỗ được góp ý'
        }
        data-testid="comment-quote"
        onClick={() => goToThread({ session, desk }, thread.id)}
      >
        {words?.trim() || thread.quote}
      </button>
      {words === undefined && <p className="thread-gone">Chữ này không còn trong văn bản.</p>}
      {thread.comments.map((comment, at) => (
        <CommentWords key={comment.id} row={row} at={at} active={active} now={now} />
      ))}
      {settled !== undefined && (
        <p className="thread-settled">
          Đã xử lý: {settled.author}, {commentedWhen(settled.at, now)}
        </p>
      )}
      {active && <ThreadFoot row={row} />}
    </article>
  )
})

/** Moves the keyboard to the card that the key leads to. */
function focusBeside(card: HTMLElement, key: string): boolean {
  const cards = [
    ...(card.parentElement?.parentElement?.querySelectorAll<HTMLElement>('.thread') ?? []),
  ]
  const at = cards.indexOf(card)
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: cards.length - 1 }[key]
  if (next === undefined) return false
  cards[next]?.focus()
  return true
}
