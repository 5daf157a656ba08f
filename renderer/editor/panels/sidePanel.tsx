import { X } from 'lucide-react'
import { useSlateStatic } from 'slate-react'
import { ReviewPanel } from '../../review/reviewPanel.tsx'
import { useStore } from '../../state/store.ts'
import { IconButton } from '../../ui/button.tsx'
import { ClaimsPanel } from '../claims/claimsPanel.tsx'
import { CommentsPanel } from '../comments/commentsPanel.tsx'
import type { SidePanel as PanelName } from '../desk.ts'
import { focusText } from '../focusText.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { FiguresPanel } from './figuresPanel.tsx'
import { IndicatorPanel } from './indicatorPanel.tsx'
import { PartsPanel } from './partsPanel.tsx'

const titles: Readonly<Record<PanelName, string>> = {
  parts: 'Thể thức',
  figures: 'Số liệu trong văn bản',
  indicators: 'Kho chỉ tiêu',
  claims: 'Kiểm tra số liệu',
  review: 'Rà soát kế thừa',
  comments: 'Góp ý và phân công',
}

const panels = {
  parts: PartsPanel,
  figures: FiguresPanel,
  indicators: IndicatorPanel,
  claims: ClaimsPanel,
  review: ReviewPanel,
  comments: CommentsPanel,
} as const

/** What stands at the right of the page. */
export function SidePanel({ panel }: { readonly panel: PanelName }) {
  const { desk } = useOpenDocument()
  const editor = useSlateStatic()
  const Panel = panels[panel]
  const readOnly = useStore(desk.readOnly)
  return (
    <aside
      className="side-panel"
      data-panel={panel}
      aria-label={titles[panel]}
      onKeyDown={(event) => {
        // In a figure being typed Escape takes the typing back first.
        const typing = event.target instanceof Element && event.target.closest('.grid input')
        if (event.key !== 'Escape' || event.defaultPrevented || typing) return
        event.preventDefault()
        focusText(editor)
      }}
    >
      <header className="side-head">
        <h2 className="side-title">{titles[panel]}</h2>
        <IconButton label="Đóng bảng" icon={X} onClick={() => desk.panel.set(undefined)} />
      </header>
      {/* The official parts are no nodes of the editor: here they are kept from changes. */}
      <div className="side-body" inert={readOnly && panel === 'parts'}>
        <Panel />
      </div>
    </aside>
  )
}
