import { ChevronDown, ChevronUp, MessageSquarePlus } from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import { Transforms } from 'slate'
import { useStore } from '../../state/store.ts'
import { IconButton } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast.tsx'
import { actionOf } from '../actions/allActions.ts'
import { keysToShow } from '../actions/keys.ts'
import { focusText } from '../focusText.ts'
import { useOpenDocument } from '../sessionContext.ts'
import type { ThreadFilter } from './commentDesk.ts'
import { Composer } from './composer.tsx'
import { goToThread, threadBeside } from './showThread.ts'
import { dropDraft, startComment } from './startComment.ts'
import { ThreadCard } from './threadCard.tsx'
import type { ThreadRow } from './threads.ts'

/** Cards that the panel opens with. */
const AT_ONCE = 30

/** The comments of the document in the order of its text. */
export function ThreadList() {
  const open = useOpenDocument()
  const { session, desk } = open
  const rows = useStore(session.threads.rows)
  const filter = useStore(desk.comments.filter)
  const active = useStore(desk.comments.active)
  const [commentKeys] = keysToShow(actionOf('comment'))
  const readOnly = useStore(desk.readOnly)
  const shown = useMemo(
    () => rows.filter((row) => passes(row, filter) || row.thread.id === active),
    [rows, filter, active],
  )
  // Hundreds of cards are drawn bit by bit, the first ones at once.
  const drawn = useDeferredValue(shown, shown.slice(0, AT_ONCE))
  const stop = shown.some(({ thread }) => thread.id === active) ? active : shown[0]?.thread.id
  const go = (by: 1 | -1): void => {
    const id = threadBeside(open, by)
    if (id !== undefined) goToThread(open, id)
  }
  return (
    <>
      <div className="thread-tools">
        <FilterField rows={rows} />
        <IconButton label="Góp ý trước" icon={ChevronUp} onClick={() => go(-1)} />
        <IconButton label="Góp ý tiếp theo" icon={ChevronDown} onClick={() => go(1)} />
        <IconButton
          label="Góp ý cho chữ đang chọn"
          {...(commentKeys !== undefined && { keys: commentKeys })}
          icon={MessageSquarePlus}
          disabled={readOnly}
          onClick={() => startComment(open)}
        />
      </div>
      <Draft />
      {shown.length === 0 ? (
        <p className="quiet side-note">{emptyWords(rows.length, filter, commentKeys)}</p>
      ) : (
        <ul aria-label="Góp ý" data-testid="comment-list">
          {drawn.map((row) => (
            <li key={row.thread.id} className="thread-line">
              <ThreadCard
                row={row}
                active={row.thread.id === active}
                tabStop={row.thread.id === stop}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function passes({ thread }: ThreadRow, filter: ThreadFilter): boolean {
  if (filter === 'all') return true
  if (filter === 'open') return thread.resolved === undefined
  if (filter === 'settled') return thread.resolved !== undefined
  return thread.comments.some(({ author }) => `by:${author}` === filter)
}

function emptyWords(count: number, filter: ThreadFilter, commentKeys = ''): string {
  if (count === 0) return `Chưa có góp ý. Chọn chữ rồi bấm ${commentKeys} để góp ý.`
  if (filter === 'open') return 'Mọi góp ý đã được xử lý.'
  if (filter === 'settled') return 'Chưa có góp ý nào được xử lý.'
  return 'Không có góp ý nào.'
}

function FilterField({ rows }: { readonly rows: readonly ThreadRow[] }) {
  const { desk } = useOpenDocument()
  const filter = useStore(desk.comments.filter)
  const authors = [
    ...new Set(rows.flatMap(({ thread }) => thread.comments.map(({ author }) => author))),
  ].sort(new Intl.Collator('vi').compare)
  const count = (one: ThreadFilter): number => rows.filter((row) => passes(row, one)).length
  return (
    <select
      className="input select"
      aria-label="Hiện những góp ý"
      data-testid="comment-filter"
      value={filter}
      onChange={({ target }) => desk.comments.filter.set(target.value as ThreadFilter)}
    >
      <option value="open">Chưa xử lý ({count('open')})</option>
      <option value="all">Tất cả ({rows.length})</option>
      <option value="settled">Đã xử lý ({count('settled')})</option>
      {authors.length > 1 &&
        authors.map((author) => (
          <option key={author} value={`by:${author}`}>
            Của {author} ({count(`by:${author}`)})
          </option>
        ))}
    </select>
  )
}

/** A comment being written, above the others. */
function Draft() {
  const open = useOpenDocument()
  const { session, desk } = open
  const { draft: store, unsent, active } = desk.comments
  const draft = useStore(store)
  if (draft === undefined) return null
  const back = (): void => focusText(session.editor)
  return (
    <section className="thread thread-draft" aria-label="Góp ý mới">
      <p className="thread-quote">{draft.quote}</p>
      <Composer
        key={draft.quote}
        label="Viết góp ý"
        sendLabel="Gửi"
        start={unsent.get('') ?? ''}
        testId="comment-words"
        onType={(words) => unsent.set('', words)}
        onSend={(words, author) => {
          const range = draft.range.current
          const id = range === null ? undefined : session.threads.add(range, words, author)
          if (id === undefined) {
            showToast({ words: 'Chữ được góp ý không còn trong văn bản.', kind: 'error' })
            return
          }
          // Not selected any more: the next key must not replace the words.
          Transforms.collapse(session.editor, { edge: 'end' })
          dropDraft(open)
          active.set(id)
          back()
        }}
        onCancel={() => {
          dropDraft(open)
          back()
        }}
        onLeave={(words) => {
          if (words.trim() === '') dropDraft(open)
          back()
        }}
      />
    </section>
  )
}
