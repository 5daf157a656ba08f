import { useStore } from '../../state/store.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast.tsx'
import { focusText } from '../focusText.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { Composer } from './composer.tsx'
import type { ThreadRow } from './threads.ts'
import { userName } from './userName.ts'

/** What can be done with the active thread. */
export function ThreadFoot({ row }: { readonly row: ThreadRow }) {
  const { session, desk } = useOpenDocument()
  const { unsent, replying } = desk.comments
  const { thread, words } = row
  const { id } = thread
  const isReplying = useStore(replying) === id
  const readOnly = useStore(desk.readOnly)
  const settled = thread.resolved !== undefined
  const mine = thread.comments[0]?.author === userName()
  const back = (): void => focusText(session.editor)
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
