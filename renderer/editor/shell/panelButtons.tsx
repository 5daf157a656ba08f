import {
  ChartNoAxesColumn,
  ClipboardCheck,
  Hash,
  ListChecks,
  MessageSquareText,
  Stamp,
} from 'lucide-react'
import { useWaitingBlocks } from '../../review/useReview.ts'
import { useStore } from '../../state/store.ts'
import { useSorted } from '../claims/useSorted.ts'
import type { SidePanel } from '../desk.ts'
import { useOpenDocument } from '../sessionContext.ts'

const panels = [
  ['parts', 'Thể thức', Stamp],
  ['figures', 'Số liệu', Hash],
  ['indicators', 'Kho chỉ tiêu', ChartNoAxesColumn],
  ['claims', 'Kiểm tra', ListChecks],
  ['review', 'Rà soát', ClipboardCheck],
  ['comments', 'Góp ý', MessageSquareText],
] as const satisfies readonly (readonly [SidePanel, string, unknown])[]

/** Opens and closes the panels at the right of the page. */
export function PanelButtons() {
  const { session, desk } = useOpenDocument()
  const open = useStore(desk.panel)
  const { figures } = useStore(session.survey)
  const threads = useStore(session.threads.rows)
  const waiting = threads.filter(({ thread }) => thread.resolved === undefined).length
  const missing = figures.filter(({ figure }) => figure.missing).length
  const { errors } = useSorted()
  const toReview = useWaitingBlocks()
  const counts: Partial<Record<SidePanel, readonly [number, string]>> = {
    figures: [missing, 'chỗ chưa có số liệu'],
    claims: [errors.length, 'lỗi số liệu'],
    review: [toReview ?? 0, 'đoạn cần rà soát'],
    comments: [waiting, 'góp ý chưa xử lý'],
  }
  return (
    <div className="panel-buttons" data-review={toReview !== undefined || undefined}>
      {panels.map(([panel, label, Icon]) => {
        if (panel === 'review' && toReview === undefined) return null
        const [count = 0, about = ''] = counts[panel] ?? []
        // Begins with what the button shows, so that it can be asked for by voice.
        const words = count > 0 ? `${label} ${count} ${about}` : label
        return (
          <button
            key={panel}
            type="button"
            className="panel-button"
            aria-label={words}
            title={words}
            aria-pressed={open === panel}
            data-panel={panel}
            data-testid={`panel-${panel}`}
            onClick={() => desk.panel.set(open === panel ? undefined : panel)}
          >
            <Icon aria-hidden size={16} strokeWidth={1.75} />
            <span className="panel-label">{label}</span>{' '}
            {count > 0 && (
              <span className={panel === 'comments' ? 'badge badge-calm' : 'badge'}>{count}</span>
            )}
          </button>
        )
      })}
    </div>
  )
}
