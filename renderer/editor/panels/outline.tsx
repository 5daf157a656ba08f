import { memo, useCallback, useEffect, useRef } from 'react'
import type { OutlineEntry } from '../../../shared/document/outline.ts'
import { roleNames } from '../../../shared/document/roles.ts'
import { useStore } from '../../state/store.ts'
import { reveal } from '../reveal.ts'
import { useOpenDocument } from '../sessionContext.ts'

/** The headings of the text; a click goes there, the section with the cursor is marked. */
export function Outline() {
  const { session } = useOpenDocument()
  const { outline, words } = useStore(session.survey)
  const section = useStore(session.section)
  const open = useCallback((id: string) => reveal(session.editor, id), [session])
  const top = Math.min(5, ...outline.map((entry) => entry.level))
  return (
    <nav className="outline" aria-label="Dàn ý" data-testid="outline">
      <h2 className="side-title">Dàn ý</h2>
      {outline.length === 0 ? (
        <p className="quiet side-note">
          Chưa có đề mục. Đặt kiểu “Đề mục cấp 1” cho một dòng để bắt đầu dàn ý.
        </p>
      ) : (
        <ol className="outline-list">
          {outline.map((entry) => (
            <OutlineRow
              key={entry.id}
              entry={entry}
              depth={entry.level - top}
              current={entry.id === section}
              onOpen={open}
            />
          ))}
        </ol>
      )}
      <p className="side-foot">{words.toLocaleString('vi-VN')} chữ</p>
    </nav>
  )
}

interface OutlineRowProps {
  readonly entry: OutlineEntry
  readonly depth: number
  readonly current: boolean
  readonly onOpen: (id: string) => void
}

/** Drawn again only when its own heading changed: a long report has a thousand rows. */
const OutlineRow = memo(function OutlineRow(props: OutlineRowProps) {
  const { entry, depth, current, onOpen } = props
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const roles = [entry.role, ...entry.alsoRoles].map((role) => roleNames[role])
  return (
    <li>
      <button
        ref={row}
        type="button"
        className="outline-row"
        data-depth={depth}
        data-stacked={entry.marker.length > 6 || undefined}
        aria-current={current ? 'location' : undefined}
        title={`Vai trò: ${roles.join(', ')}`}
        onClick={() => onOpen(entry.id)}
      >
        <span className="outline-marker">{entry.marker}</span>
        <span className="outline-title">{entry.title || '(đề mục chưa có chữ)'}</span>
      </button>
    </li>
  )
}, sameRow)

function sameRow(a: OutlineRowProps, b: OutlineRowProps): boolean {
  const [one, other] = [a.entry, b.entry]
  return (
    one.id === other.id &&
    one.marker === other.marker &&
    one.title === other.title &&
    one.role === other.role &&
    a.depth === b.depth &&
    a.current === b.current &&
    a.onOpen === b.onOpen
  )
}
