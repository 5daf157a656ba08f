import { memo, type RefObject, useEffect, useRef, useState } from 'react'
import {
  assignmentWords,
  isOverdue,
  peopleOf,
  stateNames,
} from '../../../shared/document/assignments.ts'
import type { Assignment } from '../../../shared/document/comments.ts'
import type { OutlineEntry } from '../../../shared/document/outline.ts'
import { dayOf } from '../../../shared/text/day.ts'
import { useStore } from '../../state/store.ts'
import { Button } from '../../ui/button.tsx'
import { useOpenDocument } from '../sessionContext.ts'
import { AssignmentForm } from './assignmentForm.tsx'
import { removeAssignment } from './setAssignment.ts'

/** Deeper sections are listed when they are given to someone, or on wish. */
const MAIN_LEVEL = 2

/** Who writes which section, until when, and how far it is. */
export function SectionsTab() {
  const { session, desk } = useOpenDocument()
  const { outline } = useStore(session.survey)
  const assignments = useStore(session.meta).assignments ?? []
  const current = useStore(desk.comments.section)
  const readOnly = useStore(desk.readOnly)
  const [all, setAll] = useState(false)
  const given = new Map(assignments.map((one) => [one.heading, one]))
  const known = new Set(outline.map(({ id }) => id))
  const lost = assignments.filter(({ heading }) => !known.has(heading))
  const top = Math.min(5, ...outline.map(({ level }) => level))
  const shown = outline.filter(
    ({ id, level }) => all || level < top + MAIN_LEVEL || given.has(id) || id === current,
  )
  const list = useListAtCursor(shown)
  const today = dayOf(new Date())
  const done = assignments.filter(({ state }) => state === 'done').length
  const late = assignments.filter((one) => isOverdue(one, today)).length
  if (outline.length === 0) {
    return <p className="quiet side-note">Văn bản chưa có đề mục để phân công.</p>
  }
  return (
    <div className="sections" data-testid="assignments">
      <p className="side-note quiet" role="status">
        {assignments.length === 0
          ? 'Chọn một mục để giao người viết.'
          : `${assignments.length} mục đã giao, ${done} mục xong${late > 0 ? `, ${late} mục quá hạn` : ''}.`}
      </p>
      <ul ref={list}>
        {shown.map((entry) => (
          <li key={entry.id} className="section-line" data-section={entry.id}>
            <SectionRow
              entry={entry}
              depth={entry.level - top}
              assignment={given.get(entry.id)}
              overdue={isOverdue(given.get(entry.id) ?? nothing, today)}
              open={entry.id === current}
            />
            {entry.id === current && !readOnly && (
              <AssignmentForm
                key={entry.id}
                heading={entry.id}
                assignment={given.get(entry.id)}
                people={peopleOf(assignments)}
                today={today}
              />
            )}
          </li>
        ))}
      </ul>
      {shown.length < outline.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          Hiện cả {outline.length} mục
        </Button>
      )}
      {lost.length > 0 && (
        <section aria-label="Mục không còn trong văn bản">
          <h3>Mục không còn trong văn bản ({lost.length})</h3>
          {lost.map((one) => (
            <p key={one.heading} className="section-lost">
              <span>{one.person || stateNames[one.state]}</span>
              <Button look="quiet" onClick={() => removeAssignment(session.meta, one.heading)}>
                Bỏ
              </Button>
            </p>
          ))}
        </section>
      )}
    </div>
  )
}

/** The list opens at the section that holds the cursor, or at the one around it. */
function useListAtCursor(shown: readonly OutlineEntry[]): RefObject<HTMLUListElement | null> {
  const { session, desk } = useOpenDocument()
  const list = useRef<HTMLUListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the list comes up
  useEffect(() => {
    const { outline } = session.survey.get()
    const here = outline.find(({ id }) => id === session.section.get())
    if (here === undefined || desk.comments.section.get() !== undefined) return
    const row = shown.findLast(({ index }) => index <= here.index)
    list.current
      ?.querySelector(`[data-section="${CSS.escape(row?.id ?? '')}"]`)
      ?.scrollIntoView({ block: 'center' })
  }, [])
  return list
}

const nothing: Assignment = { heading: '', person: '', state: 'done' }

interface SectionRowProps {
  readonly entry: OutlineEntry
  readonly depth: number
  readonly assignment: Assignment | undefined
  readonly overdue: boolean
  readonly open: boolean
}

const SectionRow = memo(function SectionRow(props: SectionRowProps) {
  const { entry, depth, assignment, overdue, open } = props
  const { desk } = useOpenDocument()
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  return (
    <button
      ref={row}
      type="button"
      className="section-row"
      data-depth={Math.min(depth, 3)}
      data-overdue={overdue || undefined}
      aria-expanded={open}
      data-testid="section-row"
      onClick={() => desk.comments.section.set(open ? undefined : entry.id)}
    >
      <span className="section-name">
        {entry.marker} {entry.title || '(đề mục chưa có chữ)'}
      </span>
      {assignment !== undefined && (
        <span className="section-state" data-state={assignment.state}>
          {assignmentWords(assignment, overdue)}
        </span>
      )}
    </button>
  )
})
