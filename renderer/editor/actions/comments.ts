import type { CommentTab } from '../comments/commentDesk.ts'
import { goToThread, threadBeside } from '../comments/showThread.ts'
import { startComment } from '../comments/startComment.ts'
import { userName } from '../comments/userName.ts'
import type { OpenDocument } from '../sessionContext.ts'
import type { Action } from './action.ts'

const activeThread = ({ session, desk }: OpenDocument) =>
  session.threads.get(desk.comments.active.get() ?? '')

function showTab(id: string, title: string, tab: CommentTab, also: Partial<Action> = {}): Action {
  return {
    id,
    title,
    group: 'Góp ý',
    scope: 'window',
    edits: false,
    run: ({ desk }) => {
      const shown = desk.panel.get() === 'comments' && desk.comments.tab.get() === tab
      desk.comments.tab.set(tab)
      desk.panel.set(shown ? undefined : 'comments')
      return true
    },
    ...also,
  }
}

function goBeside(id: string, title: string, by: 1 | -1, keys: string): Action {
  return {
    id,
    title,
    group: 'Góp ý',
    keys: [keys],
    scope: 'window',
    edits: false,
    enabled: ({ session }) => session.threads.rows.get().length > 0,
    run: (open) => {
      const thread = threadBeside(open, by)
      if (thread === undefined) return false
      open.desk.comments.tab.set('threads')
      open.desk.panel.set('comments')
      return goToThread(open, thread)
    },
  }
}

export const commentActions: readonly Action[] = [
  {
    id: 'comment',
    title: 'Góp ý',
    group: 'Góp ý',
    keys: ['Ctrl+Alt+M'],
    alsoCalled: 'nhận xét, bình luận, chú giải, comment',
    scope: 'text',
    edits: true,
    run: startComment,
  },
  goBeside('nextComment', 'Góp ý tiếp theo', 1, 'Ctrl+Alt+PageDown'),
  goBeside('previousComment', 'Góp ý trước', -1, 'Ctrl+Alt+PageUp'),
  {
    id: 'replyComment',
    title: 'Trả lời góp ý ở con trỏ',
    group: 'Góp ý',
    scope: 'window',
    edits: true,
    enabled: (open) => activeThread(open) !== undefined,
    run: ({ desk }) => {
      desk.comments.tab.set('threads')
      desk.panel.set('comments')
      desk.comments.replying.set(desk.comments.active.get())
      return true
    },
  },
  {
    id: 'settleComment',
    title: 'Đánh dấu góp ý ở con trỏ đã xử lý',
    group: 'Góp ý',
    scope: 'window',
    edits: true,
    enabled: (open) =>
      activeThread(open)?.resolved === undefined && activeThread(open) !== undefined,
    run: (open) => {
      const thread = activeThread(open)
      if (thread !== undefined) open.session.threads.settle(thread.id, userName() || 'Không rõ')
      return true
    },
  },
  showTab('comments', 'Bảng góp ý', 'threads', { alsoCalled: 'nhận xét, bình luận' }),
  showTab('assignments', 'Bảng phân công', 'sections', { alsoCalled: 'giao việc' }),
  showTab('openPoints', 'Việc còn lại', 'points', { alsoCalled: 'việc cần làm' }),
]
