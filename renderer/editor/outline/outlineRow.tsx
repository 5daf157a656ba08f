import { Check, ChevronRight, MessageSquare, UserRound } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { type Role, roleNames } from '../../../shared/document/roles.ts'
import { foldText } from '../../../shared/text/fold.ts'
import { RenameField } from './renameField.tsx'
import type { SectionFacts } from './sectionFacts.ts'
import type { TreeRow } from './tree.ts'

interface OutlineRowProps {
  readonly row: TreeRow
  readonly facts: SectionFacts | undefined
  /** The section with the cursor, or what hides it. */
  readonly current: boolean
  readonly active: boolean
  readonly renaming: boolean
  readonly dragged: boolean
}

/** DOM id of a row: the tree names its active one by it. */
export function rowId(id: string): string {
  return `outline-${id}`
}

/** What a person wants to hear of a section beyond its name. */
function stateWords(facts: SectionFacts | undefined): string[] {
  if (facts === undefined) return []
  const words: string[] = []
  if (facts.empty) words.push('chưa có nội dung')
  if (facts.gaps > 0) words.push(`thiếu ${facts.gaps} số liệu`)
  if (facts.comments > 0) words.push(`${facts.comments} góp ý`)
  const { assignment } = facts
  if (assignment !== undefined) {
    const person = assignment.person === '' ? '' : ` (${assignment.person})`
    words.push(`${assignment.state === 'done' ? 'đã xong' : 'đã giao, chưa xong'}${person}`)
  }
  return words
}

const plainRoles = new Set<Role>(['part', 'field', 'other'])

/** The role as a quiet word, where the heading itself does not say it. */
function roleWord({ entry }: TreeRow): string | undefined {
  const name = roleNames[entry.role]
  if (plainRoles.has(entry.role)) return undefined
  const title = new Set(wordsOf(entry.title))
  return wordsOf(name).every((word) => title.has(word)) ? undefined : name
}

function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\d]+/gu) ?? []
}

/** One heading. Drawn again only when something of its own changed. */
export const OutlineRow = memo(function OutlineRow(props: OutlineRowProps) {
  const { row, facts, current, active, renaming, dragged } = props
  const { entry, depth, open } = row
  const roles = [entry.role, ...entry.alsoRoles].map((role) => roleNames[role])
  const states = stateWords(facts)
  const title = entry.title || '(đề mục chưa có chữ)'
  const quiet = roleWord(row)
  return (
    <div
      id={rowId(entry.id)}
      className="outline-row"
      role="treeitem"
      tabIndex={-1}
      aria-level={depth + 1}
      aria-expanded={open}
      aria-selected={active}
      aria-current={current ? 'location' : undefined}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-label={[
        `${entry.marker} ${title}`.trim(),
        `vai trò ${roles.join(', ')}`,
        ...states,
      ].join('; ')}
      title={[`Vai trò: ${roles.join(', ')}`, ...states].join('\n')}
      data-row={entry.id}
      data-testid="outline-row"
      data-depth={depth}
      data-stacked={entry.marker.length > 6 || undefined}
      data-way={row.onTheWay || undefined}
      data-dragged={dragged || undefined}
    >
      <span className="outline-twist" data-twist={open !== undefined || undefined} aria-hidden>
        {open !== undefined && <ChevronRight size={14} data-open={open || undefined} />}
      </span>
      {renaming ? (
        <RenameField id={entry.id} />
      ) : (
        <>
          <span className="outline-words">
            {entry.marker !== '' && <span className="outline-marker">{entry.marker}</span>}
            <span className="outline-title">{title}</span>
            {quiet !== undefined && (
              <span className="outline-role" aria-hidden>
                {quiet}
              </span>
            )}
          </span>
          <Marks facts={facts} />
        </>
      )}
    </div>
  )
}, sameRow)

function Marks({ facts }: { readonly facts: SectionFacts | undefined }): ReactNode {
  if (facts === undefined) return null
  const { empty, gaps, comments, assignment } = facts
  if (!empty && gaps === 0 && comments === 0 && assignment === undefined) return null
  return (
    <span className="outline-marks" aria-hidden>
      {empty && <span>trống</span>}
      {gaps > 0 && <span className="outline-gaps">{gaps}</span>}
      {comments > 0 && (
        <span className="outline-comments">
          <MessageSquare size={12} />
          {comments}
        </span>
      )}
      {assignment !== undefined &&
        (assignment.state === 'done' ? (
          <Check size={14} className="outline-done" />
        ) : (
          <UserRound size={13} />
        ))}
    </span>
  )
}

function sameRow(a: OutlineRowProps, b: OutlineRowProps): boolean {
  return (
    sameEntry(a.row, b.row) &&
    sameFacts(a.facts, b.facts) &&
    a.current === b.current &&
    a.active === b.active &&
    a.renaming === b.renaming &&
    a.dragged === b.dragged
  )
}

function sameEntry(a: TreeRow, b: TreeRow): boolean {
  const [one, other] = [a.entry, b.entry]
  return (
    one.id === other.id &&
    one.marker === other.marker &&
    one.title === other.title &&
    one.role === other.role &&
    one.alsoRoles.join() === other.alsoRoles.join() &&
    a.depth === b.depth &&
    a.open === b.open &&
    a.position === b.position &&
    a.siblings === b.siblings &&
    a.onTheWay === b.onTheWay
  )
}

function sameFacts(a: SectionFacts | undefined, b: SectionFacts | undefined): boolean {
  return (
    a?.empty === b?.empty &&
    a?.gaps === b?.gaps &&
    a?.comments === b?.comments &&
    a?.assignment === b?.assignment
  )
}
