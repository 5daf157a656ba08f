import type { ReactNode } from 'react'
import { assignmentWords } from '../../../shared/document/assignments.ts'
import { dayOf } from '../../../shared/text/day.ts'
import { indicatorStore } from '../../state/indicators.ts'
import { useStore } from '../../state/store.ts'
import { figureAbout } from '../figureAbout.ts'
import { reveal } from '../reveal.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { openPoints } from './openPoints.ts'
import { goToThread } from './showThread.ts'

/** Everything that is not finished yet; each line leads to its place. */
export function PointsTab() {
  const open = useOpenDocument()
  const { session } = open
  const meta = useStore(session.meta)
  const store = useStore(indicatorStore)
  const { outline, figures } = useStore(session.survey)
  const points = openPoints({
    threads: useStore(session.threads.rows),
    outline,
    assignments: meta.assignments ?? [],
    figures,
    today: dayOf(new Date()),
  })
  if (points.threads.length + points.sections.length + points.figures.length === 0) {
    return (
      <p className="quiet side-note">
        Không còn việc nào: góp ý đã xử lý, các mục được giao đã xong, số liệu đã đủ.
      </p>
    )
  }
  return (
    <div className="points" data-testid="open-points">
      <Points title="Góp ý chưa xử lý" count={points.threads.length}>
        {points.threads.map(({ thread, words }) => (
          <Point key={thread.id} onGo={() => goToThread(open, thread.id)}>
            <span className="point-name">{thread.comments[0]?.text}</span>
            <span className="point-note">
              {thread.comments[0]?.author}: “{words?.trim() || thread.quote}”
            </span>
          </Point>
        ))}
      </Points>
      <Points title="Mục được giao chưa xong" count={points.sections.length}>
        {points.sections.map(({ entry, assignment, overdue }) => (
          <Point key={entry.id} onGo={() => reveal(session.editor, entry.id)}>
            <span className="point-name">
              {entry.marker} {entry.title}
            </span>
            <span className="point-note" data-overdue={overdue || undefined}>
              {assignmentWords(assignment, overdue)}
            </span>
          </Point>
        ))}
      </Points>
      <Points title="Chỗ chưa có số liệu" count={points.figures.length}>
        {points.figures.map(({ blockId, figure }) => (
          <Point key={figure.id} onGo={() => reveal(session.editor, figure.id, blockId)}>
            <span className="point-name">
              {store === undefined
                ? figure.ref.indicator
                : figureAbout(figure.ref, { store, entity: meta.entity, period: meta.period })
                    .title}
            </span>
          </Point>
        ))}
      </Points>
    </div>
  )
}

interface PointsProps {
  readonly title: string
  readonly count: number
  readonly children: ReactNode
}

function Points({ title, count, children }: PointsProps) {
  if (count === 0) return null
  return (
    <section aria-label={title}>
      <h3>
        {title} ({count})
      </h3>
      <ul>{children}</ul>
    </section>
  )
}

function Point({ onGo, children }: { readonly onGo: () => void; readonly children: ReactNode }) {
  return (
    <li className="point-line">
      <button type="button" className="point" data-testid="open-point" onClick={onGo}>
        {children}
      </button>
    </li>
  )
}
