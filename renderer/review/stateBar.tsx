import type { ReviewCounts } from '../../shared/document/reviewSummary.ts'

const parts = ['reviewed', 'edited', 'new', 'inherited'] as const

/** The states side by side, each as long as it has blocks. */
export function StateBar({
  counts,
  label,
}: {
  readonly counts: ReviewCounts
  readonly label?: string
}) {
  return (
    <div
      className="review-bar"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {parts.map((state) => (
        <span key={state} data-state={state} style={{ flexGrow: counts[state] }} />
      ))}
    </div>
  )
}
