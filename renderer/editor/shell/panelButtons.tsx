import { ChartNoAxesColumn, Hash, MessageSquareText, Stamp } from 'lucide-react'
import { useStore } from '../../state/store.ts'
import type { SidePanel } from '../desk.ts'
import { useOpenDocument } from '../sessionContext.ts'

const panels = [
  ['parts', 'Thể thức', Stamp],
  ['figures', 'Số liệu', Hash],
  ['indicators', 'Kho chỉ tiêu', ChartNoAxesColumn],
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
  return (
    <div className="panel-buttons">
      {panels.map(([panel, label, Icon]) => (
        <button
          key={panel}
          type="button"
          className="panel-button"
          aria-pressed={open === panel}
          data-testid={`panel-${panel}`}
          onClick={() => desk.panel.set(open === panel ? undefined : panel)}
        >
          <Icon aria-hidden size={16} strokeWidth={1.75} />
          {label}
          {panel === 'figures' && missing > 0 && (
            <span className="badge" title={`${missing} chỗ chưa có số liệu`}>
              {missing}
            </span>
          )}
          {panel === 'comments' && waiting > 0 && (
            <span className="badge badge-calm" title={`${waiting} góp ý chưa xử lý`}>
              {waiting}
            </span>
          )}
        </button>
      ))}
    </div>
  )
}
