import { useMemo, useState } from 'react'
import { reviewStateNames } from '../../shared/document/reviewState.ts'
import type { ReviewCounts } from '../../shared/document/reviewSummary.ts'
import { LastYearCard } from './lastYearCard.tsx'
import { ReviewList } from './reviewList.tsx'
import { type ReviewFilter, reviewFilters, reviewRows } from './reviewRows.ts'
import { StateBar } from './stateBar.tsx'
import { useBlockAtCursor, useReview } from './useReview.ts'

const names: Readonly<Record<ReviewFilter, string>> = {
  waiting: 'Cần xem',
  numbers: 'Số năm trước',
  questions: 'Câu hỏi',
  edited: reviewStateNames.edited,
  reviewed: reviewStateNames.reviewed,
  new: reviewStateNames.new,
}

/** How far the review is, what waits for it, and last year's paragraph beside the present one. */
export function ReviewPanel() {
  const now = useReview()
  const here = useBlockAtCursor()
  const [filter, setFilter] = useState<ReviewFilter>('waiting')
  const rows = useMemo(
    () => (now === undefined ? [] : reviewRows(now.blocks, now.outline, now.summary, filter)),
    [now, filter],
  )
  if (now === undefined) {
    return (
      <p className="quiet side-note" data-testid="review-none">
        Văn bản này không được tạo từ văn bản năm trước.
      </p>
    )
  }
  const { whole } = now.summary
  return (
    <div className="review-panel" data-testid="review-panel">
      <Progress counts={whole} partsWait={now.summary.partsWait} />
      <fieldset className="figure-filters" aria-label="Lọc đoạn văn">
        {reviewFilters.map((name) => (
          <button
            key={name}
            type="button"
            className="figure-filter review-filter"
            aria-pressed={filter === name}
            data-state={name}
            data-testid={`review-${name}`}
            onClick={() => setFilter(name)}
          >
            {names[name]} <span className="figure-filter-count">{shown(whole[name])}</span>
          </button>
        ))}
      </fieldset>
      <ReviewList rows={rows} here={here?.block.id} />
      <LastYearCard here={here} />
    </div>
  )
}

interface ProgressProps {
  readonly counts: ReviewCounts
  readonly partsWait: boolean
}

function Progress({ counts, partsWait }: ProgressProps) {
  const done = counts.blocks - counts.waiting
  const words = `${shown(done)}/${shown(counts.blocks)} đoạn đã xong`
  return (
    <div className="review-progress">
      <p role="status" data-testid="review-done">
        {counts.waiting > 0
          ? words
          : `Đã rà soát hết các đoạn${partsWait ? ', còn phần thể thức' : ''}.`}
      </p>
      <StateBar counts={counts} label={words} />
    </div>
  )
}

function shown(many: number): string {
  return many.toLocaleString('vi-VN')
}
