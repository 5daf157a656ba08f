import { useState } from 'react'
import { useStore } from '../../state/store.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { commentedWhen } from './commentedWhen.ts'
import { Composer } from './composer.tsx'
import type { ThreadRow } from './threads.ts'
import { userName } from './userName.ts'

interface CommentWordsProps {
  readonly row: ThreadRow
  readonly at: number
  readonly active: boolean
  readonly now: Date
}

/** One comment or reply; its own writer can change it while the thread is open. */
export function CommentWords({ row, at, active, now }: CommentWordsProps) {
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
