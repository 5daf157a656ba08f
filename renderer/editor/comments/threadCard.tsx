import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import { ReactEditor } from 'slate-react'
import { useStore } from '../../state/store.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useOpenDocument } from '../sessionContext.ts'
import { commentedWhen } from './commentedWhen.ts'
import { Composer } from './composer.tsx'
import { goToThread, scrollToThread } from './showThread.ts'
import type { ThreadRow } from './threads.ts'
import { userName } from './userName.ts'

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

interface CommentWordsProps {
  readonly row: ThreadRow
  readonly at: number
  readonly active: boolean
  readonly now: Date
}

function CommentWords({ row, at, active, now }: CommentWordsProps) {
  const { session, desk } = useOpenDocument()
  const readOnly = useStore(desk.readOnly)
  const [editing, setEditing] = useState(false)
  const comment = row.thread.comments[at]
  if (comment === undefined) return null
  const own = comment.author === userName()
  if (editing) {
    return (
      <Composer
        label="Sửa góp ý"
        sendLabel="Lưu"
        start={comment.text}
        testId="comment-edit-words"
        onSend={(words) => {
          session.threads.edit(row.thread.id, comment.id, words)
          setEditing(false)
        }}
        onCancel={() => setEditing(false)}
        onLeave={() => setEditing(false)}
      />
    )
  }
  return (
    <div className="comment" data-reply={at > 0 || undefined}>
      <p className="comment-head">
        <strong>{comment.author}</strong>
        <span className="quiet">{commentedWhen(comment.at, now)}</span>
      </p>
      <p className="comment-words">{comment.text}</p>
      {active && own && !readOnly && row.thread.resolved === undefined && (
        <p className="comment-own">
          <button type="button" data-testid="comment-edit" onClick={() => setEditing(true)}>
            Sửa
          </button>
          {at > 0 && (
            <button
              type="button"
              data-testid="comment-remove"
              onClick={() => session.threads.remove(row.thread.id, comment.id)}
            >
              Xoá
            </button>
          )}
        </p>
      )}
    </div>
  )
}

function ThreadFoot({ row }: { readonly row: ThreadRow }) {
  const { session, desk } = useOpenDocument()
  const { unsent, replying } = desk.comments
  const { thread, words } = row
  const { id } = thread
  const isReplying = useStore(replying) === id
  const readOnly = useStore(desk.readOnly)
  const settled = thread.resolved !== undefined
  const mine = thread.comments[0]?.author === userName()
  const back = (): void => ReactEditor.focus(session.editor)
  const close = (): void => {
    replying.set(undefined)
    unsent.delete(id)
  }

  if (readOnly) return null
  if (isReplying) {
    return (
      <Composer
        label="Trả lời"
        sendLabel="Trả lời"
        start={unsent.get(id) ?? ''}
        testId="comment-reply-words"
        onType={(typed) => unsent.set(id, typed)}
        onSend={(typed, author) => {
          session.threads.reply(id, typed, author)
          close()
          back()
        }}
        onCancel={() => {
          close()
          back()
        }}
        onLeave={(typed) => {
          if (typed.trim() === '') close()
          back()
        }}
      />
    )
  }
  return (
    <div className="thread-foot">
      {!settled && (
        <Button data-testid="comment-reply" onClick={() => replying.set(id)}>
          Trả lời
        </Button>
      )}
      <Button
        data-testid="comment-settle"
        onClick={() => {
          if (settled) session.threads.reopen(id)
          else session.threads.settle(id, userName() || 'Không rõ')
        }}
      >
        {settled ? 'Mở lại' : 'Đã xử lý'}
      </Button>
      {(mine || settled || words === undefined) && (
        <Button
          look="quiet"
          data-testid="comment-remove-thread"
          onClick={() => {
            session.threads.removeThread(id)
            back()
            showToast({
              words:
                words === undefined
                  ? 'Đã xoá góp ý.'
                  : 'Đã xoá góp ý. Bấm Ctrl+Z trong văn bản để lấy lại.',
            })
          }}
        >
          Xoá
        </Button>
      )}
    </div>
  )
}
