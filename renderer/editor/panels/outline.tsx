import { memo, useCallback, useEffect, useRef, useState } from 'react'
import type { OutlineEntry } from '../../../shared/document/outline.ts'
import { roleNames } from '../../../shared/document/roles.ts'
import { useStore } from '../../state/store.ts'
import { reveal } from '../reveal.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { focusOutlineRow } from './outlineKeys.ts'

/** The headings of the text; a click goes there, the section with the cursor is marked. */
export function Outline() {
  const { session } = useOpenDocument()
  const { outline, words } = useStore(session.survey)
  const section = useStore(session.section)
  const open = useCallback((id: string) => reveal(session.editor, id), [session])
  // One row is reached by Tab, the arrow keys lead to the others.
  const [stop, setStop] = useState<string>()
  const known = (id: string | undefined): boolean => outline.some((entry) => entry.id === id)
  const tabStop = [stop, section].find(known) ?? outline[0]?.id
  const top = Math.min(5, ...outline.map((entry) => entry.level))
  return (
    <nav className="outline" aria-label="Dàn ý" data-testid="outline">
      <h2 className="side-title">Dàn ý</h2>
      {outline.length === 0 ? (
        <p className="quiet side-note">
          Chưa có đề mục. Đặt kiểu “Đề mục cấp 1” cho một dòng để bắt đầu dàn ý.
        </p>
      ) : (
        <div
          role="tree"
          aria-label="Dàn ý"
          className="outline-list"
          onKeyDown={(event) => {
            if (focusOutlineRow(event.key, event.target)) event.preventDefault()
          }}
        >
          {outline.map((entry) => (
            <OutlineRow
              key={entry.id}
              entry={entry}
              depth={entry.level - top}
              current={entry.id === section}
              tabStop={entry.id === tabStop}
              onStop={setStop}
              onOpen={open}
            />
          ))}
        </div>
      )}
      <p className="side-foot">{words.toLocaleString('vi-VN')} chữ</p>
    </nav>
  )
}

interface OutlineRowProps {
  readonly entry: OutlineEntry
  readonly depth: number
  readonly current: boolean
  readonly tabStop: boolean
  readonly onStop: (id: string) => void
  readonly onOpen: (id: string) => void
}

/** Drawn again only when its own heading changed: a long report has a thousand rows. */
const OutlineRow = memo(function OutlineRow(props: OutlineRowProps) {
  const { entry, depth, current, tabStop, onStop, onOpen } = props
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const roles = [entry.role, ...entry.alsoRoles].map((role) => roleNames[role])
  return (
    <button
      ref={row}
      type="button"
      className="outline-row"
      role="treeitem"
      aria-level={depth + 1}
      tabIndex={tabStop ? 0 : -1}
      data-depth={depth}
      data-stacked={entry.marker.length > 6 || undefined}
      aria-current={current ? 'location' : undefined}
      title={`Vai trò: ${roles.join(', ')}`}
      onFocus={() => onStop(entry.id)}
      onClick={() => onOpen(entry.id)}
    >
      <span className="outline-marker">{entry.marker}</span>
      <span className="outline-title">{entry.title || '(đề mục chưa có chữ)'}</span>
    </button>
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
    a.tabStop === b.tabStop &&
    a.onOpen === b.onOpen
  )
}
