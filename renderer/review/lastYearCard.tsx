import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { blockWords } from '../../shared/document/blockWords.ts'
import { type Period, periodInWords } from '../../shared/document/period.ts'
import { reviewStateNames } from '../../shared/document/reviewState.ts'
import { actionOf } from '../editor/actions/allActions.ts'
import { keysToShow } from '../editor/actions/keys.ts'
import { canRun } from '../editor/actions/runAction.ts'
import { useOpenDocument } from '../editor/sessionContext.ts'
import { useStore } from '../state/store.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { BlockQuestions, BlockYears } from './blockDecisions.tsx'
import { documentBlock, reviewOfBlock } from './editorReview.ts'
import { usePastWords } from './usePastWords.ts'
import type { BlockAtCursor } from './useReview.ts'
import { FoldedWords, WordDiff } from './wordDiff.tsx'

/** The block with the cursor: its state, last year's words beside its own, what is to be decided. */
export function LastYearCard({ here }: { readonly here: BlockAtCursor | undefined }) {
  const past = usePastWords(here?.block)
  const readOnly = useStore(useOpenDocument().desk.readOnly)
  if (here === undefined) {
    return (
      <section className="review-card" aria-label="Đoạn ở con trỏ">
        <p className="quiet">Đặt con trỏ vào một đoạn để xem lời năm trước.</p>
      </section>
    )
  }
  const { block, at } = here
  const { state } = reviewOfBlock(block)
  return (
    <section className="review-card" aria-label="Đoạn ở con trỏ" data-testid="review-card">
      <p className="review-state" data-state={state} data-testid="review-state">
        {reviewStateNames[state]}
      </p>
      <div className="review-card-body">
        {past.length === 0 ? (
          <p className="quiet">Đoạn này viết mới, năm trước không có.</p>
        ) : (
          <Past key={block.origin?.block} past={past} words={blockWords(documentBlock(block))} />
        )}
        {!readOnly && <BlockQuestions block={block} at={at} />}
        {!readOnly && <BlockYears block={block} at={at} />}
      </div>
      {!readOnly && <CardButtons />}
    </section>
  )
}

/** "2025": as short as the row of years needs it. */
function shortPeriod(period: Period): string {
  return period.kind === 'year' ? String(period.year) : periodInWords(period)
}

interface PastProps {
  readonly past: ReturnType<typeof usePastWords>
  readonly words: string
}

/** One earlier period at a time, with the differences from the words of today. */
function Past({ past, words }: PastProps) {
  const [back, setBack] = useState(0)
  const shown = past[Math.min(back, past.length - 1)]
  if (shown === undefined) return null
  return (
    <>
      <div className="review-years">
        <IconButton
          label="Năm sau đó"
          icon={ChevronLeft}
          aria-disabled={back === 0}
          onClick={() => setBack(Math.max(0, back - 1))}
        />
        <p role="status" data-testid="review-year">
          {past.map(({ period }, at) => (
            <span key={shortPeriod(period)} aria-current={at === back ? 'true' : undefined}>
              {shortPeriod(period)}
            </span>
          ))}
        </p>
        <IconButton
          label="Năm trước nữa"
          icon={ChevronRight}
          aria-disabled={back >= past.length - 1}
          data-testid="review-older"
          onClick={() => setBack(Math.min(past.length - 1, back + 1))}
        />
        <span className="review-from" title={shown.name}>
          {shown.name}
        </span>
      </div>
      {shown.words === words ? (
        <p className="word-diff" data-testid="review-diff">
          <FoldedWords parts={[{ kind: 'same', words }]} />
          <span className="quiet"> (giữ nguyên)</span>
        </p>
      ) : (
        <WordDiff before={shown.words} after={words} />
      )}
    </>
  )
}

const buttons = ['reviewSection', 'restoreWords', 'reviewAgain'] as const

const labels: Readonly<Record<(typeof buttons)[number], string>> = {
  reviewSection: 'Cả mục',
  restoreWords: 'Lời năm trước',
  reviewAgain: 'Rà soát lại',
}

function CardButtons() {
  const open = useOpenDocument()
  const done = actionOf('reviewBlock')
  const [keys] = keysToShow(done)
  return (
    <div className="review-buttons">
      <Button
        look="primary"
        title={done.title}
        data-testid="review-mark"
        onClick={() => done.run(open)}
      >
        Đã rà soát ({keys})
      </Button>
      {buttons.map((id) => {
        const action = actionOf(id)
        if (!canRun(action, open)) return null
        return (
          <Button
            key={id}
            title={action.title}
            data-testid={`review-${id}`}
            onClick={() => action.run(open)}
          >
            {labels[id]}
          </Button>
        )
      })}
    </div>
  )
}
